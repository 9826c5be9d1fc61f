"""Stage 9: what an encounter was about: states, organisations and up to three keywords.

States of the trigger's sentence that neither take part nor are the place; keywords are the nouns
behind "über", "um", "wegen", "zu" and the like.
"""

from collections.abc import Iterable

from loader.extract.document import Document
from loader.extract.phrases import TIMES
from loader.extract.triggers import Trigger

_PREPOSITIONS = frozenset(["über", "um", "wegen", "zu", "zum", "zur", "für", "gegen"])
_MOST = 3


def find_topics(document: Document, trigger: Trigger) -> tuple[str, ...]:
    """Return up to three keywords of the text for what it was about."""
    found: list[str] = []
    tokens = document.sentences[trigger.sentence].tokens
    for phrase in document.phrases[trigger.sentence]:
        if phrase.preposition not in _PREPOSITIONS or phrase.head != "noun" or phrase.persons:
            continue
        if (
            phrase.preposition not in ("über", "um", "wegen")
            and phrase.clause != trigger.clause.number
        ):
            continue
        word = tokens[phrase.last].text
        if phrase.first <= trigger.position <= phrase.last or word in TIMES or word in found:
            continue
        found.append(word)
    return tuple(found[:_MOST])


def choose_states(
    told: Iterable[tuple[str, int, int]], taking_part: set[str], place_country: str | None
) -> tuple[str, ...]:
    """Return the states a sentence is about, of those it names.

    Args:
        told: code, start and end of each mention in the sentence.
        taking_part: codes of the participants' states.
        place_country: the state it took place in.
    """
    del place_country
    return tuple(sorted({code for code, _, _ in told} - taking_part))
