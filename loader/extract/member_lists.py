"""Stage 9: who those are that meet, told behind a colon.

"In Genf verhandelten vier Minister: Pavel, Sandu, Karis und Stubb", "Am Abend tagte der
Krisenstab: …". Behind "berieten über drei Kandidaten: …" stand those of whom they speak.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.joining import Joining, is_denied
from loader.extract.phrases import Phrase
from loader.extract.verb_forms import is_participle

_SEVERAL = 2


def find_listed(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return whom a list behind a clause names, whose subject they are."""
    subject = clause.subject
    if subject is None or subject.persons or subject.clause != clause.number:
        return None
    if is_denied(clause.words(document.sentences[number])):
        return None
    following = next((c for c in document.clauses[number] if c.number == clause.number + 1), None)
    if following is None or following.part != clause.part + 1:
        return None
    tokens = document.sentences[number].tokens
    verbs = [tokens[p].text for p in following.verbs(document.sentences[number])]
    if not all(is_participle(verb) for verb in verbs):
        return None  # "…: Pavel und Karis fehlten"
    others = [p for p in document.phrases_of(number, clause) if p is not subject]
    if any(_is_several(document, phrase) for phrase in others):
        return None
    behind = document.phrases_of(number, following)
    bare = [p for p in behind if p.preposition is None and not p.genitive]
    named = [p for p in bare if p.head == "name" and not p.unsure]
    persons = frozenset(person for phrase in named for person in phrase.persons)
    begins = bool(behind) and behind[0] in named
    return Joining("listed", persons) if begins and len(persons) >= _SEVERAL else None


def _is_several(document: Document, phrase: Phrase) -> bool:
    """Tell whether a phrase could be the one that a list behind it explains."""
    tokens = document.sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
    description = document.descriptions.get(phrase)
    return any(token.tag == "NUM" for token in tokens) or bool(description and description.plural)
