"""Brings reports that call an encounter off to the account or plan that they take back.

Who gathers around hubs may have found none: its hub was another, or long chains were cut between
both. Then what was called off would still be shown as held. So it goes where the nearest report is
that says something else, whenever the hub there was. No cut can lie between those two.
"""

from collections.abc import Collection, Iterable, Iterator

from loader.resolve.reports.candidate import Candidate, Order
from loader.resolve.reports.comparison import can_be_one
from loader.resolve.reports.gathering import assign, gather
from loader.resolve.reports.group import Group
from loader.resolve.reports.index import Shelves
from loader.resolve.reports.parties import share_parties
from loader.resolve.reports.statuses import TAKING_BACK, rank_knowledge

# Who is kept out of a group by what others say there looks for another once.
_TRIES = 2

_Nearness = tuple[bool, bool, int, int, Order]


def call_off(candidates: Collection[Candidate], groups: Collection[Group]) -> list[Candidate]:
    """Let those that call off and fit a group join it before an account does; return the others.

    `candidates` are left by an `assign`, in which whoever fits a group best may have kept them out
    of it. Another may be what they call off, and an account of some time ago would make it held.
    Who is nearer to somebody else who is left stays as well.
    """
    offs = [candidate for candidate in candidates if _takes_back(candidate)]
    others = [Group(candidate) for candidate in candidates if not _takes_back(candidate)]
    for _ in range(_TRIES):
        offs = assign(offs, groups)
    gone = _join_in_turn(offs, [*filter(_tells, groups), *others])
    gone -= {member.report.id for group in others for member in group.members}
    left = {candidate.report.id for candidate in offs} - gone
    return [one for one in candidates if one.report.id in left or not _takes_back(one)]


def take_back(groups: Collection[Group]) -> list[Group]:
    """Return groups after reports that call off, where nobody else is, went to others' groups.

    Whom they leave behind gather among themselves. None of `groups` is vague.
    """
    telling = [group for group in groups if _tells(group)]
    others = [group for group in groups if not _tells(group)]
    gone = _join_in_turn([one for group in others for one in group.members], telling)
    for group in others:
        left = [member for member in group.members if member.report.id not in gone]
        if len(left) == len(group.members):
            telling.append(group)
        else:
            telling += gather(sorted(left, key=lambda candidate: candidate.order))
    return telling


def _tells(group: Group) -> bool:
    return not all(map(_takes_back, group.members))


def _takes_back(candidate: Candidate) -> bool:
    return candidate.report.status in TAKING_BACK


def _join_in_turn(candidates: Iterable[Candidate], groups: Collection[Group]) -> set[str]:
    """Let candidates join the groups of those that they can take back; return who did."""
    waiting = {candidate.report.id: candidate for candidate in candidates}
    gone: set[str] = set()
    for _ in range(_TRIES):
        left = [one for name, one in waiting.items() if name not in gone]
        gone.update(_join_nearest(left, groups))
    return gone


def _join_nearest(candidates: Iterable[Candidate], groups: Collection[Group]) -> list[str]:
    """Let candidates join the group of the nearest that they can take back; return who did.

    The latest decides what becomes of an event, and so joins first: whom it keeps out would not.
    """
    waiting = list(candidates)
    if not waiting:
        return []
    told = [(one, group) for group in groups for one in group.members if not _takes_back(one)]
    shelves = Shelves([one for one, _ in told])
    moves: list[tuple[Candidate, Group]] = []
    for candidate in waiting:
        near = (told[number] for number in shelves.find(candidate))
        offers = list(_list_offers(candidate, near))
        if offers:
            moves.append((candidate, min(offers, key=lambda offer: offer[0])[1]))
    moves.sort(key=lambda move: rank_knowledge(move[0].report), reverse=True)
    return [candidate.report.id for candidate, group in moves if _join(candidate, group)]


def _list_offers(
    candidate: Candidate, told: Iterable[tuple[Candidate, Group]]
) -> Iterator[tuple[_Nearness, Group]]:
    for one, group in told:
        if can_be_one(candidate, one) and group.accepts(candidate, share_parties):
            yield _measure(candidate, one), group


def _join(candidate: Candidate, group: Group) -> bool:
    if not group.accepts(candidate, share_parties):
        return False
    group.add(candidate)
    return True


def _measure(candidate: Candidate, told: Candidate) -> _Nearness:
    """Return how near a report is that may be taken back: the latest before, then the next after.

    A denial answers an account rather than a plan. Days are compared by publication; who has none
    is compared by what it tells. Of those that are as near, what they tell is compared.
    """
    later = candidate.order[0] < told.order[0]
    answered = candidate.report.status != "denied" or told.report.status == "held"
    away = _find_day(candidate) - _find_day(told)
    apart = (candidate.days.centre - told.days.centre).days
    return (later, not answered, abs(away), abs(apart), told.order)


def _find_day(candidate: Candidate) -> int:
    published = candidate.report.published
    return (published.date() if published else candidate.days.centre).toordinal()
