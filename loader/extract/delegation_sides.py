"""Stage 7: persons and delegations beside a trigger word, each in its role."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from loader.extract.delegation_words import read_delegation_words
from loader.extract.delegations import Delegation
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.parties import find_parties
from loader.extract.party import Party
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role
from loader.extract.spelling import strip_genitive
from loader.extract.triggers import Trigger, host_of

SUBJECT = ("subject", "implicit")
OWNER = ("possessor", "n:genitive", "n:von")
_INNER = frozenset(
    ("object", "dative", "mit", "von", "zwischen", "n:mit", "n:zwischen", *SUBJECT, *OWNER)
)
_JOINING = frozenset((",", "und", "sowie"))


@dataclass(frozen=True, slots=True)
class Side:
    """A person or a delegation in its role; `first` begins the enumeration it stands in."""

    role: str
    phrase: Phrase
    first: Phrase
    person: int | None = None
    delegation: Delegation | None = None

    @property
    def acts(self) -> bool:
        """Whether it is people or a body, not a state's bare name."""
        return self.delegation is None or self.delegation.sort not in ("name", "owner", "pair")


def find_sides(document: Document, trigger: Trigger, row: list[Delegation]) -> list[Side]:
    """Return who stands beside a trigger in a part that can be a participant's.

    Args:
        document: the text.
        trigger: the word.
        row: the delegations of its sentence.
    """
    return [*_persons(document, trigger), *_delegations(document, trigger, row)]


def choose(sides: Iterable[Side], *roles: str) -> list[Side]:
    """Return the sides in one of some roles."""
    return [side for side in sides if side.role in roles]


def _persons(document: Document, trigger: Trigger) -> list[Side]:
    found = []
    for party in find_parties(document, trigger):
        role = "subject" if _leads(document, party) else party.role
        if role in _INNER and party.how != "carried":
            found.append(Side(role, party.phrase, party.head, person=party.chain))
    return found


def _leads(document: Document, party: Party) -> bool:
    """Tell "unter Leitung von …": who leads a delegation or the talks takes part."""
    phrase = party.phrase
    tokens = document.sentences[phrase.sentence].tokens
    before = [token.text for token in tokens[max(0, phrase.first - 4) : phrase.first]]
    leading = not read_function_words().leading.isdisjoint(before)
    return leading and "unter" in (word.lower() for word in before)


def _delegations(document: Document, trigger: Trigger, row: list[Delegation]) -> list[Side]:
    sides = []
    host = host_of(document.phrases[trigger.sentence], trigger)
    firsts = _enumerated(document, row)
    for delegation in row:
        phrase = delegation.phrase
        first = firsts.get(phrase, phrase)
        role = _role(document, trigger, first, host)
        if role == "mit" and _belongs_to_topic(document, phrase):
            continue
        inside = delegation.sort in ("owner", "pair")
        if inside and phrase is not host:
            continue
        if delegation.sort == "owner":
            role = _role_of_owner(document, phrase)
        if role in _INNER or role == "host":
            sides.append(Side(role, phrase, first, delegation=delegation))
    return sides


def _role_of_owner(document: Document, phrase: Phrase) -> str:
    """Tell "Norwegens Gespräche" from "bot | Zypern Gespräche | an"."""
    first = document.sentences[phrase.sentence].tokens[phrase.first]
    bare = first.tag in ("NOUN", "PROPN") and strip_genitive(first.text) == first.text
    return "object" if bare and len(phrase.surface.split()) == 2 else "possessor"


def _role(document: Document, trigger: Trigger, first: Phrase, host: Phrase | None) -> str:
    """Return a delegation's role: that of the enumeration it stands in."""
    if host is not None and first.first == host.last + 1 and first.determiner == "der":
        return "n:genitive"
    return find_role(document, trigger, first)


def _enumerated(document: Document, row: list[Delegation]) -> dict[Phrase, Phrase]:
    """Return the first phrase of the enumeration that a delegation's phrase goes on."""
    firsts: dict[Phrase, Phrase] = {}
    phrases = list(dict.fromkeys(delegation.phrase for delegation in row))
    for before, phrase in pairwise(phrases):
        tokens = document.sentences[phrase.sentence].tokens
        between = [token.text for token in tokens[before.last + 1 : phrase.first]]
        if between and all(word in _JOINING for word in between):
            firsts[phrase] = firsts.get(before, before)
    return firsts


def _belongs_to_topic(document: Document, phrase: Phrase) -> bool:
    """Tell whether "mit" goes with the topic: "sprach über die Verträge | mit der EU"."""
    row = document.phrases[phrase.sentence]
    last = phrase.first - 2
    for before in reversed(row[: row.index(phrase)]):
        if before.last != last:
            return False
        if not before.genitive:
            return before.preposition in read_delegation_words().subjects_of_talks
        last = before.first - 1
    return False
