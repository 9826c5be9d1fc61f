"""Stage 9: members of rounds by signs of clauses that say nothing of coming or being there.

Hosts, leaders of delegations, deputies, lines of a list, guests, and as many as "zu viert" said.
"""

from loader.extract.clauses import Clause
from loader.extract.contributions import find_contributions, is_at
from loader.extract.delegates import find_delegate, find_deputy, find_head, find_sides
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.joining import COMING, TOGETHER, Joining, is_denied
from loader.extract.lexicon import read_lexicon
from loader.extract.open_rounds import REACH_OF_COMPANY, Round
from loader.extract.phrases import Phrase
from loader.extract.places import find_places
from loader.extract.presence import (
    begins_list,
    find_convener_behind,
    find_counted,
    find_hosts,
    find_inviter,
    find_item,
    find_size,
)
from loader.extract.round_members import Membership
from loader.extract.round_words import read_round_words
from loader.extract.triggers import host_of

_NEAR = 2  # sentences in which a sign without the round's name is of the round
_MANY = 4  # a host and guests, more than come to see somebody


class Signs:
    """Makes members of those whom such a clause tells of.

    Args:
        members: makes members of the text's rounds.
    """

    def __init__(self, members: Membership) -> None:
        self._members, self._rounds = members, members.rounds
        self._document = members.document
        self._listing: Round | None = None  # whose members come line by line
        self._contributions: tuple[int, dict[int, Joining]] = -1, {}  # of which sentence

    def read(
        self,
        number: int,
        clause: Clause,
        current: Round | None,
        named: Phrase | None,
        told: list[Told],
    ) -> None:
        """Read the signs of a clause.

        Args:
            number: its sentence.
            clause: the clause.
            current: the round that it tells of.
            named: the gathering that it names.
            told: its encounters.
        """
        self._join_welcomed(number, clause, told)
        self._join_counted(number, clause)
        self._join_listed(number, clause, current)
        self._join_by_signs(number, clause, current, named)

    def _join_welcomed(self, number: int, clause: Clause, told: list[Told]) -> None:
        """Add host and guests: "Rama begrüßte Sandu, Karis und Stubb" at the summit told before."""
        words = clause.words(self._document.sentences[number])
        if "welcomes" not in read_round_words().find_cues(words):
            return
        around = self._rounds.find_open(number, None)
        if around is None or len(around.cues) >= _MANY:
            return  # who else has many guests has a gathering of his own
        many = [each for each in told if len(each.persons) >= _MANY]
        if many and number - around.last <= REACH_OF_COMPANY:
            guests = frozenset().union(*(each.persons for each in many))
            self._members.join(around, Joining("welcomes", guests), number, clause, many)

    def _join_counted(self, number: int, clause: Clause) -> None:
        """Add those who act behind "zu viert", if they are four."""
        last = self._rounds.last
        if last is None or last.size is None or number - last.trigger.sentence > 1:
            return
        joining = find_counted(self._document, number, clause, last.size)
        if joining is not None:
            self._members.join(last, joining, number, clause)

    def _join_listed(self, number: int, clause: Clause, current: Round | None) -> None:
        """Add whom the lines of a list name: "Zugesagt haben" and, line by line, who."""
        joining = find_item(self._document, number) if clause.number == 0 else None
        listing = self._listing
        if joining is not None and listing is not None and number - listing.last <= 1:
            self._members.join(listing, joining, number, clause)
            listing.last = number
        words = clause.words(self._document.sentences[number])
        cues = read_round_words().find_cues(words)
        if begins_list(self._document, number) and not cues.isdisjoint((*TOGETHER, *COMING)):
            self._listing = None if is_denied(words) else self._rounds.find_open(number, current)
            if self._listing is not None:
                self._rounds.come_back(self._listing, number)

    def _join_by_signs(
        self, number: int, clause: Clause, current: Round | None, named: Phrase | None
    ) -> None:
        """Add who is there by signs of a clause that says nothing of coming or being there."""
        document = self._document
        around = None
        if document.has_persons(number):
            around = self._rounds.find_open(number, current)
            if around is not None and self._is_elsewhere(around, number, clause):
                around = None
            self._join_hosts(around, number, clause)
        if around is not None:
            delegates = (
                find(document, number, clause)
                for find in (find_sides, find_deputy, find_head, find_delegate)
            )
            self._members.join_all(around, delegates, number, clause)
            contribution = self._find_contribution(around, number, clause, named)
            self._members.join_all(around, (contribution,), number, clause)
        if current is None or current.last != number:
            return
        current.size = find_size(clause.words(document.sentences[number]))
        conveners = (
            find(document, number, clause) for find in (find_inviter, find_convener_behind)
        )
        self._members.join_all(current, conveners, number, clause)

    def _find_contribution(
        self, around: Round, number: int, clause: Clause, named: Phrase | None
    ) -> Joining | None:
        """Return who takes part in what is talked about there."""
        if not _is_scene(self._document, around):
            return None
        if named is not None and not is_at(named):
            return None
        if self._contributions[0] != number:
            self._contributions = number, find_contributions(self._document, number)
        return self._contributions[1].get(clause.number)

    def _join_hosts(self, around: Round | None, number: int, clause: Clause) -> None:
        """Add whom a clause calls the host."""
        host = find_hosts(self._document, number, clause)
        if host is None:
            return
        wide = self._rounds.find_wide(number)
        for each in {id(r): r for r in (around, wide) if r}.values():
            if not self._is_elsewhere(each, number, clause):
                self._members.join(each, host, number, clause)

    def _is_elsewhere(self, current: Round, number: int, clause: Clause) -> bool:
        """Tell whether a clause is far from a round, or speaks of another town."""
        if number - current.last > _NEAR:
            return True
        lexicon, opened = read_lexicon(), current.trigger.sentence
        towns = {
            place.name
            for place in find_places(self._document, number, lexicon)
            if place.first in clause.positions and not place.building and not place.away
        }
        if not towns:
            return False
        known = {place.name for place in find_places(self._document, opened, lexicon)}
        return towns.isdisjoint(known)


def _is_scene(document: Document, current: Round) -> bool:
    """Tell whether a text is at a round, as it is not after it, nor where it only speaks of it."""
    trigger = current.trigger
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is None or host.preposition not in read_round_words().outside
