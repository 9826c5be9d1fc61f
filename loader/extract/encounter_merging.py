"""Stage 9: what a text tells of one encounter, put together: headline, lead and further down."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from loader.extract.encounter_telling import Told
from loader.extract.status import CHANGES

_AHEAD = ("planned", "possible")
_LEAD = 6  # sentences below a headline that tell what it says


def merge(tellings: list[Told]) -> list[Told]:
    """Put together what tells of the same encounter."""
    kept: list[Told] = []
    of_pair: dict[tuple[int, int], dict[int, Told]] = defaultdict(dict)  # by place in `kept`
    for told in tellings:
        near = {n: k for pair in _pairs(told) for n, k in of_pair[pair].items()}
        place = next((number for number in sorted(near) if _same(near[number], told)), None)
        if place is None:
            place = len(kept)
            kept.append(told)
        else:
            _add(kept[place], told)
        for pair in _pairs(kept[place]):
            of_pair[pair][place] = kept[place]
    return kept


def _pairs(told: Told) -> Iterator[tuple[int, int]]:
    return combinations(sorted(told.persons), 2)


def _add(known: Told, told: Told) -> None:
    """Add a telling to the first one of its encounter, which the surer of a sentence stands for."""
    near = told.trigger.sentence == known.trigger.sentence
    known.persons |= told.persons
    if not ((near and _is_surer(known, told)) or (known.headline and not told.headline)):
        known.again.append(told)
    else:
        known.again.append(replace(known, again=[]))
        known.trigger, known.rule = told.trigger, told.rule
        known.confidence, known.status = told.confidence, told.status
        known.headline = known.headline and told.headline
        known.aside = told.aside


def _is_surer(known: Told, told: Told) -> bool:
    """Tell whether the second of two tellings in a sentence says better what there was."""
    if known.aside != told.aside:
        return known.aside
    dependent = "main" not in (known.trigger.clause.kind, told.trigger.clause.kind)
    if dependent and known.status in _AHEAD and told.status in CHANGES:
        return True
    return told.confidence > known.confidence


def _at_other_times(first: frozenset[tuple[str, str]], second: frozenset[tuple[str, str]]) -> bool:
    """Tell whether both name a weekday, a month or a year, and none is the same.

    A weekday alone is of these days, a month or year alone is not: "am Dienstag", "im Mai".
    """
    for unit in ("weekday", "month", "year"):
        one, other = ({name for kind, name in times if kind == unit} for times in (first, second))
        if one and other and one.isdisjoint(other):
            return True
    units = [{unit for unit, _ in times} for times in (first, second)]
    return any(
        one == {"weekday"} and other and not other & {"weekday", "day"}
        for one, other in (units, units[::-1])
    )


def _are_two(known: Told, told: Told) -> bool:
    """Tell whether a sentence tells of two encounters: "nach dem Treffen lud er ihn ein".

    What they did at one that took place is no other clause's to plan: "verabredeten bei ihrem
    Treffen, dass er im Mai kommt".
    """
    if known.status == told.status or {known.status, told.status} <= {"planned", "possible"}:
        return False
    first, second = known.trigger.clause, told.trigger.clause
    if first is second:
        return known.frame != told.frame
    frame, other = (known, told) if known.frame else (told, known)
    if frame.frame and not other.frame and frame.status == "held" and other.status in _AHEAD:
        return True
    return first.kind == second.kind == "main"


def _same(known: Told, told: Told) -> bool:
    """Tell whether a telling is of an encounter that is known."""
    if known.headline and 0 < told.trigger.sentence - known.trigger.sentence <= _LEAD:
        return not told.background
    if known.trigger is told.trigger and known.status != told.status:
        return False  # goes on, with more, later
    distance = told.trigger.sentence - known.trigger.sentence
    if distance == 0:
        if _are_two(known, told):
            return False
        return known.persons <= told.persons or told.persons <= known.persons
    if not known.persons >= told.persons or _at_other_times(known.times, told.times):
        return False
    unsettled = {known.status, told.status} <= {"planned", "possible"}
    return known.status == told.status or (unsettled and told.definite)
