"""Stage 9: who is one of a round by what news tells only of those who sit in it.

"Karis ergriff als Erster das Wort", "Pavel verließ wutentbrannt den Saal". What people also do from
afar counts where one sentence tells how they answer each other: "Pavel drängte auf Hilfe, Sandu
hielt dagegen". Who speaks in an interview, on a platform or in another town is not there.
"""

from dataclasses import dataclass

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.gatherings import is_new
from loader.extract.joining import Joining, is_denied
from loader.extract.lexicon import read_lexicon
from loader.extract.open_rounds import mood_of
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words

CONTRIBUTING = ("contributes", "debates")
# What is done in the room itself, what answers, and what can be said or done anywhere.
_SURE, _REPLIES, _ANYWHERE = "contributes", "replies", "argues"
AT = frozenset(("bei", "beim", "auf", "in", "im"))
# "Hörte zu" looks like an infinitive.
_DONE = frozenset(("past", "perfect", "pluperfect", "present", "infinitive"))
_OUTSIDE = frozenset(("expert", "spokesperson", "journalist", "opposition_leader"))
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Part:
    clause: Clause
    cue: str
    persons: frozenset[int]
    partners: frozenset[int]


def is_at(named: Phrase) -> bool:
    """Tell whether a clause is at a gathering that it names, not "drängte auf einen Gipfel"."""
    return named.preposition in AT and "d" in named.cases and not is_new(named)


def find_contributions(document: Document, number: int) -> dict[int, Joining]:
    """Return whom the clauses of a sentence show taking part in what a round talks about.

    Returns:
        Who joins, by the numbers of the clauses.
    """
    clauses = document.clauses[number]
    parts = [part for clause in clauses if (part := _read(document, number, clause)) is not None]
    acting = frozenset().union(*(part.persons for part in parts))
    answers = any(part.cue in (_SURE, _REPLIES) for part in parts)
    if len(acting) >= _SEVERAL and answers:
        return {p.clause.number: Joining("debates", p.persons | p.partners) for p in parts}
    sure = (part for part in parts if part.cue == _SURE)
    return {p.clause.number: Joining("contributes", p.persons | p.partners) for p in sure}


def _read(document: Document, number: int, clause: Clause) -> _Part | None:
    told, subject = clause.words(document.sentences[number]), clause.subject
    words = read_round_words()
    cues = words.find_cues(told)
    cue = next((cue for cue in (_SURE, _REPLIES, _ANYWHERE) if cue in cues), None)
    if cue is None or subject is None or clause.kind != "main":
        return None
    if is_denied(told) or not words.afar.isdisjoint(told):
        return None
    own = [p for p in document.phrases_of(number, clause) if not p.genitive]
    if any(_is_origin(document, phrase) for phrase in own):
        return None
    persons = _persons(document, [subject, *(p for p in own if p.list_head is subject)])
    if not persons or mood_of(document, number, clause) not in _DONE:
        return None
    answered = [p for p in own if (p.list_head or p).preposition is None]
    return _Part(clause, cue, persons, _persons(document, answered))


def _is_origin(document: Document, phrase: Phrase) -> bool:
    """Tell "aus Kiew", from where somebody speaks who is not there."""
    noun = document.sentences[phrase.sentence].tokens[phrase.last].text
    lexicon = read_lexicon()
    place = noun in lexicon.capitals or lexicon.country_of_name(noun) is not None
    return phrase.preposition == "aus" and place


def _persons(document: Document, phrases: list[Phrase]) -> frozenset[int]:
    """Return who is meant, but not those who only look on or speak for others."""
    return frozenset(
        person
        for phrase in phrases
        if not phrase.unsure
        for person in phrase.persons
        if not any(held.office.rank in _OUTSIDE for held in document.chains[person].held)
    )
