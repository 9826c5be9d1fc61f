"""Reports between the graph's rows and the records that decide which are one event."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from loader.records import DateRange
from loader.resolve.kinds import read_kinds
from loader.resolve.reports import Party, Report
from loader.write.rows import Row

_PARTIES = ("Country", "Organization")


def make_report(
    row: Row, persons: Mapping[str, str | None], familiar: Mapping[str, bool]
) -> Report:
    """Return a report for grouping.

    Args:
        row: said (the properties of REPORTS), article, published and story; days and moments are
            ISO texts where the graph told them.
        persons: who names are; a name of nobody certain is no party.
        familiar: of which persons much is told.
    """
    said = row["said"]
    parties = frozenset(party for told in said["parties"] if (party := find_party(told, persons)))
    return Report(
        id=said["id"],
        article=row["article"],
        published=to_moment(row["published"]),
        story=row["story"],
        start=said["start"],
        end=said["end"],
        kind=said["kind"],
        encounter=read_kinds()[said["kind"]].encounter,
        status=said["status"],
        parties=parties,
        place=said.get("place"),
        place_country=said.get("placeCountry"),
        date=to_range(said),
        label=said.get("label"),
        confidence=said["confidence"],
        familiar=frozenset(
            party for party in parties if party.label == "Person" and familiar.get(party.key)
        ),
    )


def find_party(told: str, persons: Mapping[str, str | None]) -> Party | None:
    """Return the party that a report names as "Name:…", "Country:…" or "Organization:…"."""
    label, _, key = told.partition(":")
    if label == "Name":
        person = persons.get(key)
        return None if person is None else Party("Person", person)
    return Party("Country" if label == "Country" else "Organization", key)


def list_names(said: Row) -> list[str]:
    """Return the ids of the names that a report gives as parties."""
    return [told.removeprefix("Name:") for told in said["parties"] if told.startswith("Name:")]


def to_moment(value: datetime | str | None) -> datetime | None:
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return None if value is None else value.astimezone(UTC)


def to_day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


def to_range(said: Row) -> DateRange | None:
    if said.get("dateFrom") is None:
        return None
    return DateRange(to_day(said["dateFrom"]), to_day(said["dateTo"]), said["datePrecision"])
