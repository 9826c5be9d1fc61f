"""What cannot be compiled is an error when the program starts."""

from enum import Enum
from typing import Annotated, Any

import pytest
import strawberry

from api.compile import (
    EDGE,
    Connection,
    MappingError,
    Order,
    compare,
    edge,
    element,
    end,
    every_one,
    fragment,
    node,
    nodes,
    ordering,
    ranked,
    read_compiler,
    related,
    stored,
)
from tests.api.compile import library

NEAR = related("NEAR", "out", "Place", inner=compare("name"))
field = strawberry.field


def faults(query: type, fragments: dict[str, str] | None = None) -> list[str]:
    with pytest.raises(MappingError) as caught:
        read_compiler(strawberry.Schema(query), (fragments or {}).__getitem__)
    return str(caught.value).splitlines()


def ask(type_: Any) -> type:
    """A schema whose only root field returns things of the type."""
    return strawberry.type(
        type(
            "Query",
            (),
            {"__annotations__": {"things": list[type_]}, "things": field(metadata=nodes())},
        )
    )


def test_the_librarys_mapping_has_no_fault() -> None:
    assert read_compiler(library.schema, library.read_fragment).model.keys["Book"] == "id"


def test_each_field_of_a_type_in_the_graph_says_what_it_is() -> None:
    @node("Thing", key="id")
    @strawberry.type
    class Thing:
        id: strawberry.ID = field(metadata=stored())
        shadow: str

    assert faults(ask(Thing)) == ["Thing.shadow: it is not said what it is in the graph"]


def test_names_are_identifiers_and_things_are_in_scope() -> None:
    @strawberry.type
    class Part:
        role: str = field(metadata=stored(of=EDGE))

    @node("Thing", key="id")
    @strawberry.type
    class Thing:
        id: strawberry.ID = field(metadata=stored("id` }) DETACH DELETE n //"))
        role: str = field(metadata=stored(of=EDGE))
        first: str = field(metadata=element("firsts"))
        parts: list[Part] = field(metadata=edge("HAS PART", "out"))
        same: Part = field(metadata=end())

    assert faults(ask(Thing)) == [
        "Thing.id: 'id` }) DETACH DELETE n //' is no identifier",
        "Thing.role: there is no 'edge' to read from (as it is reached by Query.things)",
        "Thing.first: there is no list of which to read an element",
        "Thing.parts: 'HAS PART' is no identifier",
        "Part.role: 'HAS PART' is no identifier",
        "Part.role: there is no 'edge' to read from (as it is reached by Thing.same)",
    ]


def test_arguments_say_what_they_ask() -> None:
    @strawberry.input
    class Filter:
        name: str | None = None

    @node("Thing", key="id")
    @strawberry.type
    class Thing:
        id: strawberry.ID = field(metadata=stored())

    @strawberry.type
    class Query:
        @field(metadata=nodes())
        def things(
            self,
            colour: str,
            order: Annotated[str, strawberry.argument(metadata=ordering())],
            where: Annotated[Filter, strawberry.argument(metadata=every_one())],
            near: Annotated[str, strawberry.argument(metadata=NEAR)],
        ) -> list[Thing]:
            raise NotImplementedError

    assert faults(Query) == [
        "Query.things(colour): it is not said what it asks",
        "Query.things(order): it is no enum of orders",
        "Filter.name: it is not said what it asks",
        "Query.things(near): no type has the label Place",
    ]


def test_what_is_sorted_by_labels_names_such_as_types_have() -> None:
    @strawberry.enum
    class By(Enum):
        SIZE = Order((ranked("Thing", "Shop"),))

    @node("Thing", key="id")
    @strawberry.type
    class Thing:
        id: strawberry.ID = field(metadata=stored())

    @node("Box", key="id")
    @strawberry.type
    class Box:
        id: strawberry.ID = field(metadata=stored())

        @field(metadata=edge("HOLDS", "out", order=[ranked("Thing", "Place")]))
        def held(
            self, order: Annotated[By | None, strawberry.argument(metadata=ordering())] = None
        ) -> list[Thing]:
            raise NotImplementedError

    assert faults(ask(Box)) == [
        "Box.held: no type has the label Place",
        "Box.held(order): no type has the label Shop",
    ]


def test_fragments_return_what_fields_read_and_take_what_fields_have() -> None:
    @node("Thing", key="id")
    @strawberry.type
    class Thing:
        id: strawberry.ID = field(metadata=stored())
        count: int = field(metadata=fragment("count"))

    @strawberry.type
    class Query:
        @field(metadata=fragment("things"))
        def things(self, colour: str) -> Connection[Thing]:
            raise NotImplementedError

    texts = {"things": "MATCH (n1:Thing {shade: $shade}) RETURN n1", "count": "RETURN 1 AS value"}
    assert faults(Query, texts) == [
        "things: statements have a variable n1 of their own",
        "Query.things: things has a parameter $shade, the field no argument",
        "Query.things: things does not return node",
        "Query.things: pages of things need an order",
        "Query.things(colour): it is not said what it asks",
    ]


def test_what_is_in_the_graph_is_reached_by_fields_of_the_graph_alone() -> None:
    @node("Thing", key="id")
    @strawberry.type
    class Thing:
        id: strawberry.ID = field(metadata=stored())

    @strawberry.type
    class Query:
        things: list[Thing] = field(metadata=nodes())

        @field
        def other(self) -> Thing:
            raise NotImplementedError

    assert faults(Query) == ["Query.other: Thing is in the graph, but the field is not"]
