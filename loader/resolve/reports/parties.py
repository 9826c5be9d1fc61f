"""Whether two reports of encounters name the same people, as far as both name them."""

from loader.resolve.reports.candidate import Candidate, get_day
from loader.resolve.reports.report import Party

# From so many parties on, a summit or a conference call has meetings of two beside it.
_ROUND = 4
_TWO = 2


def share_parties(a: Candidate, b: Candidate) -> bool:
    """Tell whether two encounters are of the same people: two parties, and a person among them.

    Each paper names further ones as it likes. Countries and organisations alone meet somewhere on
    every day, and must be the same ones on the same day.
    """
    if not a.persons and not b.persons:
        return (
            len(a.report.parties) >= _TWO
            and a.report.parties == b.report.parties
            and get_day(a.report) == get_day(b.report) is not None
        )
    common = a.report.parties & b.report.parties
    return (
        len(common) >= _TWO
        and not common.isdisjoint(a.persons)
        and not _is_beside(a, b)
        and not _is_beside(b, a)
        and not _is_in_turn(a, b)
    )


def _is_beside(a: Candidate, b: Candidate) -> bool:
    """Tell whether one is of two alone, and the other a round that has such meetings beside it."""
    if len(a.report.parties) > _TWO or len(b.report.parties) < _ROUND:
        return False
    if b.report.kind == "summit":
        return a.report.kind not in ("summit", "other")
    return a.report.kind == b.report.kind == "call"


def _is_in_turn(a: Candidate, b: Candidate) -> bool:
    """Tell whether the same people can have met others after each other.

    Each report then names somebody whom the other does not, and they differ in what they tell, or
    do not tell when it was. Of a summit every paper names whom it likes, and where a plan names a
    delegation, the account may name its people.
    """
    one, other = a.report, b.report
    if one.kind == other.kind == "summit":
        return False
    if one.kind != other.kind or a.days.vague or b.days.vague:
        return not _hold_each_other(one.parties, other.parties)
    return one.status != other.status and not _hold_each_other(a.persons, b.persons)


def _hold_each_other(one: frozenset[Party], other: frozenset[Party]) -> bool:
    return one <= other or one >= other
