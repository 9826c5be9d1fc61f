"""Makes the telling of an encounter that a test speaks of, without asking a scorer."""

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.records import Status


def told_by(document: Document, surface: str, status: Status = "held") -> Told:
    """Return the telling by the first trigger with this surface, of all persons beside it."""
    trigger = next(t for row in document.triggers for t in row if t.surface == surface)
    persons = {
        person
        for phrase in document.phrases[trigger.sentence]
        for person in phrase.persons
        if phrase.clause == trigger.clause.number
    }
    return Told(frozenset(persons), trigger, status, 1.0, f"{trigger.word.lemma}: test")
