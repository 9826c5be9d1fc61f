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
        ('{text: "feuerpausen"}', ["e-moskau"]),
        ('{text: "telefonierte Belarus"}', ["e-anruf"]),
        ('{text: "GARANTIEN", regarding: ["NATO"], with: ["Macron"]}', ["e-paris"]),
        ('{or: [{text: "Kreml"}, {not: {text: "ukraine OR putin"}}]}', ALL),
        ('{not: {text: "Putin"}}', ["e-paris", "e-anruf"]),
        ('{participant: {country: "FR"}}', ["e-paris"]),
        ('{participant: {met: ["Putin"]}, kind: [CALL]}', ["e-anruf"]),
        ('{reportedBy: {source: "Weltblatt", place: "washington"}}', ["e-anruf", "e-moskau"]),
        ('{reportedBy: {text: "Manöver"}}', ["e-anruf", "e-moskau"]),
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
    ("asked", "found"),
    [
        (
            "people(order: MEETINGS",
            [
                ("lukaschenko", 2),
                ("trump", 1),
                ("selenskyj", 1),
                ("putin", 1),
                ("macron", 1),
                ("witkoff", 0),
                ("trump-jr", 0),
            ],
        ),
        ('people(order: MEETINGS, country: "US"', [("trump", 1), ("witkoff", 0)]),
        ('people(order: NAME, country: "US"', [("trump", 1), ("witkoff", 0)]),
        (
            "countries(order: MEETINGS",
            [("UA", 2), ("BY", 1), ("US", 0), ("RU", 0), ("FR", 0)],
        ),
        ("organizations(order: MEETINGS", [("NATO", 1)]),
    ],
)
def test_who_met_most_comes_first_on_every_page(
    ask: Ask, asked: str, found: list[tuple[str, int]]
) -> None:
    page = "{ edges { node { id meetingCount } } pageInfo { hasNextPage endCursor } }"
    shown: list[tuple[str, int]] = []
    more: dict[str, Any] = {"hasNextPage": True, "endCursor": None}
    while more["hasNextPage"]:
        operation = f"query P($after: String) {{ {asked}, first: 2, after: $after) {page} }}"
        (answer,) = ask(operation, after=more["endCursor"])["data"].values()
        shown += [(edge["node"]["id"], edge["node"]["meetingCount"]) for edge in answer["edges"]]
        more = answer["pageInfo"]
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
        ('{tookPartIn: {text: "Pressekonferenz OR Presse"}}', []),
        ('{tookPartIn: {text: "Presse"}}', ["lukaschenko", "putin"]),
        ('{namedIn: {source: "Weltblatt"}}', ["lukaschenko", "trump", "putin"]),
        ('{namedIn: {text: "Sapad"}, not: {namedIn: {people: ["Witkoff"]}}}', ["trump"]),
        ('{or: [{country: "US"}, {called: ["Macron"]}]}', ["trump", "macron", "witkoff"]),
    ],
)
def test_people_are_those_who_meet_the_filter(ask: Ask, where: str, found: list[str]) -> None:
    assert ids(ask(f"{{ people(where: {where}) {TITLES} }}")) == found


MOSKAU, MINSK, PARIS = "https://example.org/moskau", "https://example.org/minsk", "paris"


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("{}", [MINSK, MOSKAU, PARIS]),
        ('{text: "Feuerpausen"}', [MOSKAU]),
        ('{text: "garantie"}', [PARIS]),
        ('{people: ["Putin", "Lukaschenka"]}', []),
        ('{people: ["Putin", "Alexander Lukaschenko"]}', [MINSK, MOSKAU]),
        ('{countries: ["ukr", "France"]}', [PARIS]),
        ('{organizations: ["nato"]}', [PARIS]),
        ('{language: "en"}', []),
        ('{from: "2025-08-06", to: "2025-08-06"}', [MOSKAU]),
        ('{place: "münchen"}', [MOSKAU]),
        ("{reports: {status: [DENIED]}}", [PARIS]),
        ('{reports: {participant: {called: ["Witkoff"]}}}', [MOSKAU]),
        ('{or: [{source: "weltblatt"}, {text: "Garantien"}]}', [MINSK, PARIS]),
        ('{not: {or: [{source: "weltblatt"}, {text: "Garantien"}]}}', [MOSKAU]),
    ],
)
def test_articles_are_those_that_meet_the_filter(ask: Ask, given: str, found: list[str]) -> None:
    assert ids(ask(f"{{ articles(where: {given}) {TITLES} }}")) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("{}", ["BY", "FR", "RU", "UA", "US"]),
        ('{called: ["ukr", "Frankreich"]}', ["FR", "UA"]),
        ('{name: "LAND"}', ["RU"]),
        ('{spokesperson: {office: "präsident"}}', ["BY", "FR", "US"]),
        ("{subjectOf: {kind: [CALL]}}", ["BY"]),
        ('{hosted: {regarding: ["UA"]}}', ["FR", "RU"]),
        ('{tookPartIn: {kind: [MILITARY_EXERCISE]}, not: {called: ["RU"]}}', ["BY"]),
        ('{namedIn: {text: "Garantien"}}', ["FR", "UA"]),
        ('{or: [{hosted: {place: "Paris"}}, {subjectOf: {status: [DENIED]}}]}', ["FR", "UA"]),
    ],
)
def test_countries_are_those_that_meet_the_filter(ask: Ask, given: str, found: list[str]) -> None:
    assert ids(ask(f"{{ countries(where: {given}) {TITLES} }}")) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ('{called: ["nato"]}', ["NATO"]),
        ('{name: "at"}', ["NATO"]),
        ("{subjectOf: {kind: [SUMMIT]}}", ["NATO"]),
        ("{subjectOf: {kind: [CALL]}}", []),
        ('{spokesperson: {name: "macron"}, tookPartIn: {place: "Paris"}}', ["NATO"]),
        ('{not: {namedIn: {source: "Weltblatt"}}}', ["NATO"]),
        ('{namedIn: {source: "Weltblatt"}}', []),
    ],
)
def test_organizations_are_those_that_meet_the_filter(
    ask: Ask, given: str, found: list[str]
) -> None:
    assert ids(ask(f"{{ organizations(where: {given}) {TITLES} }}")) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("articles(order: OLDEST)", [MOSKAU, MINSK, PARIS]),
        ("articles(order: TITLE)", [PARIS, MOSKAU, MINSK]),
        ("countries(order: NAME)", ["BY", "FR", "RU", "UA", "US"]),
        ("countries(order: NAME_EN, last: 2)", ["UA", "US"]),
    ],
)
def test_articles_and_countries_are_sorted_as_asked(ask: Ask, asked: str, found: list[str]) -> None:
    assert ids(ask(f"{{ {asked} {TITLES} }}")) == found


def test_what_hangs_on_a_thing_is_filtered_like_all_of_its_kind(ask: Ask) -> None:
    assert ask("""{
      person(id: "putin") {
        articles(where: {countries: ["BY"], not: {text: "Trump"}}) {
          totalCount edges { node { id } }
        }
        meetings(status: null, where: {text: "Treffen"}) { totalCount edges { node { id } } }
        counts(by: KIND, status: null, where: {text: "Treffen"}) { key events }
      }
      country(code: "US") { people(where: {office: "präsident"}) { edges { node { id } } } }
    }""") == {
        "data": {
            "person": {
                "articles": {"totalCount": 1, "edges": [{"node": {"id": MOSKAU}}]},
                "meetings": {
                    "totalCount": 2,
                    "edges": [{"node": {"id": "e-kreml"}}, {"node": {"id": "e-witkoff"}}],
                },
                "counts": [{"key": "meeting", "events": 2}],
            },
            "country": {"people": {"edges": [{"node": {"id": "trump"}}]}},
        }
    }


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


@pytest.mark.parametrize("condition", [{"with": ["Putin"]}, {"minSources": 2}, {"kind": ["CALL"]}])
def test_what_is_asked_many_times_is_met_as_if_it_were_asked_once(
    ask: Ask, condition: dict[str, Any]
) -> None:
    operation = """query Q($once: EventFilter, $all: EventFilter, $one: EventFilter) {
      once: meetings(where: $once) { edges { node { id } } }
      all: meetings(where: $all) { edges { node { id } } }
      one: meetings(where: $one) { edges { node { id } } }
    }"""
    never = {"kind": ["ATTACK"], "minSources": 99}
    found = ask(
        operation,
        once=condition,
        all={"and": [condition] * 15 if "with" not in condition else [condition] * 5},
        one={"or": [never, condition, never]},
    )["data"]
    assert found["once"]["edges"]
    assert found["all"] == found["one"] == found["once"]
    none = {"and": [*[condition] * 4, {"not": condition}, *[{"minSources": 99}] * 13]}
    assert ask(operation, all=none)["data"]["all"]["edges"] == []
