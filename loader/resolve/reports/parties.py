"""Whether two reports of encounters name the same people, as far as both name them."""

from loader.resolve.reports.candidate import Candidate, get_day

# From so many persons on, a summit or a conference call has meetings of two beside it.
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
    )


def _is_beside(a: Candidate, b: Candidate) -> bool:
    """Tell whether one is of two alone, and the other a round that has such meetings beside it."""
    if len(a.report.parties) > _TWO or len(b.persons) < _ROUND:
        return False
    if b.report.kind == "summit":
        return a.report.kind not in ("summit", "other")
    return a.report.kind == b.report.kind == "call"
