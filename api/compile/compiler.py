"""Finds the compiled statement of an operation, or compiles it once."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLObjectType,
)
from graphql.execution.values import VariableValues, get_variable_values

from api.compile.cost import Estimate, estimate, length_of
from api.compile.document import Operation, read_operation
from api.compile.kept import Kept
from api.compile.limits import Limits, count_subqueries
from api.compile.model import Model
from api.compile.operation import BindError, Compiled, compile_fields, read_arguments, shape_of
from api.compile.parameters import Arguments
from api.compile.selection import TYPENAME, Selected, Selector, Site

_OPERATIONS = 512
_SHAPES = 64


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """What an operation selects when its switches are set in one way.

    Args:
        root: the type of its root fields.
        fields: all root fields, in the answer's order.
        graph: those that come from the graph, with `__typename`.
        sites: where the arguments of the graph's fields come from.
        compiled: the statements, by the shape of their arguments.
        costs: what they read at most, by that shape and the lengths of lists that are asked for.
        dearest: the field whose statement alone costs most to plan, by that shape.
    """

    root: GraphQLObjectType
    fields: tuple[Selected, ...]
    graph: tuple[Selected, ...]
    sites: tuple[Site, ...]
    compiled: Kept[Any, Compiled] = field(default_factory=lambda: Kept(_SHAPES))
    costs: Kept[Any, Estimate] = field(default_factory=lambda: Kept(_SHAPES))
    dearest: Kept[Any, str] = field(default_factory=lambda: Kept(_SHAPES))

    @property
    def others(self) -> tuple[Selected, ...]:
        """Root fields that resolvers answer, or introspection."""
        return tuple(each for each in self.fields if each not in self.graph)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement with the values of its parameters."""

    compiled: Compiled
    parameters: dict[str, Any]


class Compiler:
    """Compiles the operations of a schema, and keeps what it compiled.

    Args:
        model: the schema's mapping.
        limits: what an operation may cost.
    """

    def __init__(self, model: Model, limits: Limits | None = None) -> None:
        self.model = model
        self.limits = limits or Limits()
        self.read: Callable[[str, str | None], Operation] = lru_cache(_OPERATIONS)(read_operation)
        self._selections: Kept[tuple[Operation, tuple[bool, ...]], Selection | None] = Kept(
            _OPERATIONS
        )

    def coerce(
        self, operation: Operation, variables: dict[str, Any]
    ) -> VariableValues | list[GraphQLError]:
        """Return the values of an operation's variables, or what is wrong with them."""
        definitions = operation.definition.variable_definitions or ()
        # As many as graphql-core tells itself; each costs a search for what was meant.
        return get_variable_values(self.model.schema, definitions, variables, max_errors=50)

    def select(self, operation: Operation, variables: VariableValues) -> Selection | None:
        """Return what an operation selects; None if nothing of it comes from the graph."""
        switches = tuple(bool(variables.coerced.get(name)) for name in operation.switches)
        return self._selections.get(
            (operation, switches), lambda: self._collect(operation, variables)
        )

    def prepare(self, selection: Selection, variables: VariableValues) -> Prepared:
        """Return the statement for the variables' values.

        Raises:
            GraphQLError: when it might cost more than the limits allow.
        """
        arguments = read_arguments(selection.sites, variables)
        shape = tuple(map(shape_of, arguments))
        if self.limits.things is not None:
            self._estimate(selection, arguments, shape).check(self.limits.things)
        while True:
            compiled = self._compile(selection, arguments, shape)
            self.limits.check_statement(
                compiled.statement, partial(self._find_dearest, selection, arguments, shape)
            )
            try:
                return Prepared(compiled, compiled.bind(arguments))
            except BindError as error:
                if error.parameter.site is None:
                    raise
                # The field alone fails, as it would if a resolver had refused its arguments.
                arguments[error.parameter.site] = error.error

    def _collect(self, operation: Operation, variables: VariableValues) -> Selection | None:
        root = self.model.schema.get_root_type(operation.definition.operation)
        if root is None:
            return None
        selector = Selector(self.model.schema, operation.fragments, variables)
        fields = selector.select(root, [operation.definition.selection_set])
        graph = tuple(
            each
            for each in fields
            if each.name == TYPENAME
            or (each.name in root.fields and self.model.mapping(root, each.name) is not None)
        )
        if all(each.name == TYPENAME for each in graph):
            return None
        return Selection(root, fields, graph, tuple(selector.sites))

    def _estimate(
        self, selection: Selection, arguments: Sequence[Arguments], shape: Hashable
    ) -> Estimate:
        return selection.costs.get(
            (shape, *map(length_of, arguments)),
            lambda: estimate(self.model, selection.root, selection.graph, arguments),
        )

    def _compile(
        self, selection: Selection, arguments: Sequence[Arguments], shape: Hashable
    ) -> Compiled:
        if any(isinstance(values, Exception) for values in arguments):
            return compile_fields(self.model, selection.root, selection.graph, arguments)
        return selection.compiled.get(
            shape,
            lambda: compile_fields(self.model, selection.root, selection.graph, arguments),
        )

    def _find_dearest(
        self, selection: Selection, arguments: Sequence[Arguments], shape: Hashable
    ) -> str:
        def weigh(each: Selected) -> tuple[int, int]:
            alone = compile_fields(self.model, selection.root, (each,), arguments).statement
            return count_subqueries(alone), len(alone)

        return selection.dearest.get(shape, lambda: max(selection.graph, key=weigh).key)
