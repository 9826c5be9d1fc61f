"""Writes the operation that a question means."""

from dataclasses import dataclass
from typing import Any

from api.ask.names import Names
from api.ask.question import Question, UnclearError

_EVIDENCE = "evidence { sentence article { id title source published url } }"
_MEETING = f"""    edges {{ node {{
      id title kind status
      date {{ from to precision }}
      place {{ name country {{ code name }} }}
      participants {{
        role office person {{ id name }} country {{ code name }} organization {{ id name }}
      }}
      regarding {{ ... on Country {{ code name }} ... on Organization {{ id name }} }}
      {_EVIDENCE}
    }} }}
    pageInfo {{ hasNextPage endCursor }}"""
_CHAIN = f"""    length
    people {{ id name }}
    steps {{
      one {{ id name }} other {{ id name }}
      meeting {{ id title kind date {{ from to precision }} {_EVIDENCE} }}
    }}"""
_LINK = """    one { id name } other { id name } count first last
    meetings { id title kind date { from to precision } }"""
_TYPES = {
    "between": "[String!]",
    "regarding": "[String!]",
    "people": "[String!]!",
    "place": "String",
    "from": "Date",
    "to": "Date",
    "since": "Date",
    "until": "Date",
    "status": "[EventStatus!]",
    "kind": "[EventKind!]",
    "where": "EventFilter",
}


@dataclass(frozen=True, slots=True)
class Operation:
    """The operation that a question means.

    Args:
        field: its one root field, "meetings", "path" or "between".
        text: the operation itself.
        variables: its variables.
    """

    field: str
    text: str
    variables: dict[str, Any]


def write_operation(question: Question, names: Names) -> Operation:
    """Write the operation that answers a question.

    Raises:
        UnclearError: when there is none.
    """
    if question.linked:
        return _write_links(question, names)
    first, last = question.dates
    topics = [{"text": topic} for topic in names.topics]
    about = {"regarding": names.subjects} if names.subjects else None
    # What it was about is any of the subjects, and of the words that stand for none.
    either = [*topics, *([about] if about and topics else [])]
    return _write(
        "Meetings",
        "meetings",
        _MEETING,
        {
            "between": names.people,
            "regarding": names.subjects if not topics else None,
            "place": names.place,
            "from": first.isoformat() if first else None,
            "to": last.isoformat() if last else None,
            "status": list(question.statuses),
            "kind": list(question.kinds),
            "where": either[0] if len(either) == 1 else {"or": either} if either else None,
        },
    )


def _write_links(question: Question, names: Names) -> Operation:
    if len(names.people) < 2:
        raise UnclearError("Two people at least are to be named, to see how they are linked.")
    if question.place or question.regarding or question.statuses != ("HELD",):
        raise UnclearError("Links can only be asked for by time and kind of meetings.")
    first, last = question.dates
    rest = {
        "kind": list(question.kinds),
        "since": first.isoformat() if first else None,
        "until": last.isoformat() if last else None,
    }
    if len(names.people) > 2:
        return _write("Between", "between", _LINK, {"people": names.people, **rest})
    ends = dict(zip(("from", "to"), names.people, strict=True))
    return _write("Path", "path", _CHAIN, {**ends, **rest}, {"from": "String!", "to": "String!"})


def _write(
    name: str,
    field: str,
    selection: str,
    arguments: dict[str, Any],
    types: dict[str, str] | None = None,
) -> Operation:
    """Write an operation of one field, with the arguments that have a value."""
    given = {key: value for key, value in arguments.items() if value}
    declared = ", ".join(f"${key}: {(types or {}).get(key, _TYPES[key])}" for key in given)
    passed = ", ".join(f"{key}: ${key}" for key in given)
    text = f"query {name}({declared}) {{\n  {field}({passed}) {{\n{selection}\n  }}\n}}\n"
    return Operation(field, text, given)
