"""The schema is in the repository and explains itself."""

import re
from pathlib import Path
from typing import Any

import graphql

import api.schema
from api.schema import schema

SDL = Path(api.schema.__file__).with_name("schema.graphql")
UPDATE = (
    "python -c 'from api.schema import print_schema; print(print_schema(), end=\"\")' "
    "> api/schema.graphql"
)


def test_the_schema_in_the_repository_is_the_one_that_is_served() -> None:
    assert SDL.read_text(encoding="utf-8") == api.schema.print_schema(), f"update it: {UPDATE}"


def test_every_type_field_argument_and_enum_value_has_a_description() -> None:
    built = graphql.build_schema(schema.as_str())
    lacking = []
    for name, kind in built.type_map.items():
        if name.startswith("__") or graphql.is_specified_scalar_type(kind):
            continue
        lacking += [name] * (not kind.description and not graphql.is_scalar_type(kind))
        if graphql.is_enum_type(kind):
            lacking += [
                f"{name}.{key}" for key, value in kind.values.items() if not value.description
            ]
        if graphql.is_object_type(kind) or graphql.is_input_object_type(kind):
            for key, field in kind.fields.items():
                lacking += [f"{name}.{key}"] * (not field.description)
                lacking += [
                    f"{name}.{key}({argument})"
                    for argument, given in getattr(field, "args", {}).items()
                    if not given.description
                ]
    assert lacking == []


def test_every_field_and_argument_is_described_with_an_example() -> None:
    built = graphql.build_schema(schema.as_str())
    lacking = []
    for name, kind in built.type_map.items():
        if name.startswith("__"):
            continue
        for key, field in getattr(kind, "fields", {}).items():
            given = getattr(field, "args", {}).items()
            described = {f"{name}.{key}": field, **{f"{name}.{key}({a})": d for a, d in given}}
            lacking += [
                place
                for place, definition in described.items()
                if not re.search(r"Example: \S", definition.description or "")
            ]
    assert lacking == []


def read_example(definition: Any) -> str:
    """Return a description's example."""
    return str(re.split(r"Example: ", definition.description)[-1])


def test_examples_of_arguments_and_filters_are_values_that_they_take() -> None:
    built = graphql.build_schema(schema.as_str())
    wrong = []
    for name, kind in built.type_map.items():
        if name.startswith("__") or not hasattr(kind, "fields"):
            continue
        for key, field in kind.fields.items():
            given = {f"{name}.{key}({a})": d for a, d in getattr(field, "args", {}).items()}
            if graphql.is_input_object_type(kind):
                given[f"{name}.{key}"] = field
            for place, definition in given.items():
                value = graphql.parse_const_value(read_example(definition))
                if graphql.value_from_ast(value, definition.type) is graphql.Undefined:
                    wrong.append(place)
    assert wrong == []


def test_examples_of_fields_with_arguments_are_valid_where_the_field_is() -> None:
    built = graphql.build_schema(schema.as_str())
    wrong = []
    for kind in filter(graphql.is_object_type, built.type_map.values()):
        for key, field in {} if kind.name.startswith("__") else kind.fields.items():
            call = read_example(field)
            if not field.args or not call.startswith(f"{key}("):
                wrong += [f"{kind.name}.{key}"] * bool(field.args)
                continue
            leaf = graphql.is_leaf_type(graphql.get_named_type(field.type))
            document = f"fragment F on {kind.name} {{ {call} {'' if leaf else '{ __typename }'} }}"
            rules = [r for r in graphql.specified_rules if "Unused" not in r.__name__]
            wrong += [str(e) for e in graphql.validate(built, graphql.parse(document), rules)]
    assert wrong == []


def test_kinds_and_statuses_are_enums_in_capitals() -> None:
    built = graphql.build_schema(schema.as_str())
    names = {
        name: " ".join(kind.values)
        for name, kind in built.type_map.items()
        if graphql.is_enum_type(kind) and not name.startswith("__")
    }
    assert names == {
        "EventKind": "MEETING CALL VISIT SUMMIT NEGOTIATION PRESS_CONFERENCE OTHER AGREEMENT "
        "MILITARY_EXERCISE PRISONER_RELEASE SANCTIONS ATTACK ELECTION APPOINTMENT PROTEST AID",
        "EventStatus": "HELD PLANNED POSSIBLE CANCELLED REFUSED DENIED",
        "DatePrecision": "DAY MONTH YEAR RANGE",
        "CountBy": "DAY WEEK MONTH YEAR KIND STATUS COUNTRY REGARDING PERSON ORGANIZATION SOURCE "
        "TOPIC",
        "Span": "DAY WEEK MONTH YEAR",
        "DecisionKind": "MERGE SPLIT",
        "EventOrder": "NEWEST OLDEST SOURCES",
        "ArticleOrder": "NEWEST OLDEST TITLE",
        "CountryOrder": "CODE NAME NAME_EN MEETINGS",
        "OrganizationOrder": "NAME MEETINGS",
        "PersonOrder": "NAME MEETINGS",
    }
