"""Conditions of one kind each, of which those of the schema are made."""

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.api.compile.plain_data import Thing
from tests.api.difference import conditions as c
from tests.api.difference.telling import known_then
from tests.api.difference.walking import walk

Condition = Callable[[Any, Thing, Any], bool]


def named(given: list[str]) -> list[str]:
    return [name.strip() for name in given]


def all_of(kind: str, label: str, fits: Callable[[Thing, str], bool]) -> Condition:
    """Ask for relationships to all of some; of none asks nothing."""

    def ask(_plain: Any, node: Thing, given: list[str]) -> bool:
        there = [end for _, end in walk(node, kind, label)]
        return all(any(fits(end, name) for end in there) for name in named(given))

    return ask


def any_of(kind: str, labels: tuple[str, ...], fits: Callable[[Thing, str], bool]) -> Condition:
    """Ask for a relationship to any of some; of none asks nothing."""

    def ask(_plain: Any, node: Thing, given: list[str]) -> bool:
        there = [end for label in labels for _, end in walk(node, kind, label)]
        return not given or any(fits(end, name) for end in there for name in named(given))

    return ask


def meant(fragment: Callable[..., Any]) -> Condition:
    return lambda plain, node, value: bool(fragment(plain, {"node": node}, value))


def called(_plain: Any, node: Thing, given: list[str]) -> bool:
    return not given or any(is_subject(node, name) for name in named(given))


def is_subject(node: Thing, name: str) -> bool:
    return c.is_called_subject(None, {"node": node}, name)


def is_country(node: Thing, name: str) -> bool:
    return c.is_country(None, {"node": node}, name)


def one_of(name: str) -> Condition:
    """Ask for a property to be one of some values of an enum; of none asks nothing."""
    return lambda _plain, node, given: (
        not given or node.properties.get(name) in [each.lower() for each in given]
    )


def same(name: str) -> Condition:
    def ask(_plain: Any, node: Thing, value: str) -> bool:
        known = node.properties.get(name)
        return known is not None and known.lower() == value.lower()

    return ask


def has_part(name: str) -> Condition:
    return lambda _plain, node, value: value.lower() in node.properties[name].lower()


def ended_since(_plain: Any, event: Thing, value: str) -> bool:
    day = event.properties.get("dateTo")
    return day is not None and day >= date.fromisoformat(value)


def began_until(_plain: Any, event: Thing, value: str) -> bool:
    day = event.properties.get("dateFrom")
    return day is not None and day <= date.fromisoformat(value)


def among(find: Callable[..., list[Thing]], read: Callable[[str], str]) -> Condition:
    return lambda plain, node, value: node in find(plain, read(value))


def known(plain: Any, event: Thing, value: Any) -> bool:
    return bool(known_then(plain, {"node": event}, value))


def speaks_for(label: str, fits: Callable[[Thing, str], bool]) -> Condition:
    return lambda _plain, person, value: any(
        fits(end, value) for _, end in walk(person, "REPRESENTS", label)
    )
