"""How often each two persons met, and when first and last."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from loader.write.rows import Pair, Row
from loader.write.run import Lane


def write_contacts(lane: Lane, met: Iterable[Row], fewer: Iterable[Row]) -> None:
    """Count what two persons have met more or less often than before.

    Args:
        lane: a transaction's, in which the meetings of two are written already.
        met: the meetings of two that were written, by event.
        fewer: how many of which two went (one, other, times).
    """
    days: defaultdict[Pair, list[date]] = defaultdict(list)
    for row in met:
        for edge in row["edges"]:
            days[edge["one"], edge["other"]].append(row["common"]["day"])
    gone = Counter({(row["one"], row["other"]): row["times"] for row in fewer})
    added = [
        describe_contact(pair, its, len(its)) for pair, its in days.items() if pair not in gone
    ]
    lane.write("write/derived/contacts", rows=added)
    # Only where meetings went all of them have to be looked through for the first and last day.
    renewed = [
        {"one": one, "other": other, "more": len(days.get((one, other), ())) - times}
        for (one, other), times in gone.items()
    ]
    lane.write("write/derived/renewed_contacts", rows=renewed)


def describe_contact(pair: Pair, days: list[date], more: int) -> Row:
    """Return a row of two who met more often; the first day of all calendars stands for none."""
    known = [day for day in days if day != date.min]
    return {
        "one": pair[0],
        "other": pair[1],
        "more": more,
        "first": min(known, default=None),
        "last": max(known, default=None),
    }
