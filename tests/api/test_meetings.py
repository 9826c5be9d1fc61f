"""Who met whom: filters, pages and totals of `meetings`, and of `events` with it."""

import base64
from typing import Any

import neo4j
import pytest

from tests.api.conftest import Ask
from tests.api.profiling import profile
from tests.conftest import Address

TITLES = "{ edges { node { id } } }"


def ids(answer: dict[str, Any]) -> list[str]:
    """The ids of the items of the only connection in the answer."""
    assert "errors" not in answer, answer
    ((_, connection),) = answer["data"].items()
    return [edge["node"]["id"] for edge in connection["edges"]]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ('["UA"]', ["e-paris", "e-moskau"]),
        ('["ukr"]', ["e-paris", "e-moskau"]),
        ('["ukraine"]', ["e-paris", "e-moskau"]),
        ('["NATO"]', ["e-paris"]),
        ('["Belarus", "nato"]', ["e-paris", "e-anruf"]),
        ('"BY"', ["e-anruf"]),
        ('["United States"]', []),
        ('["Atlantis"]', []),
        ("[]", ["e-paris", "e-anruf", "e-moskau"]),
    ],
)
def test_regarding_takes_codes_names_and_organisations_any_of_which_it_was_about(
    ask: Ask, given: str, found: list[str]
) -> None:
    assert ids(ask(f"{{ meetings(regarding: {given}) {TITLES} }}")) == found


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ('between: ["Putin"], status: null', ["e-kreml", "e-witkoff", "e-moskau"]),
        ('between: ["Putin"], status: []', ["e-moskau"]),
        ('between: ["Wladimir Putin", "lukaschenko"]', ["e-moskau"]),
        ('between: ["putin", "Aljaksandr Lukaschenka"], status: null', ["e-moskau"]),
        ('between: ["Putin", "Macron"], status: null', []),
        ('between: ["Nobody"], status: null', []),
        ('with: ["Trump", "Selenskyj"]', ["e-paris", "e-anruf"]),
        ('with: ["Nobody", "Witkoff"], status: null', ["e-witkoff"]),
        ('between: ["Putin"], with: ["Witkoff", "Macron"], status: null', ["e-witkoff"]),
    ],
)
def test_between_wants_all_of_the_people_and_with_any_of_them(
    ask: Ask, arguments: str, found: list[str]
) -> None:
    assert ids(ask(f"{{ meetings({arguments}) {TITLES} }}")) == found


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("first: 9", ["e-paris", "e-anruf", "e-moskau"]),
        ("status: []", ["e-paris", "e-anruf", "e-moskau"]),
        ("status: null", ["e-paris", "e-kreml", "e-anruf", "e-witkoff", "e-moskau"]),
        ("status: [PLANNED, DENIED]", ["e-kreml", "e-witkoff"]),
        ("kind: [CALL, SUMMIT]", ["e-paris", "e-anruf"]),
        ("kind: MILITARY_EXERCISE", []),
        ('place: "paris"', ["e-paris"]),
        ('place: "berlin", status: null', ["e-witkoff"]),
        ('place: "Villa Borsig", status: null', ["e-witkoff"]),
        ('place: "Russia"', ["e-moskau"]),
        ('place: "FRA"', ["e-paris"]),
        ('from: "2025-08-07"', ["e-paris"]),
        ('from: "2025-09-30"', ["e-paris"]),
        ('to: "2025-08-06"', ["e-moskau"]),
        ('from: "2025-08-01", to: "2025-08-31", status: null', ["e-witkoff", "e-moskau"]),
    ],
)
def test_only_held_encounters_are_shown_unless_asked_otherwise_and_the_rest_narrows(
    ask: Ask, arguments: str, found: list[str]
) -> None:
    assert ids(ask(f"{{ meetings({arguments}) {TITLES} }}")) == found


def test_events_shows_other_events_among_the_encounters(ask: Ask) -> None:
    assert ids(ask(f"{{ events {TITLES} }}")) == ["e-paris", "e-sapad", "e-anruf", "e-moskau"]
    assert ids(ask(f"{{ events(kind: MILITARY_EXERCISE) {TITLES} }}")) == ["e-sapad"]


PAGE = """
query Page($after: String) {
  meetings(status: null, first: 2, after: $after) {
    totalCount
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""


def test_pages_go_on_from_a_cursor_to_the_end_with_the_same_total(ask: Ask) -> None:
    after, pages = None, []
    while True:
        page = ask(PAGE, after=after)["data"]["meetings"]
        cursors = [edge["cursor"] for edge in page["edges"]]
        assert page["totalCount"] == 5
        assert page["pageInfo"] == {
            "hasNextPage": len(pages) < 2,
            "hasPreviousPage": after is not None,
            "startCursor": cursors[0],
            "endCursor": cursors[-1],
        }
        pages.append([edge["node"]["id"] for edge in page["edges"]])
        after = cursors[-1]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert pages == [["e-paris", "e-kreml"], ["e-anruf", "e-witkoff"], ["e-moskau"]]


def test_what_is_written_meanwhile_neither_repeats_nor_hides_an_item(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    first = ask(PAGE)["data"]["meetings"]
    changing_news.execute_query(
        "MATCH (e:Event {id: 'e-paris'}) DETACH DELETE e "
        "CREATE (:Event {id: 'e-new', kind: 'call', encounter: true, status: 'held', "
        "day: date('2026-01-01')})",
        database_=address.database,
    )
    second = ask(PAGE, after=first["pageInfo"]["endCursor"])["data"]["meetings"]
    assert [edge["node"]["id"] for edge in second["edges"]] == ["e-anruf", "e-witkoff"]


def test_a_page_of_nothing_tells_the_total_alone(ask: Ask) -> None:
    assert ask("{ meetings(first: 0) { totalCount edges { cursor } } }") == {
        "data": {"meetings": {"totalCount": 3, "edges": []}}
    }


def test_the_total_is_counted_only_when_it_is_asked_for(
    news: neo4j.Driver, address: Address
) -> None:
    page = "edges { node { id } }"
    without = profile(news, address, f"{{ meetings(first: 1) {{ {page} }} }}")
    counted = profile(news, address, f"{{ meetings(first: 1) {{ {page} totalCount }} }}")
    assert without.hits < counted.hits


def test_the_total_is_counted_when_a_fragment_asks_for_it_by_another_name(ask: Ask) -> None:
    assert ask(
        "{ held: meetings { ...Size } planned: meetings(status: PLANNED) { ... { n: totalCount } }"
        " } fragment Size on EventConnection { many: totalCount }"
    ) == {"data": {"held": {"many": 3}, "planned": {"n": 1}}}


@pytest.mark.parametrize("first", [-1, 501])
def test_a_page_has_at_most_500_items(ask: Ask, first: int) -> None:
    (error,) = ask(f"{{ meetings(first: {first}) {TITLES} }}")["errors"]
    assert error["message"] == f"first is {first}, but must be from 0 to 500"
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}


@pytest.mark.parametrize(
    "text", ["", "x", "null", '["2025-08-06"]', '["2025-08-06", 1]', '{"a": 1}', "[1e999, 1]"]
)
def test_a_cursor_that_is_none_of_the_list_is_refused(ask: Ask, text: str) -> None:
    cursor = base64.urlsafe_b64encode(text.encode()).decode()
    (error,) = ask(PAGE, after=cursor)["errors"]
    assert error["message"] == f"after is {cursor!r}, which is no cursor of this list"
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}


def test_a_cursor_of_integers_too_large_for_the_database_is_refused(ask: Ask) -> None:
    cursor = base64.urlsafe_b64encode(b'[99999999999999999999,"x"]').decode()
    (error,) = ask("query P($a: String) { articles(after: $a) { totalCount } }", a=cursor)["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
