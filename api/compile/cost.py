"""What an operation can cost at most: the things that it may read, before it is run.

Pages multiply along the nesting: twenty meetings with twenty reports each are 400 reports. A list
whose length nobody says is taken to have a few items. A page that no index holds in order, or that
is filtered by what none compares, may have to read its whole list, as a total does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLObjectType,
    get_nullable_type,
    is_list_type,
)

from api.compile.extent import may_read_all
from api.compile.mapping import Edge, Elements, Fragment, Nodes, Unwound
from api.compile.model import Model
from api.compile.parameters import Arguments
from api.compile.selection import Selected

_FEW = 5
# What reads a whole list, however long it is: more of all nodes than of what hangs on one.
_WHOLE = 100
_WHOLE_OF_ALL = 500


@dataclass(slots=True)
class Estimate:
    """How many things may be read, and by which field most of them.

    Args:
        model: the schema's mapping.
        arguments: the values of the operation's arguments.
        parts: the things that each field reads, by its path.
    """

    model: Model
    arguments: Sequence[Arguments]
    parts: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many things in all."""
        return sum(self.parts.values())

    def check(self, limit: int) -> None:
        """Check that the whole is within a limit.

        Raises:
            GraphQLError: when it is not; it says which part costs most.
        """
        if self.total <= limit:
            return
        path, share = max(self.parts.items(), key=lambda part: part[1])
        raise GraphQLError(
            f"the operation may read {self.total} things, more than the {limit} allowed; "
            f"{share} of them by {path}: ask for smaller pages or less within them",
            extensions={"code": "TOO_EXPENSIVE", "cost": self.total, "limit": limit, "part": path},
        )

    def add(
        self,
        parent: GraphQLObjectType,
        fields: tuple[Selected, ...],
        times: int = 1,
        path: str = "",
    ) -> None:
        """Add what an object's fields read, if there are so many such objects."""
        for each in fields:
            if each.name not in parent.fields:
                continue
            there = f"{path}.{each.key}" if path else each.key
            self._add_field(parent, each, times, there)

    def _add_field(self, parent: GraphQLObjectType, each: Selected, times: int, path: str) -> None:
        mapping = self.model.mapping(parent, each.name)
        items = times * self._length(each, mapping)
        if isinstance(mapping, Edge | Nodes | Fragment):
            self.parts[path] = items + times * (mapping.page.weight + self._behind(each, mapping))
        if not self.model.is_connection(each.type):
            self._descend(each, items, path)
            return
        for child in each.children[each.type.name]:
            if child.name == "totalCount":
                self.parts[f"{path}.{child.key}"] = times * _whole(mapping)
            elif child.name == "edges":
                self._descend(child, items, f"{path}.{child.key}")

    def _behind(self, each: Selected, mapping: Edge | Nodes | Fragment) -> int:
        """Return what a page may read besides its items."""
        if not self.model.is_connection(each.type):
            return 0
        values = {} if each.site is None else self.arguments[each.site]
        if isinstance(values, Exception):
            return 0  # the field fails, and reads nothing
        extends = may_read_all(self.model, mapping, each.definition.args, values)
        return _whole(mapping) if extends else 0

    def _descend(self, each: Selected, times: int, path: str) -> None:
        dearest: dict[str, int] = {}
        for name, fields in each.children.items():
            type_ = self.model.schema.type_map[name]
            if isinstance(type_, GraphQLObjectType):
                option = Estimate(self.model, self.arguments)
                option.add(type_, fields, times, path)
                dearest = max(dearest, option.parts, key=lambda parts: sum(parts.values()))
        self.parts.update(dearest)

    def _length(self, each: Selected, mapping: Any) -> int:
        connection = self.model.is_connection(each.type)
        many = is_list_type(get_nullable_type(each.definition.type))
        if not connection and not many:
            return 1
        asked = None if each.site is None else length_of(self.arguments[each.site])
        if isinstance(mapping, Elements | Unwound) or (asked is None and not connection):
            return _FEW
        if asked is None:
            return int(mapping.page.size)
        # What is out of bounds is refused later.
        return max(0, min(int(asked), int(mapping.page.largest)))


def _whole(mapping: Any) -> int:
    return _WHOLE_OF_ALL if isinstance(mapping, Nodes) else _WHOLE


def length_of(values: Arguments) -> int | None:
    """Return how many items are asked for: what an estimate depends on besides their shape."""
    if isinstance(values, Exception):
        return 0  # the field fails, and reads nothing
    asked: int | None = values.get("first")
    return values.get("last") if asked is None else asked


def estimate(
    model: Model,
    root: GraphQLObjectType,
    fields: tuple[Selected, ...],
    arguments: Sequence[Arguments],
) -> Estimate:
    """Estimate what root fields read."""
    found = Estimate(model, arguments)
    found.add(root, fields)
    return found
