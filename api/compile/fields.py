"""Reads of fields: properties, parts, objects, unions; lists are read by `lists`."""

from collections.abc import Mapping
from dataclasses import replace

from graphql import (
    GraphQLNamedType,
    GraphQLObjectType,
    is_object_type,
)

from api.compile.draft import Draft, Piece, Scope, identifier
from api.compile.lists import write_list
from api.compile.mapping import (
    NODE,
    Column,
    Edge,
    Element,
    Elements,
    End,
    Fragment,
    Mapped,
    Nodes,
    Part,
    Place,
    Property,
    Unwound,
)
from api.compile.pages import write_page
from api.compile.patterns import draw_edge
from api.compile.selection import TYPENAME, Selected
from api.compile.shape import Choice, Cursor, Failed, Leaf, Object, Shape, Slot, TypeName
from api.compile.singles import write_elements, write_unwound
from api.compile.subqueries import read_leaf

Children = Mapping[str, tuple[Selected, ...]]


def write_composite(
    draft: Draft, named: GraphQLNamedType, children: Children, scope: Scope
) -> Piece[Shape]:
    """Read the node in scope as an object, or as one of the types of a union or interface."""
    if is_object_type(named):
        return write_object(draft, named, children[named.name], scope)
    setup: list[str] = []
    whens: list[str] = []
    options: list[Object] = []
    variable = scope.names[NODE]
    for number, label in enumerate(draft.model.labels(named)):
        condition = f"{variable}:{identifier(label.name)}"
        type_ = draft.model.types[label.name]
        inner = scope.guarded(condition, variable, label.name)
        piece = write_object(draft, type_, children[type_.name], inner)
        setup += piece.setup
        whens.append(f"WHEN {condition} THEN [{number}, {piece.text}]")
        options.append(piece.shape)
    return Piece(tuple(setup), f"CASE {' '.join(whens)} END", Choice(tuple(options)))


def write_object(
    draft: Draft, type_: GraphQLObjectType, fields: tuple[Selected, ...], scope: Scope
) -> Piece[Object]:
    """Read an object's fields as a row."""
    pieces = [_write_field(draft, type_, field, scope) for field in fields]
    slots = tuple(Slot(field, piece.shape) for field, piece in zip(fields, pieces, strict=True))
    texts = [piece.text for piece in pieces if piece.text]
    setup = tuple(clause for piece in pieces for clause in piece.setup)
    return Piece(setup, f"[{', '.join(texts)}]", Object(type_, slots))


def _write_field(
    draft: Draft, parent: GraphQLObjectType, field: Selected, scope: Scope
) -> Piece[Shape]:
    if field.name == TYPENAME:
        return Piece((), "", TypeName())
    if field.site is not None and isinstance(error := draft.arguments[field.site], Exception):
        return Piece((), "", Failed(error))
    mapping = draft.model.mapping(parent, field.name)
    match mapping:
        case Part():
            return _write_part(draft, field, mapping, scope)
        case End():
            return _write_end(draft, field, mapping, scope)
        case Elements():
            return write_elements(draft, field, mapping, scope, write_composite)
        case Unwound():
            return write_unwound(draft, field, mapping, scope, write_composite)
        case Edge() | Nodes() | Fragment():
            write = write_page if draft.model.is_connection(field.type) else write_list
            return write(draft, field, mapping, scope, write_composite)
        case _:
            return _write_value(field, mapping, scope)


def _write_value(field: Selected, mapping: Mapped | None, scope: Scope) -> Piece[Shape]:
    match mapping:
        case Property(name, of):
            value = f"{scope.names[of]}.{identifier(name or field.name)}"
        case Element(name, of):
            if scope.element is None:
                raise TypeError("there is no list of which to read an element")
            value = f"{scope.names[of]}.{identifier(name)}[{scope.element}]"
        case Column(name):
            value = scope.names[name or field.name]
        case Place():
            return Piece((), scope.cursor or "null", Cursor())
        case _:
            raise TypeError(f"{field.name} is nothing in the graph")
    return Piece((), read_leaf(value, field.definition.type), Leaf())


def _write_part(draft: Draft, field: Selected, part: Part, scope: Scope) -> Piece[Shape]:
    variable = scope.names[part.of]
    inner = replace(scope, names={**scope.names, NODE: variable})
    piece = write_composite(draft, field.type, field.children, inner)
    terms = [f"{variable}.{identifier(name)} IS NOT NULL" for name in part.when]
    if part.along is not None:
        terms.append(f"EXISTS {{ {draw_edge(part.along, variable, draft.name('r'), '')} }}")
    if not terms:
        return piece
    given = " OR ".join(terms)
    return Piece(piece.setup, f"CASE WHEN {given} THEN {piece.text} END", piece.shape)


def _write_end(draft: Draft, field: Selected, end: End, scope: Scope) -> Piece[Shape]:
    named = field.type
    labels = draft.model.labels(named)
    if not labels:
        return write_composite(draft, named, field.children, scope)
    variable = scope.names[end.of]
    inner = Scope({NODE: variable}, scope.labels, None, scope.guard)
    if not is_object_type(named) or scope.labels.get(variable) == (labels[0].name,):
        return write_composite(draft, named, field.children, inner)
    condition = f"{variable}:{identifier(labels[0].name)}"
    inner = inner.guarded(condition, variable, labels[0].name)
    piece = write_composite(draft, named, field.children, inner)
    return Piece(piece.setup, f"CASE WHEN {condition} THEN {piece.text} END", piece.shape)
