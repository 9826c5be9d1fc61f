"""Stage 7: which trigger words tell of no encounter where they stand.

"traf ins Schwarze" and "traf am Abend ein" are other verbs, "dankte ihm in einem Brief" and "Im
Film empfängt Nixon …" bring nobody together, and "begrüßten die Ankündigung" welcomes nobody.
"""

from loader.extract.document import Document
from loader.extract.exclusion_words import is_told, read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.party import Party
from loader.extract.phrases import TIMES, Phrase
from loader.extract.roles import host_of
from loader.extract.triggers import ANY_VERB, Trigger

_TABLE, _SITTING, _SPEAKING, _WELCOMING = "Tisch", ("sitzen", "stehen"), "spricht", "begrüßt"
_WORD, _NO_WORD = "wort", "kein"
_OF, _OR = ("von", "vom"), "oder"
_REACH = 3  # words from "oder" to whom it names, with preposition and article


def is_excluded(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger word tells of no encounter in its clause."""
    if trigger.word.sort == "noun":
        return _is_off_table(document, trigger) or _is_made_up(document, trigger)
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return (
        is_told(read_exclusion_words().idioms.get(trigger.word.lemma, ()), words)
        or any(pair == (_NO_WORD, _WORD) for pair in zip(words, words[1:], strict=False))
        or _has_other_particle(document, trigger)
        or (trigger.word.weak and _is_written(document, trigger, words))
        or _is_made_up(document, trigger)
        or (trigger.word.lemma == _SPEAKING and _speaks_of_it(document, trigger, words))
        or (trigger.word.lemma == _WELCOMING and _welcomes_it(document, trigger))
        or (trigger.word is ANY_VERB and _relates(words))
    )


def are_apart(document: Document, trigger: Trigger, a: Party, b: Party) -> bool:
    """Tell whether two do the same each alone, or one sits or stands with nobody."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    told = read_exclusion_words()
    if a.role == b.role and "carried" not in (a.how, b.how) and not told.apart.isdisjoint(words):
        return True
    if a.role == b.role and _are_alternatives(document, a, b):
        return True
    if trigger.word.lemma not in _SITTING or trigger.word.particle is not None:
        return False
    if a.role == b.role == "mit":
        return True
    elsewhere = any(":" in role or role == "earlier" or role[:4] == "last" for role in (a.role, b.role))
    beside = not told.beside.isdisjoint(words) or not told.places.isdisjoint((a.role, b.role))
    return elsewhere and not beside


def _relates(words: list[str]) -> bool:
    """Tell whether a clause says how two stand to each other, or what one thinks of the other."""
    told = read_exclusion_words()
    return not (told.relating | told.judging).isdisjoint(words)


def _are_alternatives(document: Document, a: Party, b: Party) -> bool:
    """Tell whether it is one or the other: "ob Merz oder Wüst sie trifft"."""
    if a.phrase.sentence != b.phrase.sentence:
        return False
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    tokens = document.sentences[first.sentence].tokens[first.last + 1 : second.first]
    return any(token.text == _OR for token in tokens[-_REACH:])


def _own(document: Document, trigger: Trigger) -> list[Phrase]:
    row = document.phrases[trigger.sentence]
    return [phrase for phrase in row if phrase.clause == trigger.clause.number]


def _is_off_table(document: Document, trigger: Trigger) -> bool:
    """Tell whether a table is a figure of speech: "Der Plan ist vom Tisch"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    off = host is not None and host.preposition in read_exclusion_words().off_table
    return off and trigger.word.lemma == _TABLE


def _has_other_particle(document: Document, trigger: Trigger) -> bool:
    """Tell whether the clause ends with a particle that makes another verb: "traf … ein"."""
    if trigger.word.particle is not None or trigger.word is ANY_VERB:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    places = [p for p in trigger.clause.positions if tokens[p].tag != "PUNCT"]
    last = tokens[places[-1]]
    other = last.text in read_exclusion_words().particles and last.tag != "DET"
    return other and trigger.clause.kind == "main" and places[-1] > trigger.position


def _is_written(document: Document, trigger: Trigger, words: list[str]) -> bool:
    """Tell whether it was only in writing: "dankte ihm in einem Brief"."""
    told = read_exclusion_words()
    if not told.written.isdisjoint(words):
        return True
    return any(
        phrase.preposition in told.carrying
        and not phrase.persons
        and phrase.surface.split()[-1].lower().endswith(told.letters)
        for phrase in _own(document, trigger)
    )


def _is_made_up(document: Document, trigger: Trigger) -> bool:
    """Tell whether it is a film, a play or a picture that tells it."""
    ends = read_exclusion_words().fiction
    clauses = document.clauses[trigger.sentence]
    above = [c.subject for c in clauses if c.number == trigger.clause.parent]
    shown = [p for p in _own(document, trigger) if p.preposition in ("in", "im")]
    return any(
        phrase is not None and not phrase.persons and phrase.surface.lower().endswith(ends)
        for phrase in (trigger.clause.subject, *above, *shown)
    )


def _speaks_of_it(document: Document, trigger: Trigger, words: list[str]) -> bool:
    """Tell whether somebody only calls something by a name: "sprach von einem guten Tag"."""
    own = _own(document, trigger)
    if any(p.preposition == "mit" and p.persons for p in own) or "miteinander" in words:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    for phrase in own:
        before = tokens[max(phrase.first - 2, 0)]
        if phrase.preposition in _OF and not phrase.persons and phrase.list_head is None:
            if before.tag != "NOUN" or before.text in TIMES:
                return True
    return False


def _welcomes_it(document: Document, trigger: Trigger) -> bool:
    """Tell whether what is welcomed is nobody: "begrüßten die Ankündigung"."""
    told = read_exclusion_words()
    negations = read_function_words().negations
    return any(
        p.preposition is None
        and not p.persons
        and not p.genitive
        and p is not trigger.clause.subject
        and p.surface.lower() not in negations
        and p.surface.lower().endswith(told.welcoming)
        for p in _own(document, trigger)
    )
