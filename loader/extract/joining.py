"""Stage 9: persons who join an encounter that the text told just before.

"An dem Gespräch nahm auch Außenminister Fidan teil", "Massud Peseschkian schaltete sich zu",
"Gastgeber ist der türkische Geheimdienstchef". They met those of whom the last encounter tells,
whoever else the sentence before speaks of.
"""

from collections.abc import Iterable

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.joining_words import JoiningWords, read_joining_words
from loader.extract.phrases import Phrase
from loader.extract.reach import is_saying

_REACH = 2  # sentences back to the encounter
# Of the pairs that this adds 49 of 50 were right in the articles it was developed on, but only 4 of
# 13 in the first 32 articles of tests/gold.
_CONFIDENCE = 0.8
_AT = ("an", "am", "bei", "beim", "zu", "zum", "zur")


def add_joining(document: Document, tellings: list[Told]) -> None:
    """Add to the encounters, which are in the text's order, who joins them."""
    for number, row in enumerate(document.clauses):
        for clause in row:
            joining = _find_joining(document, number, clause)
            if joining:
                _join(tellings, number, clause, joining)


def says_who_stays_away(document: Document, number: int, clause: Clause) -> bool:
    """Tell whether a clause says who does not join an encounter, or joins something else."""
    words = read_joining_words()
    told = clause.words(document.sentences[number])
    if not words.say_who_joins(told):
        return False
    own = [p for p in document.phrases[number] if p.clause == clause.number]
    away = not words.absent.isdisjoint(told)
    return away or not _attends_encounter(document, number, own)


def _join(tellings: list[Told], number: int, clause: Clause, joining: frozenset[int]) -> None:
    own = [t for t in tellings if t.trigger.sentence == number and t.trigger.clause is clause]
    before = [
        told
        for told in tellings
        if number - _REACH <= told.trigger.sentence <= number
        and told.trigger.clause is not clause
        and not (told.trigger.sentence == number and told.trigger.position > clause.positions[-1])
    ]
    if not before or joining <= before[-1].persons:
        return
    joined = before[-1]
    joined.persons |= joining
    joined.last = max(joined.last, number)
    joined.confidence = min(joined.confidence, _CONFIDENCE)
    for told in own:
        if told.persons <= joined.persons:
            tellings.remove(told)
            joined.again.append(told)


def _find_joining(document: Document, number: int, clause: Clause) -> frozenset[int]:
    """Return the persons that a clause adds to what was told."""
    words = read_joining_words()
    told = set(clause.words(document.sentences[number]))
    if not words.absent.isdisjoint(told) or is_saying(document, number, clause):
        return frozenset()
    own = [p for p in document.phrases[number] if p.clause == clause.number]
    if words.say_who_joins(told):
        if not _attends_encounter(document, number, own):
            return frozenset()
        return _persons(p for p in own if _acts(p, clause))
    if any(_is_host(document, phrase, words) for phrase in own):
        return _persons(p for p in own if p.preposition is None and not p.genitive)
    return frozenset()


def _persons(phrases: Iterable[Phrase]) -> frozenset[int]:
    return frozenset(person for phrase in phrases if not phrase.unsure for person in phrase.persons)


def _acts(phrase: Phrase, clause: Clause) -> bool:
    return clause.subject is not None and clause.subject in (phrase, phrase.list_head)


def _attends_encounter(document: Document, number: int, own: list[Phrase]) -> bool:
    """Tell whether what is attended is an encounter, not "an einer Übung"."""
    nouns = [t.position for t in document.triggers[number] if t.word.sort == "noun"]
    return all(
        any(phrase.first <= position <= phrase.last for position in nouns)
        for phrase in own
        if phrase.preposition in _AT and not phrase.persons
    )


def _is_host(document: Document, phrase: Phrase, words: JoiningWords) -> bool:
    """Tell whether a phrase says who is the host: "Gastgeber ist …", not "den Gastgeber"."""
    tokens = document.sentences[phrase.sentence].tokens
    bare = phrase.preposition is None and phrase.determiner is None and not phrase.persons
    return bare and tokens[phrase.last].text in words.hosts
