"""Which part of a list is wanted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from graphql import GraphQLError

from api.compile.cursor import decode
from api.compile.draft import Draft, Scope
from api.compile.order import Kind
from api.compile.sorting import SortKey, beyond, reach, sort, split


@dataclass(frozen=True, slots=True)
class Window:
    """Which items of the list are wanted.

    Args:
        limit: the expression of how many; all of them without one.
        backward: whether from the list's end.
        site: the number of the arguments that hold a cursor.
        cursors: the arguments that are cursors, and whether the items lie before it.
    """

    limit: str | None = None
    backward: bool = False
    site: int | None = None
    cursors: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list's items in their order.

    Args:
        clauses: the clauses that read them.
        cut: the clause that sorts them and keeps those wanted; empty where that is done.
        scope: the scope of an item.
        keys: what they are sorted by.
        whole: whether all are wanted, each as it was read.
    """

    clauses: tuple[str, ...]
    cut: str
    scope: Scope
    keys: tuple[SortKey, ...]
    whole: bool = False


def cut(scope: Scope, keys: Sequence[SortKey], window: Window, *, distinct: bool) -> str:
    """Return the clause that sorts the items and keeps those wanted."""
    variables = ", ".join(scope.variables)
    clause = f"WITH {'DISTINCT ' if distinct else ''}{variables}"
    if keys:
        clause += f" ORDER BY {sort(keys, backward=window.backward)}"
    return f"{clause} LIMIT {window.limit}" if window.limit else clause


def within(draft: Draft, keys: Sequence[SortKey], window: Window) -> list[str]:
    """Return the conditions that items lie behind and before the cursors."""
    return [
        beyond(keys, _read(draft, keys, window, name), backward=backward)
        for name, backward in window.cursors
    ]


def divide(draft: Draft, keys: Sequence[SortKey], window: Window) -> list[list[str]]:
    """Return the same conditions in parts, each of which is one range of an index of the keys.

    A walk goes on at one of the cursors, and the other is where it would end.
    """
    begins = [(name, backward) for name, backward in window.cursors if backward == window.backward]
    ends = tuple(cursor for cursor in window.cursors if cursor not in begins)
    rest = within(draft, keys, replace(window, cursors=ends))
    if not begins:
        return [rest]
    values = _read(draft, keys, window, begins[0][0])
    return [[*part, *rest] for part in split(keys, values, backward=window.backward)]


def _read(draft: Draft, keys: Sequence[SortKey], window: Window, name: str) -> list[str]:
    kinds = tuple((key.kind, key.nullable) for key in keys)
    return [
        draft.parameter(window.site, (name,), partial(read_cursor, name, kinds, number))
        for number in range(len(keys))
    ]


def behind(draft: Draft, keys: Sequence[SortKey], window: Window) -> str | None:
    """Return what of the condition behind a cursor is on the first key; None without a cursor."""
    kinds = tuple((key.kind, key.nullable) for key in keys)
    for name, backward in window.cursors:
        if not backward:
            value = draft.parameter(window.site, (name,), partial(read_cursor, name, kinds, 0))
            return reach(keys[0], keys[0].given(value), backward=False)
    return None


def read_cursor(
    argument: str, kinds: tuple[tuple[Kind, bool], ...], number: int, cursor: str
) -> Any:
    """Return one of a cursor's values.

    Raises:
        GraphQLError: when it is no cursor of this list.
    """
    try:
        return decode(cursor, kinds)[number]
    except ValueError as error:
        raise bad_input(f"{argument} is {cursor!r}, which is no cursor of this list") from error


def check_size(name: str, largest: int, value: int) -> int:
    """Return how many items are wanted.

    Raises:
        GraphQLError: when it is less than none or more than a page has.
    """
    if not 0 <= value <= largest:
        raise bad_input(f"{name} is {value}, but must be from 0 to {largest}")
    return value


def bad_input(message: str) -> GraphQLError:
    """Make the error of an argument that makes no sense."""
    return GraphQLError(message, extensions={"code": "BAD_USER_INPUT"})
