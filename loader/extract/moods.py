"""Stage 8: tense and mood of the verb group that tells an encounter, and the time it names.

"Er trifft", "wird treffen", "soll getroffen haben", "hätte treffen sollen" differ in auxiliaries
and in the verb's form, not in single words; one name for the whole group says more than its parts.
"""

from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.mood_words import read_mood_words
from loader.extract.reading import Sentence
from loader.extract.triggers import Trigger
from loader.extract.verb_forms import is_participle, is_zu_infinitive

_PERFECT = frozenset(("have", "have reported", "be", "be reported"))
_PLUPERFECT = frozenset(("have past", "be past"))
_INFINITIVES = frozenset(("haben", "werden", "sollen", "wollen"))  # finite only where alone
_UNREAL = frozenset(("have unreal", "be unreal"))
_MODAL = frozenset(
    (
        *("shall", "want", "shall past", "want past"),
        *("can", "can past", "may", "let", "would like", "must"),
    )
)


def find_mood(document: Document, trigger: Trigger, past: bool) -> str:
    """Return tense and mood of a trigger's clause: "future", "pluperfect", "modal shall" …

    Args:
        document: the text.
        trigger: the word; a verb counts by its own form, a noun by its clause's verbs.
        past: whether the clause has a preterite that no ending shows.
    """
    sentence = document.sentences[trigger.sentence]
    own = trigger.position if trigger.word.sort == "verb" else None
    clauses = document.clauses[trigger.sentence]
    return find_mood_of_clause(clauses, trigger.clause, sentence, own, past=past)


def find_mood_of_clause(
    clauses: list[Clause], clause: Clause, sentence: Sentence, own: int | None, *, past: bool
) -> str:
    """Return tense and mood of a clause, by one verb of it or by all.

    Args:
        clauses: the clauses of the sentence, of which an earlier one may lend its auxiliary.
        clause: the clause.
        sentence: its words.
        own: where the verb stands that counts; None for all.
        past: whether the clause has a preterite that no ending shows.
    """
    kinds = _finite_kinds(clause, sentence)
    nonfinite = _nonfinite(clause, sentence, own)
    if not kinds and own is not None and nonfinite == "participle":
        kinds = _kinds_before(clauses, clause, sentence)
    if not kinds:
        return _simple(clause, sentence, nonfinite, own, past=past)
    return _compound(kinds[0], nonfinite, clause.words(sentence))


def _finite_kinds(clause: Clause, sentence: Sentence) -> list[str]:
    """Return the kinds of a clause's finite auxiliaries, the unreal ones alone if there are any."""
    told = read_mood_words()
    every = clause.words(sentence)
    words = [
        word
        for before, word in pairwise(("", *every))
        if word in told.finite and before != "zu"  # "getroffen zu haben"
    ]
    sure = [word for word in words if word not in _INFINITIVES]
    kinds = [told.finite[word] for word in sure or words]  # "soll … getroffen haben"
    return [kind for kind in kinds if kind in _UNREAL] or kinds


def _nonfinite(clause: Clause, sentence: Sentence, own: int | None) -> str:
    """Return what the telling verb is: "participle", "infinitive", "zu" or "finite"."""
    tokens = sentence.tokens
    positions = [own] if own is not None else clause.verbs(sentence)
    words = [tokens[p] for p in clause.positions]
    forms = set()
    for position in positions:
        text = tokens[position].text.lower()
        if position in clause.positions and is_zu_infinitive(
            words, clause.positions.index(position)
        ):
            forms.add("zu")
        elif text in read_mood_words().finite:
            continue
        elif (
            text in read_mood_words().participles
            or is_participle(text)
            or _has_perfect_infinitive(
                [text, *(t.text for t in tokens[position + 1 : position + 2])]
            )
        ):
            forms.add("participle")
        elif text.endswith(("en", "ern", "eln")):
            forms.add("infinitive")
    return next((form for form in ("participle", "zu", "infinitive") if form in forms), "finite")


def _kinds_before(clauses: list[Clause], clause: Clause, sentence: Sentence) -> list[str]:
    """Return the auxiliary that goes on: "hatte … empfangen und ihm … zugesagt"."""
    for before in reversed(clauses[: clause.number]):
        if before.kind == clause.kind:
            return _finite_kinds(before, sentence)
    return []


def _simple(
    clause: Clause, sentence: Sentence, nonfinite: str, own: int | None, *, past: bool
) -> str:
    words = clause.words(sentence)
    if nonfinite == "zu" or "zu" in words[-4:-1]:
        return "infinitive perfect" if {"haben", "sein"} & set(words) else "infinitive"
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    if own is not None and nonfinite == "finite":
        verbs = [sentence.tokens[own].text.lower()]
        past = False
    if past or any(_is_preterite(verb) for verb in verbs):
        return "past"
    return "present" if verbs else "none"


def _is_preterite(verb: str) -> bool:
    """Tell whether a finite verb is a preterite: "sagte", "warteten", "traf", "zusammenkam"."""
    told = read_mood_words()
    if verb in told.strong or (told.parted.match(verb) is not None):
        return True
    if verb.endswith(told.preterites):
        return True
    return verb.endswith("te") or (verb.endswith("ten") and not verb.endswith(told.presents))


def _compound(kind: str, nonfinite: str, told: list[str]) -> str:
    """Name a finite auxiliary together with the form beside it."""
    perfect, words = nonfinite == "participle", set(told)
    if kind in _UNREAL and words & read_mood_words().modal_infinitives:
        return "unreal modal"
    if kind in _MODAL:
        done = perfect and _has_perfect_infinitive(told)
        return f"{kind} perfect" if done else kind
    if kind == "will":
        return "passive present" if perfect else "future"
    if kind in ("have", "have past") and words & read_mood_words().modal_infinitives:
        wished = not words.isdisjoint(("wollen", "sollen"))
        return "want past" if wished else "perfect"  # "hatte … treffen wollen", "… müssen"
    perfect = perfect or (nonfinite == "infinitive" and kind.startswith("have"))  # "begonnen"
    if kind in _UNREAL:
        return "unreal perfect" if perfect else "unreal"
    if kind in _PLUPERFECT:
        return "pluperfect" if perfect else "be past"
    if kind in _PERFECT:
        reported = " reported" if kind.endswith("reported") else ""
        return ("perfect" if perfect else "be") + reported
    return kind


def _has_perfect_infinitive(told: list[str]) -> bool:
    """Tell whether words end in "getroffen haben", "gekommen sein"; a "sein" may be "his"."""
    known = read_mood_words().participles
    return any(
        second in ("haben", "sein")
        and (is_participle(first) or first in known or first.endswith("t"))
        for first, second in pairwise(told)
    )
