"""Whom a person means by an id, or by a name in any spelling."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from rapidfuzz import process

from loader.resolve.identity import make_slug
from newsgraph.people.reading import Reader
from newsgraph.people.records import PeopleError

_SHOWN = 10
_SIMILAR = 70.0  # of 100; below it hardly anybody would take one name for the other


class Found(NamedTuple):
    """Ids of people, and of names of which it is not certain who they are."""

    people: tuple[str, ...]
    names: tuple[str, ...]


class Target(NamedTuple):
    """What a decision is about: a person with all of their names, or one name alone."""

    person: str | None
    names: frozenset[str]


def fold(form: str) -> str:
    """Return a name's words in plain letters; "Müller", "Muller" and "Mueller" are the same."""
    return re.sub("(?<=[aou])e", "", make_slug(form))


def find_all(reader: Reader, told: str) -> Found:
    """Return whom an id means, or everybody with a name that has all the words told.

    Raises:
        PeopleError: when there is nobody.
    """
    rows = reader.read_forms()
    found = find_by_id(rows, told) or collect(find_words(rows, told))
    if not any(found):
        raise make_unknown(told, rows)
    return found


def find_one(reader: Reader, told: str) -> Target:
    """Return the person or the uncertain name that an id or a spelling means.

    A name that is printed just so comes before longer ones.

    Raises:
        PeopleError: when there is nobody, or several.
    """
    rows = reader.read_forms()
    if any(row["id"] == told for row in rows):
        person = next(row["person"] for row in rows if row["id"] == told)
        return Target(person, frozenset({told}))
    exact = [row for row in rows if fold(row["form"]) == fold(told)]
    found = find_by_id(rows, told) or collect(exact or find_words(rows, told))
    if len(found.people) == 1:
        return Target(found.people[0], list_names(rows, found.people[0]))
    if not found.people and len(found.names) == 1:
        return Target(None, frozenset(found.names))
    if not any(found):
        raise make_unknown(told, rows)
    raise make_ambiguous(told, found, reader)


def find_by_id(rows: list[dict[str, Any]], told: str) -> Found | None:
    if any(row["person"] == told for row in rows):
        return Found((told,), ())
    named = [row for row in rows if row["id"] == told]
    return collect(named) if named else None


def find_words(rows: list[dict[str, Any]], told: str) -> list[dict[str, Any]]:
    words = set(fold(told).split("-"))
    return [row for row in rows if words <= set(fold(row["form"]).split("-"))]


def collect(rows: Iterable[dict[str, Any]]) -> Found:
    rows = list(rows)
    people = dict.fromkeys(row["person"] for row in rows if row["person"])
    return Found(tuple(people), tuple(row["id"] for row in rows if not row["person"]))


def list_names(rows: list[dict[str, Any]], person: str) -> frozenset[str]:
    return frozenset(row["id"] for row in rows if row["person"] == person)


def make_unknown(told: str, rows: list[dict[str, Any]]) -> PeopleError:
    forms = {row["form"]: fold(row["form"]) for row in rows}
    near = process.extract(fold(told), forms, limit=3, score_cutoff=_SIMILAR)
    hint = "Did you mean " + " or ".join(form for _, _, form in near) + "?" if near else None
    return PeopleError("no article prints this name", where=told, hint=hint)


def make_ambiguous(told: str, found: Found, reader: Reader) -> PeopleError:
    people = reader.read_people(found.people) if found.people else []
    names = reader.read_names(found.names) if not people else []
    shown = [f"{one.id} ({one.name})" for one in people]
    shown += [f"{one.id} ({one.form})" for one in names]
    more = " …" if len(shown) > _SHOWN else ""
    what = f"{len(people)} people" if people else f"{len(names)} names"
    return PeopleError(
        f"{what} are called so",
        where=told,
        hint=f"Name the one that is meant by its id: {', '.join(shown[:_SHOWN])}{more}",
    )
