"""Reads a question: what is asked, of whom, where, when and about what."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from lark import Lark
from lark.exceptions import UnexpectedInput, VisitError

from api.ask.dates import Dates
from api.ask.parts import Parts

EXAMPLES = (
    "Wer traf wen wegen der Ukraine?",
    "Wen traf Putin im August 2025?",
    "Wo und wann traf Trump Putin?",
    "Welche Gipfeltreffen in Paris sind geplant?",
    "Wie sind Trump und Macron verbunden?",
    "Who met whom regarding Ukraine since May 2025?",
    "Whom did Lukaschenko call between 2025-08-01 and 2025-08-31?",
    "Which meetings with Selenskyj were cancelled?",
)
LONGEST = 300
_STATUSES = {
    "HELD": ("HELD",),
    "PLANNED": ("PLANNED", "POSSIBLE"),
    "POSSIBLE": ("POSSIBLE",),
    "CANCELLED": ("CANCELLED",),
    "REFUSED": ("REFUSED",),
    "DENIED": ("DENIED",),
}
_NOW = ("HELD", "PLANNED", "POSSIBLE")  # "Wann trifft Trump Putin?" asks of what is to come as well
_KINDS = {
    "CALL": "CALL",
    "VISIT": "VISIT",
    "NEGOTIATE": "NEGOTIATION",
    "SUMMIT": "SUMMIT",
    "PRESS": "PRESS_CONFERENCE",
}


class UnclearError(Exception):
    """A question, or part of it, was not understood; the text says which."""


@dataclass(slots=True)
class Question:
    """What a question says.

    Args:
        linked: whether it asks how people are linked, and not for meetings.
        people: names as written, a run of words each, which may be two names.
        regarding: what it was about, as written.
        place: where it was, as written.
        dates: first and last day, where they are told.
        statuses: names of statuses; those that were held where none is told, in the present those
            that are still to come as well.
        kinds: names of kinds; all of them where none is told.
    """

    linked: bool = False
    people: list[str] = field(default_factory=list)
    regarding: list[str] = field(default_factory=list)
    place: str | None = None
    dates: Dates = (None, None)
    statuses: tuple[str, ...] = ("HELD",)
    kinds: tuple[str, ...] = ()


def read_question(text: str) -> Question:
    """Read a question.

    Raises:
        UnclearError: when it is none that the grammar has.
    """
    if len(text) > LONGEST:
        raise UnclearError(f"The question is longer than {LONGEST} characters.")
    try:
        parts = Parts().transform(_grammar().parse(text.strip()))
    except UnexpectedInput as error:
        rest = text.strip()[error.pos_in_stream or 0 :][:40]
        raise UnclearError(f"This is not understood, from here: “{rest}”") from error
    except VisitError as error:
        raise UnclearError("There is no such day.") from error
    return _join(parts)


@cache
def _grammar() -> Lark:
    text = files("api.ask").joinpath("grammar.lark").read_text(encoding="utf-8")
    return Lark(text, parser="lalr", lexer="contextual")


def _join(parts: list[tuple[str, Any]]) -> Question:
    """Join what the parts say."""
    told: dict[str, list[Any]] = {}
    for name, value in parts:
        told.setdefault(name, []).append(value)
    verbs = told.get("verb", [])
    if not verbs:
        raise UnclearError("No word says whether it is about meetings, calls, visits or links.")
    for name, what in (("place", "place"), ("dates", "time")):
        if len(told.get(name, ())) > 1:
            raise UnclearError(f"More than one {what} is told.")
    linked = "LINK" in verbs
    if "HOW" in [word for words in told.get("asked", ()) for word in words] and not linked:
        raise UnclearError("How is only known of links between people.")
    statuses = [status for word in told.get("status", ()) for status in _STATUSES[word]]
    return Question(
        linked,
        [name for names in told.get("people", ()) for name in names],
        [name for names in told.get("regarding", ()) for name in names],
        told.get("place", [None])[0],
        told.get("dates", [(None, None)])[0],
        tuple(dict.fromkeys(statuses)) or (_NOW if "MEETS" in verbs else ("HELD",)),
        tuple(dict.fromkeys(_KINDS[verb] for verb in verbs if verb in _KINDS)),
    )
