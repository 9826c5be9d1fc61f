"""Compiles root fields, for arguments of one shape, to a statement and a template of its answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import GraphQLError, GraphQLObjectType
from graphql.execution.values import VariableValues, get_argument_values

from api.compile.adaptation import adapt_arguments
from api.compile.completion import Completion
from api.compile.draft import Draft, Scope
from api.compile.fields import write_object
from api.compile.model import Model
from api.compile.order import Order
from api.compile.parameters import Arguments, Parameter
from api.compile.selection import Selected, Site
from api.compile.shape import Object
from api.compile.template import Build, make_template


@dataclass(frozen=True, slots=True)
class Compiled:
    """A statement, where its parameters come from, and what its row holds."""

    statement: str
    parameters: tuple[Parameter, ...]
    shape: Object
    build: Build

    def bind(self, arguments: Sequence[Arguments]) -> dict[str, Any]:
        """Return the parameters' values.

        Raises:
            BindError: when one makes no sense.
        """
        values = {}
        for parameter in self.parameters:
            try:
                values[parameter.name] = parameter.read(arguments)
            except GraphQLError as error:
                raise BindError(parameter, error) from error
        return values

    def print(
        self, row: list[Any], parameters: Mapping[str, Any]
    ) -> tuple[dict[str, Any] | None, list[GraphQLError]]:
        """Return the answer's data and errors."""
        try:
            return self.build(row, parameters), []
        except Exception:  # noqa: BLE001 - completion finds out what it is, and says so
            completion = Completion(parameters)
            return completion.complete(self.shape, row), completion.errors


class BindError(Exception):
    """The arguments of a field make no sense."""

    def __init__(self, parameter: Parameter, error: GraphQLError) -> None:
        super().__init__(str(error))
        self.parameter = parameter
        self.error = error


def compile_fields(
    model: Model,
    root: GraphQLObjectType,
    fields: tuple[Selected, ...],
    arguments: Sequence[Arguments],
) -> Compiled:
    """Write the statement that reads root fields, for arguments of this shape."""
    draft = Draft(model, arguments)
    piece = write_object(draft, root, fields, Scope())
    statement = "\n".join([*piece.setup, f"RETURN {piece.text} AS row"])
    return Compiled(statement, tuple(draft.parameters), piece.shape, make_template(piece.shape))


def read_arguments(sites: Sequence[Site], variables: VariableValues) -> list[Arguments]:
    """Return the values of the arguments at each site, or why they are no good."""
    arguments: list[Arguments] = []
    for site in sites:
        try:
            values = get_argument_values(site.definition, site.node, variables)
            arguments.append(adapt_arguments(site.definition, values))
        except GraphQLError as error:
            arguments.append(error)
    return arguments


def shape_of(value: Any) -> Any:
    """Return what a statement's text depends on in a value: not its scalars, but what is given."""
    if value is None:
        return None
    if isinstance(value, Mapping):
        return tuple((key, shape_of(item)) for key, item in value.items())
    if isinstance(value, list):
        nested = any(isinstance(item, Mapping) for item in value)
        return tuple(shape_of(item) for item in value) if nested else bool(value)
    if isinstance(value, Enum) and isinstance(value.value, Order):
        return value.value
    return True
