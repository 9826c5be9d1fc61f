"""Prints rows as the answer: a Python function made for the operation.

The function's text is a comprehension for each list and a dict display for each object, so that the
interpreter does the least there is to do. It takes the values that need no more than a look; it
raises as soon as one is not as the schema promises, and then `completion` does the work with care.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLNamedType,
    GraphQLOutputType,
    get_named_type,
    get_nullable_type,
    is_enum_type,
    is_list_type,
    is_non_null_type,
)

from api.compile.cursor import encode
from api.compile.leaves import UNCHANGED, convert_leaf, enum_names
from api.compile.shape import Choice, Cursor, Guarded, Object, Page, Shape, TypeName

Build = Callable[[list[Any], Mapping[str, Any]], dict[str, Any]]


@dataclass(slots=True)
class _Template:
    """The text of the functions, and what they refer to."""

    lines: list[str] = field(default_factory=list)
    names: dict[str, Any] = field(default_factory=dict)
    number: int = 0

    def name(self, prefix: str) -> str:
        self.number += 1
        return f"{prefix}{self.number}"

    def refer(self, prefix: str, value: Any) -> str:
        name = self.name(prefix)
        self.names[name] = value
        return name


def make_template(root: Object) -> Build:
    """Make the function that builds an operation's answer from its row and its parameters.

    It raises whatever a value that breaks the schema's promises happens to lead to.
    """
    template = _Template()
    targets, display = _display(template, root)
    body = [*template.lines, f"{targets} = row", f"return {display}"]
    text = "\n    ".join(["def build(row, parameters):", *body])
    # The text consists of names made here and of the operation's keys, printed as Python strings.
    exec(compile(text, "<answer>", "exec"), template.names)  # noqa: S102 - see above
    build: Build = template.names["build"]
    return build


def _display(template: _Template, shape: Object) -> tuple[str, str]:
    """Return the targets that an object's row is unpacked to, and its dict display."""
    targets, items = [], []
    for slot in shape.slots:
        if slot.placed:
            targets.append(template.name("a"))
            type_ = slot.field.definition.type
            items.append(f"{slot.field.key!r}: {_value(template, slot.shape, type_, targets[-1])}")
        elif isinstance(slot.shape, TypeName):
            items.append(f"{slot.field.key!r}: {shape.type.name!r}")
        else:
            items.append(f"{slot.field.key!r}: {template.refer('failed', _fail)}()")
    return f"[{', '.join(targets)}]", f"{{{', '.join(items)}}}"


def _value(template: _Template, shape: Shape, type_: GraphQLOutputType, name: str) -> str:
    """Return the expression of a value of the type that a name holds."""
    inner = get_nullable_type(type_)
    nullable = not is_non_null_type(type_)
    if is_list_type(inner):
        expression = _list(template, shape, inner.of_type, name)
    elif isinstance(shape, Object | Choice | Page | Guarded):
        expression = _call(template, shape, name)
    else:
        return _leaf(template, shape, get_named_type(inner), name, nullable=nullable)
    return f"None if {name} is None else {expression}" if nullable else expression


def _list(template: _Template, shape: Shape, type_: GraphQLOutputType, name: str) -> str:
    if isinstance(shape, Object) and is_non_null_type(type_):
        targets, display = _display(template, shape)
        return f"[{display} for {targets} in {name}]"
    item = template.name("a")
    return f"[{_value(template, shape, type_, item)} for {item} in {name}]"


def _call(template: _Template, shape: Object | Choice | Page | Guarded, name: str) -> str:
    """Return the call that builds an object from the row that a name holds."""
    match shape:
        case Object():
            return f"{_function(template, shape)}({name})"
        case Choice(options):
            functions = [_function(template, option) for option in options]
            chosen = template.name("c")
            template.lines.append(f"{chosen} = ({', '.join(functions)},)")
            return f"{chosen}[{name}[0]]({name}[1])"
        case Page(object=inner):
            function = _function(template, inner)
            return f"{function}({template.refer('page', shape)}.row({name}, parameters))"
        case Guarded(shape=inner):
            row = template.name("a")
            call = _call(template, inner, row)
            return f"(lambda {row}: {call})({template.refer('guard', shape)}.row({name}))"


def _function(template: _Template, shape: Object) -> str:
    targets, display = _display(template, shape)
    function = template.name("o")
    template.lines.append(f"def {function}(row): {targets} = row; return {display}")
    return function


def _leaf(
    template: _Template, shape: Shape, named: GraphQLNamedType, name: str, *, nullable: bool
) -> str:
    if isinstance(shape, Cursor):
        return f"{template.refer('encode', encode)}({name})"
    if is_enum_type(named):
        names: dict[Any, Any] = {**enum_names(named), **({None: None} if nullable else {})}
        return f"{template.refer('enum', names)}[{name}]"
    convert = template.refer("convert", convert_leaf(named))
    unchanged = UNCHANGED.get(named.name, "False").format(name)
    if nullable:
        return f"{name} if {name} is None or {unchanged} else {convert}({name})"
    if named.name in UNCHANGED:
        return f"{name} if {unchanged} else {template.refer('need', _need)}({name}, {convert})"
    return f"{convert}({name})"


def _need(value: Any, convert: Callable[[Any], Any]) -> Any:
    if value is None:
        raise ValueError("null where the schema allows none")
    return convert(value)


def _fail() -> None:
    raise ValueError("a field's arguments are no good")
