"""The facts of one document, as gold files and `newsgraph extract` write them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cypher import NewsgraphError


class GoldError(NewsgraphError):
    """A line is not one of a gold file or of `newsgraph extract`."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """Parties that came together, or are said to; `says` is the sentence or how it begins."""

    persons: tuple[str, ...]
    countries: tuple[str, ...]
    status: str | None
    kind: str | None
    place: str | None
    date: str | None
    regarding: frozenset[str]
    says: str


@dataclass(frozen=True, slots=True)
class Event:
    """Another event: its type and the countries that took part."""

    type: str
    countries: frozenset[str]


@dataclass(frozen=True, slots=True)
class Document:
    """One document's facts. `regarding` of its encounters keeps country codes and no keywords."""

    id: str
    persons: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    encounters: tuple[Encounter, ...] = ()
    events: tuple[Event, ...] = ()


def read_documents(lines: Iterable[str], where: str) -> dict[str, Document]:
    """Return the documents of JSON lines by their id; of two with one id the last counts.

    Args:
        lines: the lines; empty ones are skipped.
        where: what to call their source in an error.

    Raises:
        GoldError: when a line is no JSON object or lacks a field.
    """
    documents = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            document = parse_document(json.loads(line))
        except KeyError as error:
            raise GoldError(f"the field {error} is missing", where=f"{where}:{number}") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise GoldError(
                f"this is no document: {error}",
                where=f"{where}:{number}",
                hint="Each line is a JSON object as `newsgraph extract` prints it",
            ) from error
        documents[document.id] = document
    return documents


def parse_document(fields: Mapping[str, Any]) -> Document:
    """Return the document of one line's object.

    Raises:
        KeyError: when a field is missing.
        TypeError, AttributeError: when a field is of another type.
    """
    return Document(
        id=fields["id"],
        persons=tuple(person["name"] for person in fields["persons"]),
        countries=frozenset(fields["countries"]),
        encounters=tuple(map(_parse_encounter, fields["encounters"])),
        events=tuple(
            Event(event["type"], frozenset(event.get("countries", ())))
            for event in fields.get("events", ())
        ),
    )


def _parse_encounter(fields: Mapping[str, Any]) -> Encounter:
    return Encounter(
        persons=tuple(fields.get("persons", ())),
        countries=tuple(fields.get("countries", ())),
        status=fields.get("status"),
        kind=fields.get("kind"),
        place=fields.get("place") or None,
        date=fields.get("date") or None,
        regarding=frozenset(filter(_is_code, fields.get("regarding") or ())),
        says=fields.get("evidence") or fields.get("sentence") or "",
    )


def _is_code(word: str) -> bool:
    return len(word) == 2 and word.isupper()
