"""The schema is in the repository and explains itself."""

from pathlib import Path

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
        "CountBy": "MONTH YEAR KIND STATUS COUNTRY REGARDING PERSON TOPIC",
        "DecisionKind": "MERGE SPLIT",
        "EventOrder": "NEWEST OLDEST SOURCES",
    }
