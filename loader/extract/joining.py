"""Stage 9: who is one of a round by what a clause tells of them.

"Auch Außenminister Fidan nahm teil", "Für Polen saß Tusk am Tisch", "Gekommen waren A, B und C",
"X schickte den Botschafter Y", "Gastgeber war Z". Who stays away, or may come, is none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.lexicon import read_lexicon
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reach import is_saying
from loader.extract.reading import Sentence
from loader.extract.round_words import RoundWords, read_round_words
from loader.extract.subjects import is_added

_AT = frozenset(("an", "am", "bei", "beim", "zu", "zum", "zur"))
_BY = frozenset(("von", "vom", "durch"))
_TO_SOMEBODY = frozenset(("von", "vom", "zu", "zum", "zur", "bei"))
# The surer first. The first three say that somebody is with those told before, the next of a side,
# the last that somebody comes, which only counts where a gathering was named.
TOGETHER = ("attends", "connects", "adds")
_PRESENT = frozenset(("speaks_for", "attends", "comes", "came"))
COMING = ("comes", "sends", "announced", "came")
_CUES = (*TOGETHER, "chairs", *COMING)
# By these somebody comes to a gathering, not to what two talked about.
ARRIVING = (*COMING, "stands_in")


@dataclass(frozen=True, slots=True)
class Joining:
    """Persons whom a clause makes members of a round, and by which cue."""

    cue: str
    persons: frozenset[int]


def says_who_stays_away(document: Document, number: int, clause: Clause) -> bool:
    """Tell whether a clause says who does not join an encounter, or joins something else."""
    told = clause.words(document.sentences[number])
    if read_round_words().find_cues(told).isdisjoint(TOGETHER):
        return False
    return is_denied(told) or not _attends_encounter(document, _own(document, clause, number))


def is_denied(told: Iterable[str]) -> bool:
    """Tell whether the words of a clause say that somebody was not there, or nothing was."""
    words, told = read_function_words(), list(told)
    away = words.absent | read_round_words().off
    return words.deny(told) or not away.isdisjoint(told)


def find_joining(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return whom a clause makes members of the round that the text speaks of."""
    words = read_round_words()
    told, own = _but_excepted(document, number, clause)
    cues = _find_cues(told)
    if _only_tells(document, number, clause, cues) or not words.open.isdisjoint(told):
        return None
    if not cues.isdisjoint(("stands_in", "present_by")):
        deputies = [p for p in own if (p.list_head or p).preposition in _BY]
        deputies = [p for p in deputies if not _is_negated(document, p.list_head or p)]
        standing = _persons(deputies) or _persons(_behind_colon(document, number, clause))
        cue = "attends" if "present_by" in cues else "stands_in"
        return Joining(cue, standing) if standing else None
    if is_denied(_but_replaced(told, own)):
        return None
    if any(_stands_for_another(phrase) for phrase in own) and not _PRESENT.isdisjoint(cues):
        return _joining("stands_in", (p for p in own if _acts(p, clause)))
    if words.later.isdisjoint(told) and any(_says_host(document, p, words) for p in own):
        return _joining("hosts", (p for p in own if _is_bare(p)))
    sentence = document.sentences[number]
    if not clause.verbs(sentence):
        own += _behind_colon(document, number, clause)
    acting = [p for p in own if _acts(p, clause) or _is_beside(p) or _is_added(p, sentence)]
    if "speaks_for" in cues and any(_is_side(document, phrase) for phrase in own):
        return _joining("speaks_for", acting)
    return _find_who_comes(document, clause, own, acting, cues, len(told))


def _find_who_comes(
    document: Document,
    clause: Clause,
    own: list[Phrase],
    acting: list[Phrase],
    cues: set[str],
    size: int,
) -> Joining | None:
    """Return who attends, leads or comes, or whom somebody sends; `size` words count."""
    cue = next((cue for cue in _CUES if cue in cues), None)
    if cue is None or not _is_there(document, clause, own, cue):
        return None
    if cue == "sends":
        return _joining(cue, (p for p in own if _is_bare(p) and not _acts(p, clause)))
    excepted = clause.subject not in own and size < len(clause.positions)
    if (clause.subject is None or excepted) and cue in TOGETHER:
        acting += [p for p in own if _is_bare(p)]
    return _joining(cue, acting)


def _but_excepted(
    document: Document, number: int, clause: Clause
) -> tuple[list[str], list[Phrase]]:
    """Return words and phrases of a clause without "…, nicht jedoch der Inder Singh"."""
    told, own = clause.words(document.sentences[number]), _own(document, clause, number)
    excepting = read_function_words().excepting
    place = next((n for n, pair in enumerate(pairwise(told)) if pair in excepting), None)
    if place is None:
        return told, own
    return told[:place], [p for p in own if p.first < clause.positions[place]]


def _find_cues(told: list[str]) -> set[str]:
    """Return the cues of a clause's words, without those that mean something else there."""
    words = read_round_words()
    cues = words.find_cues(_but_then(told))
    if not words.later.isdisjoint(told):
        cues.discard("speaks_for")  # "wird in der nächsten Sitzung sprechen"
    if "convenes" in cues and not words.having.isdisjoint(told):
        cues.discard("announced")  # "hatte Sandu geladen": he is the one who asked her
    if "zusammen" in told:
        cues.discard("came")
    return cues


def _but_then(told: list[str]) -> list[str]:
    """Return the words without a "da" that tells the time: "war da schon auf dem Heimweg"."""
    then = read_round_words().then
    return [word for word, after in pairwise([*told, ""]) if word != "da" or after not in then]


def _but_replaced(told: list[str], own: list[Phrase]) -> list[str]:
    """Return the words without "statt", where it says in whose place somebody came."""
    replaced = any(phrase.preposition in read_round_words().instead for phrase in own)
    return [word for word in told if not (replaced and word in read_round_words().instead)]


def _stands_for_another(phrase: Phrase) -> bool:
    """Tell "für ihn", as in "für ihn sprach General Karabulut"."""
    return phrase.preposition == "für" and phrase.surface.lower() in ("ihn", "sie")


def _is_negated(document: Document, phrase: Phrase) -> bool:
    """Tell whether "nicht durch Minister Sybiha" names who was not sent."""
    before = document.sentences[phrase.sentence].tokens[max(phrase.first - 2, 0)].text
    return before == "nicht"


def _only_tells(document: Document, number: int, clause: Clause, cues: set[str]) -> bool:
    """Tell whether a clause only says who said something; "sagte Modi zu" does not."""
    if not is_saying(document, number, clause):
        return False
    tokens = document.sentences[number].tokens
    particle = any(
        tokens[p].text == "zu" and tokens[p + 1].text in (",", ".", "und", ";")
        for p in clause.positions
        if p + 1 < len(tokens)
    )
    return not ("announced" in cues and particle)


def _behind_colon(document: Document, number: int, clause: Clause) -> list[Phrase]:
    """Return whom "Mit am Tisch: Minister Marles" names."""
    following = next((c for c in document.clauses[number] if c.number == clause.number + 1), None)
    if following is None or following.part != clause.part + 1:
        return []
    return _own(document, following, number)


def _own(document: Document, clause: Clause, number: int) -> list[Phrase]:
    return [p for p in document.phrases[number] if p.clause == clause.number]


def _joining(cue: str, phrases: Iterable[Phrase]) -> Joining | None:
    persons = _persons(phrases)
    return Joining(cue, persons) if persons else None


def _persons(phrases: Iterable[Phrase]) -> frozenset[int]:
    return frozenset(person for phrase in phrases if not phrase.unsure for person in phrase.persons)


def _acts(phrase: Phrase, clause: Clause) -> bool:
    return clause.subject is not None and clause.subject in (phrase, phrase.list_head)


def _is_added(phrase: Phrase, sentence: Sentence) -> bool:
    return _is_bare(phrase) and is_added(phrase.list_head or phrase, sentence)


def _is_bare(phrase: Phrase) -> bool:
    return phrase.preposition is None and not phrase.genitive


def _is_beside(phrase: Phrase) -> bool:
    return (phrase.list_head or phrase).preposition in read_round_words().beside


def _says_host(document: Document, phrase: Phrase, words: RoundWords) -> bool:
    """Tell whether a phrase says who is the host: "Gastgeber ist …", not "den Gastgeber"."""
    tokens = document.sentences[phrase.sentence].tokens
    bare = phrase.preposition is None and phrase.determiner is None and not phrase.persons
    return bare and tokens[phrase.last].text in words.hosts


def _is_side(document: Document, phrase: Phrase) -> bool:
    """Tell "für Polen", "für die SPD", "auf russischer Seite"."""
    tokens = document.sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
    if phrase.preposition == "auf":
        return tokens[-1].text == "Seite" and len(tokens) > 1
    lexicon, word = read_lexicon(), tokens[-1].text
    return phrase.preposition == "für" and bool(
        lexicon.country_of_name(word) or lexicon.capitals.get(word) or lexicon.organization(word)
    )


def _is_there(document: Document, clause: Clause, own: list[Phrase], cue: str) -> bool:
    """Tell whether what somebody attends, leads or comes to can be a round."""
    if cue in TOGETHER:
        return _attends_encounter(document, own)
    if cue == "chairs":
        things = [p for p in own if _is_thing(p) and p is not clause.subject]
        return bool(things) and all(_is_encounter(document, p) for p in things)
    if clause.kind != "main":
        return False  # "da X gekommen war"
    for phrase in own:
        if phrase.preposition == "nach" or (phrase.preposition in _TO_SOMEBODY and phrase.persons):
            return False
    return cue != "announced" or not any(_is_thing(p) and p is not clause.subject for p in own)


def _is_thing(phrase: Phrase) -> bool:
    bare = _is_bare(phrase) and not phrase.persons and phrase.head == "noun"
    return bare and not _is_when(phrase)


def _is_when(phrase: Phrase) -> bool:
    return phrase.surface.split()[-1] in TIMES


def _attends_encounter(document: Document, own: list[Phrase]) -> bool:
    """Tell whether what is attended is an encounter, not "an einer Übung"."""
    return all(
        _is_encounter(document, phrase)
        for phrase in own
        if phrase.preposition in _AT and not phrase.persons and not _is_when(phrase)
    )


def _is_encounter(document: Document, phrase: Phrase) -> bool:
    nouns = [t.position for t in document.triggers[phrase.sentence] if t.word.sort == "noun"]
    noun = document.sentences[phrase.sentence].tokens[phrase.last].text
    return read_round_words().find_gathering(noun) is not None or any(
        phrase.first <= position <= phrase.last for position in nouns
    )
