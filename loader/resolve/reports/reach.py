"""How far reports are read around those that come, go, or are told of others."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from loader.resolve.reports.chains import CHAIN_DAYS
from loader.resolve.reports.days import SPAN_DAYS, WINDOW_DAYS

# How far what decides of a report lies from it. It tells the day: as far as its chain is looked at.
# It does not: it may join a group near it, for which others compete, who may try another group near
# them; or look back to one, where the same holds of all who are of it; or gather with others in its
# chain, of each of whom all this is to be known; and what calls off goes on from there. If each
# step and each try passed a change on as far as it can, all of them would reach further than this.
# That takes a coincidence in each. So the bound is found by trial: in chains that were drawn, or
# sought for it, nothing was felt further than 76 days.
_CHAIN = CHAIN_DAYS + WINDOW_DAYS
DEPENDENCE_DAYS = _CHAIN + 5 * WINDOW_DAYS + _CHAIN
# How far a report that comes or goes is felt.
TOUCHED_DAYS = DEPENDENCE_DAYS
# How far reports are read around it, so that all on which those depend is known.
READ_DAYS = TOUCHED_DAYS + DEPENDENCE_DAYS
# How far they are read around one that does not change, so that all of its event is known.
KNOWN_DAYS = DEPENDENCE_DAYS + SPAN_DAYS


def note(days: list[date], day: date) -> None:
    """Add a day to some that are in order, once."""
    place = bisect_left(days, day)
    if days[place : place + 1] != [day]:
        days.insert(place, day)


def is_within(day: date, days: Sequence[date], distance: int) -> bool:
    """Tell whether a day lies at most so many days from one of some, which are in order."""
    place = bisect_left(days, day)
    return any(abs((day - other).days) <= distance for other in days[max(place - 1, 0) : place + 1])
