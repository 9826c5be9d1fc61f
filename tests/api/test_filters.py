"""Conditions on events and people, joined by and, or and not; orders; and what has a key."""

from typing import Any

import pytest

from tests.api.conftest import Ask
from tests.api.test_meetings import ids

TITLES = "{ edges { node { id } } }"
ALL = ["e-paris", "e-kreml", "e-anruf", "e-witkoff", "e-moskau"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("{}", ALL),
        ('{country: "France"}', ["e-paris"]),
        ('{country: "RUS"}', ["e-moskau"]),
        ('{office: "machthaber"}', ["e-moskau"]),
        ('{source: "weltblatt"}', ["e-anruf", "e-moskau"]),
        ("{minSources: 2}", ["e-moskau"]),
        ('{regarding: ["UA"], status: [HELD]}', ["e-paris", "e-moskau"]),
        ('{or: [{place: "Paris"}, {kind: [CALL]}]}', ["e-paris", "e-anruf"]),
        ('{not: {regarding: ["UA"]}}', ["e-anruf"]),
        ('{not: {with: ["Putin", "Trump"]}}', ["e-paris"]),
        ('{and: [{with: ["Putin"]}, {with: ["Witkoff", "Macron"]}]}', ["e-witkoff"]),
        ('{and: [{not: {kind: [MEETING]}}, {or: [{between: ["Putin"]}, {place: "Paris"}]}]}', None),
        ("{or: []}", []),
        ("{and: []}", ALL),
        ("{regarding: []}", ALL),
    ],
)
def test_meetings_are_those_that_meet_the_filter(
    ask: Ask, where: str, found: list[str] | None
) -> None:
    expected = ["e-paris", "e-moskau"] if found is None else found
    assert ids(ask(f"{{ meetings(status: null, where: {where}) {TITLES} }}")) == expected


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("NEWEST", ALL),
        ("OLDEST", ALL[::-1]),
        ("SOURCES", ["e-moskau", "e-paris", "e-kreml", "e-anruf", "e-witkoff"]),
    ],
)
def test_meetings_are_sorted_as_asked_on_every_page(ask: Ask, order: str, found: list[str]) -> None:
    operation = (
        f"query P($after: String) {{ meetings(status: null, order: {order}, first: 2, "
        "after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }"
    )
    shown: list[str] = []
    more: dict[str, Any] = {"hasNextPage": True, "endCursor": None}
    while more["hasNextPage"]:
        page = ask(operation, after=more["endCursor"])["data"]["meetings"]
        shown += [edge["node"]["id"] for edge in page["edges"]]
        more = page["pageInfo"]
    assert shown == found


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ('{called: ["putin", "Trump"]}', ["trump", "putin"]),
        ('{name: "TRUMP"}', ["trump", "trump-jr"]),
        ('{country: "Belarus"}', ["lukaschenko", "macron"]),
        ('{organization: "nato"}', ["macron"]),
        ('{office: "präsident"}', ["trump", "macron"]),
        ('{met: ["Lukaschenko"]}', ["trump", "putin"]),
        ('{met: ["Lukaschenko", "Trump"]}', []),
        ('{met: ["Lukaschenko"], not: {country: "US"}}', ["putin"]),
        ('{tookPartIn: {regarding: ["NATO"]}}', ["macron", "selenskyj"]),
        ('{or: [{country: "US"}, {called: ["Macron"]}]}', ["trump", "macron", "witkoff"]),
    ],
)
def test_people_are_those_who_meet_the_filter(ask: Ask, where: str, found: list[str]) -> None:
    assert ids(ask(f"{{ people(where: {where}) {TITLES} }}")) == found


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("e-paris", "Event"),
        ("putin", "Person"),
        ("UA", "Country"),
        ("NATO", "Organization"),
        ("paris", "Article"),
        ("n-schmidt", "Name"),
        ("d1", "Decision"),
    ],
)
def test_what_has_a_key_is_found_by_it(ask: Ask, key: str, kind: str) -> None:
    asked = f'{{ node(id: "{key}") {{ __typename id }} }}'
    assert ask(asked) == {"data": {"node": {"__typename": kind, "id": key}}}


def test_a_key_that_nothing_has_is_null_and_fields_are_those_of_the_type(ask: Ask) -> None:
    assert ask("""{
      none: node(id: "x") { id }
      node(id: "putin") { ... on Person { name meetings { totalCount } } ... on Event { kind } }
    }""") == {
        "data": {"none": None, "node": {"name": "Wladimir Putin", "meetings": {"totalCount": 1}}}
    }
