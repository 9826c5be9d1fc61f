"""Measures which reports are told to be of one event, against pairs that readers have judged."""

import calendar
import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from loader.records import DateRange
from loader.resolve.identity import fold_name, make_hash
from loader.resolve.kinds import read_kinds
from loader.resolve.reports import Party, Report, group_reports
from newsgraph.evaluation.document import GoldError
from newsgraph.evaluation.tally import Tally

Grouping = Callable[[Collection[Report]], Collection[Collection[Report]]]


class ReportPair(NamedTuple):
    """Two reports of different articles, and whether they are of one event."""

    a: Report
    b: Report
    same: bool


@dataclass(frozen=True, slots=True)
class ReportEvaluation:
    """How many pairs of one event were found, and the pairs on which gold and grouping differ."""

    tally: Tally
    missed: tuple[ReportPair, ...]
    false: tuple[ReportPair, ...]


def evaluate_pairs(
    pairs: Collection[ReportPair], *, together: bool, group: Grouping = group_reports
) -> ReportEvaluation:
    """Measure a grouping of reports on judged pairs.

    Args:
        pairs: the gold.
        together: group all reports of the gold at once, else each pair for itself.
        group: what groups reports.
    """
    events = _number(group(_list_reports(pairs))) if together else {}
    missed: list[ReportPair] = []
    false: list[ReportPair] = []
    right = 0
    for pair in pairs:
        own = events if together else _number(group(_list_reports([pair])))
        found = own[pair.a.id] == own[pair.b.id]
        right += found and pair.same
        if found != pair.same:
            (missed if pair.same else false).append(pair)
    tally = Tally(right, right + len(missed), right + len(false))
    return ReportEvaluation(tally, tuple(missed), tuple(false))


def _list_reports(pairs: Iterable[ReportPair]) -> list[Report]:
    """Return the pairs' reports, each once, though several pairs hold it."""
    return list({report.id: report for pair in pairs for report in (pair.a, pair.b)}.values())


def _number(groups: Iterable[Collection[Report]]) -> dict[str, int]:
    return {report.id: number for number, group in enumerate(groups) for report in group}


def read_report_pairs(lines: Iterable[str], where: str) -> list[ReportPair]:
    """Return the pairs of JSON lines: objects with `a`, `b` and `same`; empty lines are skipped.

    Persons of the same name are the same person.

    Raises:
        GoldError: when a line is no such object.
    """
    pairs = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            pairs.append(ReportPair(parse_report(row["a"]), parse_report(row["b"]), row["same"]))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise GoldError(
                f"this is no pair of reports: {error!r}",
                where=f"{where}:{number}",
                hint='Each line is a JSON object {"a": {…}, "b": {…}, "same": true or false}',
            ) from error
    return pairs


def parse_report(fields: Mapping[str, Any]) -> Report:
    """Return the report of one object; what tells it from others is all that it says.

    Raises:
        KeyError: when a field is missing or a kind unknown.
        TypeError, ValueError, AttributeError: when a field is of another type or no date.
    """
    article = fields["article"]
    return Report(
        id=make_hash(json.dumps(fields, sort_keys=True)),
        article=article,
        published=_parse_moment(fields["published"]),
        story=article,
        start=0,
        end=len(fields["sentence"]),
        kind=fields["kind"],
        encounter=read_kinds()[fields["kind"]].encounter,
        status=fields["status"],
        parties=frozenset(
            [
                *(Party("Person", fold_name(person["name"])) for person in fields["persons"]),
                *(Party("Country", code) for code in fields["countries"]),
                *(Party("Organization", fold_name(name)) for name in fields["organisations"]),
            ]
        ),
        place=fields["place"],
        place_country=fields["place_country"],
        date=_parse_date(fields["date"]),
        label=fields.get("label"),
    )


def _parse_moment(text: str | None) -> datetime | None:
    """Return a moment in UTC; one without an offset is in UTC."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _parse_date(text: str | None) -> DateRange | None:
    """Return the days of "2025-02-10", "2025-02", "2025" or "2025-02-10/2025-02-12"."""
    if text is None:
        return None
    first, slash, last = text.partition("/")
    if slash:
        return DateRange(date.fromisoformat(first), date.fromisoformat(last), "range")
    year, *rest = map(int, text.split("-"))
    if not rest:
        return DateRange(date(year, 1, 1), date(year, 12, 31), "year")
    if len(rest) == 1:
        end = calendar.monthrange(year, rest[0])[1]
        return DateRange(date(year, rest[0], 1), date(year, rest[0], end), "month")
    day = date.fromisoformat(text)
    return DateRange(day, day, "day")
