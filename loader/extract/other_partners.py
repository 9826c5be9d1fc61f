"""Stage 7: whom a noun names as partners who are none of those beside it.

"widersprach in einem Gespräch mit dem Deutschlandfunk", "kritisierte ihn bei einem Treffen mit
Studenten": whom somebody speaks of there was not in it.
"""

from loader.extract.document import Document
from loader.extract.phrases import Phrase
from loader.extract.triggers import Trigger, host_of

_WITH = "mit"
_LEADING = ("DET", "ADJ")
_QUOTES = frozenset('»«„“”"‹›‚‘')
_BEHIND = 2  # words from a noun over "mit" to whom it names
_NEAR = 3  # words to who is one of them: "mit einer Delegation um X", "mit Ministern, darunter X"


def names_others(document: Document, trigger: Trigger) -> bool:
    """Tell whether right behind a noun "mit" names a thing or several without their names."""
    row = document.phrases[trigger.sentence]
    host = host_of(row, trigger)
    if host is None:
        return False
    tokens = document.sentences[trigger.sentence].tokens[host.last + 1 :]
    if not tokens or tokens[0].text != _WITH:
        return False
    named = next((token for token in tokens[1:] if token.tag not in _LEADING), tokens[0])
    if named.text in _QUOTES:
        return True  # "mit der »Bild«"
    partner = next((p for p in row if p.first == host.last + _BEHIND), None)
    return partner is not None and _is_nobody(document, partner) and not _leads_on(row, partner)


def _is_nobody(document: Document, phrase: Phrase) -> bool:
    """Tell whether a phrase cannot stand for one person whom the text has told of."""
    if phrase.persons or phrase.head != "noun":
        return False
    told = document.descriptions.get(phrase)
    several = phrase.determiner is None  # "mit Studenten"
    return told is None or told.plural or told.empty or several


def _leads_on(row: list[Phrase], phrase: Phrase) -> bool:
    """Tell whether somebody with a name stands right behind: one of them, or who leads them."""
    return any(p.persons and 0 < p.first - phrase.last <= _NEAR for p in row)
