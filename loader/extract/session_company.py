"""Stage 9: among whom a text names somebody: members of its gathering, or people from outside.

News tells one member after the other, and then in other paragraphs what others say of it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from loader.extract.chains import Chain
from loader.extract.document import Document
from loader.extract.open_rounds import Round
from loader.extract.reach import starts_paragraph

_FEW, _SOME, _MANY = 2, 3, 5
_BEFORE, _FAR = -1, 4  # paragraphs from the one that opens the gathering


class Company:
    """Finds what stands around a person.

    Args:
        document: the text.
        session: the gathering that it is about.
        named: by persons, the sentence in which each is told of.
        shown: who acts there as members do.
        outside: who by office judges from outside.
    """

    def __init__(
        self,
        document: Document,
        session: Round,
        named: Mapping[int, int],
        shown: Set[int],
        outside: Set[int],
    ) -> None:
        self._chains, self._outside = document.chains, outside
        self._members, self._shown = session.cues.keys(), shown
        self._paragraphs = _number_paragraphs(document)
        self._named = {person: self._paragraphs[number] for person, number in named.items()}
        self._opened = self._paragraphs[session.trigger.sentence]
        self._find_neighbours(named)
        self._count()
        members = [self._chains[person] for person in self._members]
        self._ranks = {held.office.rank for chain in members for held in chain.held}
        self._countries = {chain.country for chain in members if chain.country}
        self._organizations = {chain.organization for chain in members if chain.organization}
        self._afar: set[int] = set()
        self._naming: set[int] = set()

    def note(self, number: int, found: Set[str]) -> None:
        """Note what a sentence shows, for all who are named in its paragraph."""
        if not {"afar", "elsewhere"}.isdisjoint(found):
            self._afar.add(self._paragraphs[number])
        if "session" in found:
            self._naming.add(self._paragraphs[number])

    def find(self, person: int) -> set[str]:
        """Return the features of a person by whom and what stands around."""
        here = self._named[person]
        members, chain = self._members_in[here], self._chains[person]
        behind = max(_BEFORE, min(here - self._opened, _FAR))
        state = "shown" if person in self._shown else "unseen"
        found = {
            f"members in paragraph {min(members, _SOME)}",
            f"members in paragraph before {min(self._members_in[here - 1], _FEW)}",
            f"outsiders in paragraph {min(self._outsiders_in[here], _FEW)}",
            f"people in paragraph {min(self._people_in[here] - 1, _MANY)}",
            f"shown in paragraph {min(self._shown_in[here] - (state == 'shown'), _SOME)}",
            f"paragraphs behind opening {behind}",
            f"paragraphs behind members {max(_BEFORE, min(here - self._last, _SOME))}",
            f"{state} members in paragraph {min(members, _FEW)}",
            f"{state} paragraphs behind opening {min(behind, _SOME)}",
            f"behind {self._kind(self._previous.get(person))}",
            f"before {self._kind(self._next.get(person))}",
            f"named {min(len(chain.spans), _SOME)}",
        }
        found |= {"paragraph afar"} if here in self._afar else set()
        found |= {"paragraph of session"} if here in self._naming else set()
        found |= {"last paragraph"} if here == self._paragraphs[-1] else set()
        return found | self._find_likeness(chain)

    def _find_likeness(self, chain: Chain) -> set[str]:
        """Return whether somebody holds what members hold, or comes from where they come."""
        found = set()
        if self._ranks:
            same = any(held.office.rank in self._ranks for held in chain.held)
            found.add(f"rank of members {same}")
        if self._countries and chain.country:
            found.add(f"country of members {chain.country in self._countries}")
        if self._organizations and chain.organization:
            found.add(f"organisation of members {chain.organization in self._organizations}")
        return found

    def _find_neighbours(self, named: Mapping[int, int]) -> None:
        order = sorted(
            named, key=lambda p: (named[p], min(span.first for span in self._chains[p].spans))
        )
        self._next = dict(pairwise(order))
        self._previous = {after: person for person, after in self._next.items()}

    def _count(self) -> None:
        named = self._named
        self._people_in = Counter(named.values())
        self._members_in = Counter(named[p] for p in self._members if p in named)
        self._outsiders_in = Counter(
            here for p, here in named.items() if p in self._outside and p not in self._members
        )
        self._shown_in = Counter(named[p] for p in self._shown if p in named)
        self._last = max(self._members_in, default=self._opened)

    def _kind(self, person: int | None) -> str:
        if person is None:
            return "nobody"
        if person in self._members:
            return "member"
        return "outsider" if person in self._outside else "candidate"


def _number_paragraphs(document: Document) -> Sequence[int]:
    """Return the number of each sentence's paragraph."""
    numbers, last = [], -1
    for number in range(len(document.sentences)):
        last += starts_paragraph(document, number)
        numbers.append(last)
    return numbers
