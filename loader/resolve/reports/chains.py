"""Cuts long chains of reports, of which each may be of one event with the next.

Two people who are in the news every week are told of without a day every week, and so one report
leads to the next through all years. What is decided of one would depend on all of them. So a chain
that is longer than `CHAIN_DAYS` is cut where periods of as many days begin; shorter ones are left
whole. Which of both it is shows no further than `CHAIN_DAYS` and a step from each of its reports.
Those that tell the day are cut for themselves, and so are those that are left when the others have
joined these.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.days import AHEAD
from loader.resolve.reports.index import Shelves
from loader.resolve.reports.relation import can_be_related

# Of a multiple of seven days all periods begin on a Sunday, the day on which fewest meet.
CHAIN_DAYS = 56

Related = Callable[[Candidate, Candidate], bool]


def cut_chains(candidates: Collection[Candidate]) -> Iterator[list[Candidate]]:
    """Yield the reports in parts, of which each can be grouped without the others.

    Nothing of `candidates` is timeless. Their order is kept within a part.
    """
    for near in _list_chains(candidates):
        # Most are short, so that it does not matter what in them is a chain of its own.
        chains = _list_chains(near, can_be_related) if _is_long(near) else [near]
        for chain in chains:
            yield from _cut(chain) if _is_long(chain) else [chain]


def _is_long(chain: Collection[Candidate]) -> bool:
    days = [candidate.anchor for candidate in chain]
    return (max(days) - min(days)).days > CHAIN_DAYS


def _cut(chain: Collection[Candidate]) -> Collection[list[Candidate]]:
    """Cut a chain by periods, and apart by what is told in it where no day is.

    What called a plan off may be in another part: no account there may show the plan as held.
    """
    parts: defaultdict[tuple[int, str], list[Candidate]] = defaultdict(list)
    for candidate in chain:
        parts[candidate.anchor.toordinal() // CHAIN_DAYS, _classify(candidate)].append(candidate)
    return parts.values()


def _classify(candidate: Candidate) -> str:
    status = candidate.report.status
    if candidate.days.exact:
        return "dated"
    return status if status == "held" else "ahead" if status in AHEAD else "off"


def _list_chains(
    candidates: Collection[Candidate], related: Related | None = None
) -> Iterator[list[Candidate]]:
    """Yield the connected components of a relation between reports near each other, or of all."""
    ordered = list(candidates)
    near = Shelves(ordered)
    waiting = dict.fromkeys(range(len(ordered)))
    for start in range(len(ordered)):
        if start not in waiting:
            continue
        del waiting[start]
        chain, frontier = [start], [start]
        while frontier:
            one = frontier.pop()
            new = [
                number
                for number in near.find(ordered[one])
                if number in waiting and (related is None or related(ordered[one], ordered[number]))
            ]
            for number in new:
                waiting.pop(number)
            chain += new
            frontier += new
        yield [ordered[number] for number in sorted(chain)]
