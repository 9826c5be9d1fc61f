"""Chains of meetings, meetings among several people, and full-text search."""

import re
from datetime import date
from typing import Annotated

import strawberry
from graphql import GraphQLError

from api.arguments import First
from api.compile import Page, adapted, asc, desc, fragment, parameter
from api.errors import BadInputError
from api.terms import terms
from api.types.chain import Chain, Link
from api.types.hit import Hit
from api.types.kind import EventKind

LONGEST = 6
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def check_length(given: int | None) -> int:
    """Return the greatest number of steps asked for.

    Raises:
        GraphQLError: when it is none, or too many to look for.
    """
    steps = LONGEST if given is None else given
    if not 1 <= steps <= LONGEST:
        error = BadInputError(f"maxLength is {steps}, but must be from 1 to {LONGEST}")
        raise GraphQLError(str(error), extensions=error.extensions)
    return steps


def read_words(text: str) -> str:
    """Return a query of the index for all words of a text, or beginnings of words.

    An umlaut may be written as two letters; the index of names knows no other spelling of it.

    Raises:
        GraphQLError: when there are none.
    """
    words = re.findall(r"\w+", text.lower())
    if not words:
        error = BadInputError("there is no word to search for")
        raise GraphQLError(str(error), extensions=error.extensions)
    return " AND ".join(f"({' OR '.join(_spell(word))})" for word in words)


def _spell(word: str) -> list[str]:
    spelled = [word, word.translate(_UMLAUTS)]
    spelled.append(re.sub("(a|o|u)e", lambda found: "äöü"["aou".index(found[1])], word))
    return [form for one in dict.fromkeys(spelled) for form in (f"{one}^2", f"{one}*")]


Kinds = Annotated[
    list[EventKind] | None,
    strawberry.argument(
        description="Only by encounters of these kinds. Example: [CALL]",
        metadata=adapted(parameter("kind"), lambda given: given or None),
    ),
]
Since = Annotated[
    date | None,
    strawberry.argument(
        description='Only by encounters of this day or later. Example: "2025-01-01"',
        metadata=parameter("since"),
    ),
]
Until = Annotated[
    date | None,
    strawberry.argument(
        description='Only by encounters of this day or earlier. Example: "2025-12-31"',
        metadata=parameter("until"),
    ),
]


def path(
    from_: Annotated[
        str,
        strawberry.argument(
            name="from",
            description='Where it starts: an id, or any spelling of a name. Example: "Trump"',
            metadata=parameter("from"),
        ),
    ],
    to: Annotated[
        str,
        strawberry.argument(
            description='Where it ends: an id, or any spelling of a name. Example: "Putin"',
            metadata=parameter("to"),
        ),
    ],
    max_length: Annotated[
        int,
        strawberry.argument(
            description="Of how many steps at most, up to 6. Example: 3",
            metadata=adapted(parameter("maxLength"), check_length),
        ),
    ] = 4,
    kind: Kinds = None,
    since: Since = None,
    until: Until = None,
    first: First = 3,
) -> list[Chain]:
    raise NotImplementedError


def between(
    people: Annotated[
        list[str],
        strawberry.argument(
            description='Ids, or any spellings of names. Example: ["Trump", "Putin", "Selenskyj"]',
            metadata=adapted(parameter("people"), lambda given: terms(given) or []),
        ),
    ],
    kind: Kinds = None,
    since: Since = None,
    until: Until = None,
) -> list[Link]:
    raise NotImplementedError


def search(
    text: Annotated[
        str,
        strawberry.argument(
            description="Words, or beginnings of words; all of them are to be there. "
            'Example: "Feuerpause Ukraine"',
            metadata=adapted(parameter("text"), read_words),
        ),
    ],
    first: First = 20,
) -> list[Hit]:
    raise NotImplementedError


@strawberry.type
class LinkQuery:
    path: list[Chain] = strawberry.field(
        resolver=path,
        metadata=fragment("path", page=Page(weight=500)),
        description="The shortest chains of encounters that were held from one person to another. "
        'Example: path(from: "Trump", to: "Putin", maxLength: 3)',
    )
    between: list[Link] = strawberry.field(
        resolver=between,
        metadata=fragment(
            "between",
            order=[
                desc(None, "integer", of="times"),
                asc("id", of="one"),
                asc("id", of="other"),
            ],
            page=Page(weight=100),
        ),
        description="Who of several people met whom of them, those who met most often first. "
        'Example: between(people: ["Trump", "Putin", "Selenskyj"])',
    )
    search: list[Hit] = strawberry.field(
        resolver=search,
        metadata=fragment("search", page=Page(weight=100)),
        description="People, organisations, events and articles that have these words, those that "
        'fit best first. Example: search(text: "Feuerpause")',
    )
