"""Sentences from wording: pieces are joined, and what they mention is marked where it stands."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from loader.records import DateRange, EncounterKind, EventType, Status

Label = Literal["person", "country", "organization", "trigger"]
_SLOT = re.compile(r"(\{\w+\}|\[\w+\])")


class Piece(NamedTuple):
    """Some characters of a sentence, and what they mention: a person's number, a code, a name."""

    text: str
    label: Label | None = None
    key: int | str = ""


class Mark(NamedTuple):
    """What stands from `start` to `end` of a sentence or text."""

    start: int
    end: int
    label: Label
    key: int | str


class Claim(NamedTuple):
    """That a sentence tells a person's office, and for whom."""

    person: int
    office: str
    country: str | None
    organization: str | None


class Statement(NamedTuple):
    """What a sentence tells of a real event; persons are numbers."""

    happening: int
    kind: EncounterKind | EventType
    encounter: bool
    status: Status
    persons: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    place: str | None = None
    place_country: str | None = None
    date: DateRange | None = None
    regarding: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    label: str = ""
    confidence: float = 1.0


class Sentence(NamedTuple):
    """A sentence with its marks, its offices, and the event that it tells."""

    text: str
    marks: tuple[Mark, ...] = ()
    claims: tuple[Claim, ...] = ()
    statement: Statement | None = None


Slots = Mapping[str, Iterable[Piece]]


def word(
    template: str,
    slots: Slots,
    claims: Iterable[Claim] = (),
    statement: Statement | None = None,
) -> Sentence:
    """Return the sentence of a template whose slots are filled."""
    text = ""
    marks = []
    for part in split(template):
        for piece in slots[part] if isinstance(part, str) else (part,):
            # Names keep their small letters: "von Arnsberg" may stand first.
            new = piece.text if text or piece.label else piece.text[:1].upper() + piece.text[1:]
            if piece.label:
                marks.append(Mark(len(text), len(text) + len(new), piece.label, piece.key))
            text += new
    return Sentence(text, tuple(marks), tuple(claims), statement)


@cache
def split(template: str) -> tuple[str | Piece, ...]:
    """Return a template's slots as strings, and its fixed parts as pieces."""
    parts = [part for part in _SLOT.split(template) if part]
    return tuple(
        part[1:-1]
        if part[0] == "{"
        else Piece(part[1:-1], "trigger")
        if part[0] == "["
        else Piece(part)
        for part in parts
    )


def join(groups: list[list[Piece]], last: str = " und ") -> list[Piece]:
    """Return groups of pieces as a German list: "A, B und C"."""
    pieces: list[Piece] = []
    for number, group in enumerate(groups):
        if number:
            pieces.append(Piece(last if number == len(groups) - 1 else ", "))
        pieces += group
    return pieces
