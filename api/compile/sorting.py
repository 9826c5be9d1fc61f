"""Sorting, and going on behind an item (keyset paging)."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.compile.draft import Scope, identifier
from api.compile.labels import Label
from api.compile.mapping import NODE
from api.compile.order import Key, Kind, Order

# What cursors hold as text, for the reason that rows do, and what reads it.
_FROM_TEXT: dict[Kind, str] = {"date": "date", "datetime": "datetime", "float": "toFloat"}


@dataclass(frozen=True, slots=True)
class SortKey:
    """An expression that a list is sorted by; `name` is the property of the thing `of` if it is.

    With `labels` it is the number of that label which the node has.
    """

    text: str
    descending: bool
    kind: Kind
    nullable: bool
    name: str | None
    of: str = NODE
    labels: tuple[str, ...] = ()

    @property
    def read(self) -> str:
        """The expression of the value as cursors hold it."""
        return f"toString({self.text})" if self.kind in _FROM_TEXT else self.text

    def given(self, parameter: str) -> str:
        """The expression of a cursor's value."""
        function = _FROM_TEXT.get(self.kind)
        return f"{function}({parameter})" if function else parameter


def resolve_keys(order: Order, labels: Sequence[Label], scope: Scope) -> tuple[SortKey, ...]:
    """Return what a list is sorted by: the order's keys, then what tells its items apart."""
    keys = [_resolve(key, scope) for key in order.keys]
    if labels and NODE in scope.names:
        names = dict.fromkeys(label.key for label in labels)
        texts = [f"{scope.names[NODE]}.{identifier(name)}" for name in names]
        text = texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})"
        if all(key.text != text for key in keys):
            keys.append(SortKey(text, False, "string", False, labels[0].key))
    if scope.element:
        keys.append(SortKey(scope.element, False, "integer", False, None))
    return tuple(keys)


def _resolve(key: Key, scope: Scope) -> SortKey:
    variable = scope.names[key.of]
    if key.labels:
        return SortKey(
            _rank(variable, key.labels), False, "integer", True, None, key.of, key.labels
        )
    text = variable if key.name is None else f"{variable}.{identifier(key.name)}"
    if key.element:
        text = f"{text}[{scope.element}]"
    name = key.name if not key.element else None
    return SortKey(text, key.descending, key.kind, key.nullable, name, key.of)


def _rank(variable: str, labels: Sequence[str]) -> str:
    numbered = enumerate(map(identifier, labels))
    return f"CASE {' '.join(f'WHEN {variable}:{name} THEN {n}' for n, name in numbered)} END"


def sort(keys: Sequence[SortKey], *, backward: bool) -> str:
    """Return the terms of ORDER BY. Nulls come last, or backward first."""
    return ", ".join(term for key in keys for term in _terms(key, backward))


def _terms(key: SortKey, backward: bool) -> list[str]:
    word = " DESC" if key.descending != backward else ""
    # Cypher takes null for greater than all else, which is right for ascending keys alone.
    if key.nullable and key.descending:
        return [f"{key.text} IS NULL{' DESC' if backward else ''}", key.text + word]
    return [key.text + word]


def beyond(keys: Sequence[SortKey], values: Sequence[str], *, backward: bool) -> str:
    """Return the condition of the items behind (or backward before) a cursor's.

    It is a CASE, as an OR would be planned as a union of two reads, the second of them of
    everything; the range of the first key alone is what an index can use.
    """
    given = [key.given(value) for key, value in zip(keys, values, strict=True)]
    condition = _beyond(keys[-1], given[-1], backward)
    for key, value in zip(reversed(keys[:-1]), reversed(given[:-1]), strict=True):
        condition = (
            f"CASE WHEN {_same(key, value)} THEN {condition} "
            f"ELSE {_beyond(key, value, backward)} END"
        )
    if keys[0].nullable:
        return condition
    return f"{reach(keys[0], given[0], backward=backward)} AND {condition}"


def split(keys: Sequence[SortKey], values: Sequence[str], *, backward: bool) -> list[list[str]]:
    """Return the conditions of the items behind (or backward before) a cursor's, in parts.

    Each part is one range of an index that holds the keys, none of which is nullable: first what is
    equal in all keys but the last, then what is in all but the last two, and so on.
    """
    given = [key.given(value) for key, value in zip(keys, values, strict=True)]
    same = [f"{key.text} = {value}" for key, value in zip(keys, given, strict=True)]
    return [
        [*same[:number], _beyond(keys[number], given[number], backward)]
        for number in reversed(range(len(keys)))
    ]


def reach(key: SortKey, value: str, *, backward: bool) -> str:
    """Return the condition of what the first key lets lie behind a cursor's value, or at it."""
    return f"{key.text} {_operator(key, backward)}= {value}"


def _operator(key: SortKey, backward: bool) -> str:
    return "<" if key.descending != backward else ">"


def _same(key: SortKey, value: str) -> str:
    if not key.nullable:
        return f"{key.text} = {value}"
    return f"coalesce({key.text} = {value}, {key.text} IS NULL AND {value} IS NULL)"


def _beyond(key: SortKey, value: str, backward: bool) -> str:
    condition = f"{key.text} {_operator(key, backward)} {value}"
    if not key.nullable:
        return condition
    if backward:
        return f"coalesce({condition}, {value} IS NULL AND {key.text} IS NOT NULL)"
    return f"coalesce({condition}, {value} IS NOT NULL AND {key.text} IS NULL)"
