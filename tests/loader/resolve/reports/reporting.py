"""Reports for the tests, written short."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from loader.records import DateRange
from loader.resolve.reports import Party, Report, group_reports

# A Monday.
MONDAY = date(2025, 2, 10)


def day(number: int) -> date:
    """Return the day so many days after the Monday."""
    return MONDAY + timedelta(days=number)


def on(number: int, last: int | None = None) -> DateRange:
    """Return the date of a day, or of the days up to another."""
    if last is None:
        return DateRange(day(number), day(number), "day")
    return DateRange(day(number), day(last), "range")


def at(number: float) -> datetime:
    """Return the moment so many days after the Monday's noon."""
    return datetime(MONDAY.year, MONDAY.month, MONDAY.day, 12, tzinfo=UTC) + timedelta(days=number)


def who(names: str) -> frozenset[Party]:
    """Return parties: "Trump DE NATO" is a person, a country and an organisation."""

    def read(name: str) -> Party:
        if not name.isupper():
            return Party("Person", name)
        return Party("Country" if len(name) == 2 else "Organization", name)

    return frozenset(read(name) for name in names.split())


def report(
    article: str,
    names: str = "Trump Selenskyj",
    kind: str = "meeting",
    status: str = "held",
    *,
    published: float | None = 0,
    date: DateRange | None = None,
    place: str | None = None,
    country: str | None = None,
    label: str | None = None,
    position: int = 0,
    story: str | None = None,
    encounter: bool = True,
) -> Report:
    return Report(
        id=f"{article}-{position}",
        article=article,
        published=None if published is None else at(published),
        story=story or article,
        start=position,
        end=position + 50,
        kind=kind,
        encounter=encounter,
        status=status,
        parties=who(names),
        place=place,
        place_country=country,
        date=date,
        label=label,
        confidence=0.8,
    )


def group(*reports: Report) -> set[str]:
    """Return the groups by their members' articles: {"a b", "c"}."""
    return {show(members) for members in group_reports(reports)}


def show(members: Iterable[Report]) -> str:
    return " ".join(sorted(member.article + "'" * bool(member.start) for member in members))
