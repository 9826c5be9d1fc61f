"""The statement while it is written: its parameters, the names in it, and the things in scope."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from typing import Any, Generic, TypeVar

from api.compile.model import Model
from api.compile.parameters import Arguments, Convert, Parameter, Path, plain
from api.compile.shape import Shape

S = TypeVar("S", bound=Shape, covariant=True)

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def identifier(name: str) -> str:
    """Return a label, type or property as it stands in a statement; all that enters its text.

    Raises:
        ValueError: when it is not letters, digits and underscores.
    """
    if not _IDENTIFIER.fullmatch(name):
        raise ValueError(f"{name!r} is no identifier")
    return f"`{name}`"


@dataclass(frozen=True, slots=True)
class Scope:
    """The things that fields are read from.

    Args:
        names: the variable of each thing in scope.
        labels: for the variables whose nodes' labels are known, these: one of them each has.
        element: the variable of the place in parallel lists, where there is one.
        guard: a condition under which what is read here is wanted at all.
        cursor: the expression of an item's cursor, in its edge.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    element: str | None = None
    guard: str | None = None
    cursor: str | None = None

    def guarded(self, condition: str, variable: str, label: str) -> "Scope":
        """Return the scope of what is read only under a condition: that a node has the label."""
        guard = condition if self.guard is None else f"{self.guard} AND {condition}"
        return replace(self, guard=guard, labels={**self.labels, variable: (label,)})

    @property
    def variables(self) -> list[str]:
        """All variables, each once."""
        names = [*self.names.values(), *([self.element] if self.element else [])]
        return list(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Piece(Generic[S]):
    """What reads a value: clauses that come first, an expression, and the shape of the value.

    The expression is empty where the row has no place for the value.
    """

    setup: tuple[str, ...]
    text: str
    shape: S


@dataclass(slots=True)
class Draft:
    """The statement under way.

    Names are numbered in the order of use, so that equal shapes get equal texts. `gathered` are
    the lists of nodes that the conditions of the list under way need: the variable of each, and the
    clause that comes before the list's own.
    """

    model: Model
    arguments: Sequence[Arguments]
    parameters: list[Parameter] = field(default_factory=list)
    gathered: dict[str, str] = field(default_factory=dict)
    _known: dict[tuple[int | None, Path, Convert], str] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)

    def name(self, prefix: str) -> str:
        """Return a new variable."""
        return f"{prefix}{next(self._numbers)}"

    def values(self, site: int) -> Mapping[str, Any]:
        """Return the values of a field's arguments.

        Raises:
            Exception: when they are no good.
        """
        values = self.arguments[site]
        if isinstance(values, Exception):
            raise values
        return values

    def parameter(self, site: int | None, path: Path = (), convert: Convert = plain) -> str:
        """Add a parameter, or find the same one, and return how the statement refers to it."""
        return self._add(site, path, convert, boxed=True)

    def number(self, site: int | None, path: Path, convert: Convert) -> str:
        """Add a parameter that is a number, which needs no box, and return its name after a $."""
        return self._add(site, path, convert, boxed=False)

    def gather(self, text: str) -> str:
        """Read once, before the list under way, all that a text returns as `node`."""
        name = self.name("x")
        self.gathered[name] = f"CALL () {{ CALL () {{ {text} }} RETURN collect(node) AS {name} }}"
        return name

    def take_gathered(self) -> list[str]:
        """Return the clauses that read what was gathered; the list begins with them."""
        clauses = list(self.gathered.values())
        self.gathered.clear()
        return clauses

    def constant(self, value: Any) -> str:
        """Add a parameter whose value is always the same."""
        return self._add(None, (), partial(_constant, value), boxed=False)

    def _add(self, site: int | None, path: Path, convert: Convert, *, boxed: bool) -> str:
        known = (site, path, convert)
        if convert is plain and known in self._known:
            return self._known[known]
        parameter = Parameter(f"p{len(self.parameters)}", site, path, convert, boxed)
        self.parameters.append(parameter)
        return self._known.setdefault(known, parameter.text)


def _constant(value: Any, _: Any) -> Any:
    return value
