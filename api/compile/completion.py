"""Prints rows as the answer with care: for rows in which a value is not as the schema promises.

Every such value is an error with its path; null takes its place, or that of the nearest value
around it that may be null, as the GraphQL specification says (6.4.4, Handling Execution Errors).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLObjectType,
    GraphQLOutputType,
    get_named_type,
    is_list_type,
    is_non_null_type,
    located_error,
)
from graphql.pyutils import Path

from api.compile.cursor import encode
from api.compile.leaves import convert_leaf
from api.compile.shape import (
    Choice,
    Cursor,
    Failed,
    Guarded,
    Object,
    Page,
    Shape,
    Slot,
    TypeName,
)


class _NullError(Exception):
    """A value that may not be null is, so that what is around it has to be."""


@dataclass(slots=True)
class Completion:
    """Builds an answer and collects its errors."""

    parameters: Mapping[str, Any]
    errors: list[GraphQLError] = field(default_factory=list)

    def complete(self, root: Object, row: list[Any]) -> dict[str, Any] | None:
        """Return the answer's data."""
        try:
            return self._object(root, row, None)
        except _NullError:
            return None

    def _object(self, shape: Object, row: list[Any], path: Path | None) -> dict[str, Any]:
        if len(row) != sum(slot.placed for slot in shape.slots):
            raise ValueError("the row has another number of places")
        places = iter(row)
        return {
            slot.field.key: self._field(
                shape.type,
                slot,
                next(places) if slot.placed else None,
                Path(path, slot.field.key, shape.type.name),
            )
            for slot in shape.slots
        }

    def _field(self, parent: GraphQLObjectType, slot: Slot, value: Any, path: Path) -> Any:
        if isinstance(slot.shape, TypeName):
            return parent.name
        return self._guard(parent, slot, slot.field.definition.type, value, path)

    def _guard(
        self,
        parent: GraphQLObjectType,
        slot: Slot,
        type_: GraphQLOutputType,
        value: Any,
        path: Path,
    ) -> Any:
        """Complete a field's value or an item of it; an error makes it null, if it may be."""
        try:
            return self._value(parent, slot, type_, value, path)
        except _NullError:
            if is_non_null_type(type_):
                raise
        except Exception as error:
            self.errors.append(located_error(error, list(slot.field.nodes), path.as_list()))
            if is_non_null_type(type_):
                raise _NullError from error
        return None

    def _value(
        self,
        parent: GraphQLObjectType,
        slot: Slot,
        type_: GraphQLOutputType,
        value: Any,
        path: Path,
    ) -> Any:
        shape = slot.shape
        if isinstance(shape, Failed):
            raise shape.error
        if is_non_null_type(type_):
            completed = self._value(parent, slot, type_.of_type, value, path)
            if completed is None:
                where = f"{parent.name}.{slot.field.name}"
                raise TypeError(f"Cannot return null for non-nullable field {where}.")
            return completed
        if value is None:
            return None
        if is_list_type(type_):
            return [
                self._guard(parent, slot, type_.of_type, item, path.add_key(number))
                for number, item in enumerate(value)
            ]
        return self._inner(shape, type_, value, path)

    def _inner(self, shape: Shape, type_: GraphQLOutputType, value: Any, path: Path) -> Any:
        match shape:
            case Object():
                return self._object(shape, value, path)
            case Choice(options):
                return self._object(options[value[0]], value[1], path)
            case Page(object=inner):
                return self._object(inner, shape.row(value, self.parameters), path)
            case Guarded(shape=inner):
                return self._inner(inner, type_, shape.row(value), path)
            case Cursor():
                return encode(value)
            case _:
                return convert_leaf(get_named_type(type_))(value)
