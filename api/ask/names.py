"""Finds whom and what a question names, by the rules of `person`, `country` and `organization`."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from api.ask.question import Question, UnclearError

Run = Callable[[str, Mapping[str, Any]], Awaitable[Mapping[str, Any]]]
MOST_WORDS = 5
MOST_NAMES = 4
_FIELDS = {
    "person": "person(name: {}) {{ id }}",
    "key": "person(id: {}) {{ id }}",
    "country": "country(name: {}) {{ id }}",
    "organization": "organization(name: {}) {{ id }}",
    "code": "country(code: {}) {{ id }}",
}
_PERSON = ("person", "key")


@dataclass(slots=True)
class Names:
    """What the names of a question are in the graph.

    Args:
        people: the people's ids.
        subjects: keys of the countries and organisations that it was about.
        topics: what else it was about: words.
        place: a country's code, or a place as written.
    """

    people: list[str]
    subjects: list[str]
    topics: list[str]
    place: str | None


async def find_names(question: Question, run: Run) -> Names:
    """Find what a question names.

    Args:
        question: the question.
        run: runs a GraphQL operation with variables and returns its data.

    Raises:
        UnclearError: when nobody, or more than one, is called so.
    """
    if len(question.people) + len(question.regarding) > MOST_NAMES:
        raise UnclearError(f"More than {MOST_NAMES} names are told.")
    people = [key for name in question.people for key in await _find_people(name, run)]
    places = [question.place] if question.place else []
    found = {term: await _find_subject(term, run) for term in [*question.regarding, *places]}
    return Names(
        list(dict.fromkeys(people)),
        [key for term in question.regarding if (key := found[term]) is not None],
        [term for term in question.regarding if found[term] is None],
        found.get(question.place or "") or question.place,
    )


async def _find_people(name: str, run: Run) -> list[str]:
    """Return the ids of the person, or of the two people whose names stand side by side."""
    words = name.split()
    if len(words) > MOST_WORDS:
        raise UnclearError(f"“{name}” is no name.")
    whole = await _look_up(_spellings(name), _PERSON, run)
    if whole:
        return [whole]
    for place in range(1, len(words)):
        parts = [" ".join(words[:place]), " ".join(words[place:])]
        pair = [await _look_up(_spellings(part), _PERSON, run) for part in parts]
        if pair[0] and pair[1]:
            return [pair[0], pair[1]]
    raise UnclearError(f"The articles name nobody called “{name}”.")


async def _find_subject(name: str, run: Run) -> str | None:
    kinds = ("country", "organization", *(["code"] if re.fullmatch("[A-Z]{2,3}", name) else []))
    return await _look_up(_spellings(name), kinds, run)


def _spellings(name: str) -> list[str]:
    """Return a name and what it may be the genitive or dative of."""
    name = re.sub("^(von|of) ", "", name, flags=re.IGNORECASE)
    spellings = [name, re.sub("['’]?s$", "", name), re.sub(r"en\b", "e", name)]
    return [each for each in dict.fromkeys(spellings) if each]


async def _look_up(names: list[str], kinds: tuple[str, ...], run: Run) -> str | None:
    """Return the key of what has the first of these names that anything has."""
    asked = [(number, kind) for number in range(len(names)) for kind in kinds]
    declared = ", ".join(
        f"$n{number}{kind}: {'ID' if kind in ('key', 'code') else 'String'}"
        for number, kind in asked
    )
    fields = " ".join(
        f"n{number}{kind}: {_FIELDS[kind].format(f'$n{number}{kind}')}" for number, kind in asked
    )
    values = {f"n{number}{kind}": names[number] for number, kind in asked}
    data = await run(f"query Names({declared}) {{ {fields} }}", values)
    keys = [found["id"] for alias in values if (found := data.get(alias))]
    return keys[0] if keys else None
