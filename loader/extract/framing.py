"""Stage 9: what a trigger noun's phrase says of how its encounter is told: as known, as a frame."""

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.party import Party
from loader.extract.status_words import read_status_words
from loader.extract.triggers import Trigger, host_of


def is_framing(document: Document, trigger: Trigger) -> bool:
    """Tell whether a noun is only when or where something else went on: "beim Gipfel".

    So it is in a clause of what stood against it: "obwohl das Treffen zuerst verschoben war".
    """
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return False
    words = read_status_words()
    lead = trigger.clause.words(document.sentences[trigger.sentence])[0]
    return host.preposition in words.frames | words.topics or lead in words.conceding


def is_theirs(document: Document, trigger: Trigger, parties: list[Party]) -> bool:
    """Tell whether a noun is of those who act in its clause: "verabredeten bei ihrem Treffen"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    determiner = (host.determiner if host else None) or ""
    acting = all(party.role in ("subject", "implicit") for party in parties)
    return acting and determiner.startswith(read_function_words().third_person)


def is_definite(document: Document, trigger: Trigger) -> bool:
    """Tell whether "die Gespräche" speaks of an encounter as known."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and (host.determiner or "").startswith(("d", "jen"))
