"""Chains of meetings, meetings among several people, counts, and search."""

from typing import Any

import pytest

from tests.api.conftest import Ask

PATH = """
query P($from: String!, $to: String!, $most: Int!, $kind: [EventKind!], $until: Date) {
  path(from: $from, to: $to, maxLength: $most, kind: $kind, until: $until) {
    length
    people { id }
    steps { one { id } other { id } meeting { id evidence { sentence } } }
  }
}
"""


def chains(ask: Ask, one: str, other: str, most: int = 4, **others: Any) -> list[Any]:
    answer = ask(PATH, **{"from": one, "to": other, "most": most, **others})
    assert "errors" not in answer, answer
    found: list[Any] = answer["data"]["path"]
    return found


def test_a_chain_leads_over_meetings_each_with_its_evidence(ask: Ask) -> None:
    (chain,) = chains(ask, "Putin", "Donald Trump")
    assert chain["length"] == 2
    assert [person["id"] for person in chain["people"]] == ["putin", "lukaschenko", "trump"]
    assert [
        (step["one"]["id"], step["other"]["id"], step["meeting"]["id"]) for step in chain["steps"]
    ] == [("putin", "lukaschenko", "e-moskau"), ("lukaschenko", "trump", "e-anruf")]
    assert chain["steps"][1]["meeting"]["evidence"] == [
        {"sentence": "US-Präsident Donald Trump telefonierte mit Lukaschenko und lobte Belarus."}
    ]


def test_a_chain_is_no_longer_than_asked_and_over_such_meetings_alone(ask: Ask) -> None:
    assert chains(ask, "putin", "trump", 1) == []
    assert chains(ask, "putin", "trump", kind=["CALL"]) == []
    assert chains(ask, "lukaschenko", "trump", kind=["CALL"])[0]["length"] == 1
    assert chains(ask, "putin", "lukaschenko", until="2025-08-05") == []
    assert chains(ask, "putin", "macron") == []
    assert chains(ask, "putin", "putin") == []
    assert chains(ask, "nobody", "putin") == []


@pytest.mark.parametrize("most", [0, 7])
def test_chains_are_of_six_steps_at_most(ask: Ask, most: int) -> None:
    (error,) = ask(PATH, **{"from": "a", "to": "b", "most": most})["errors"]
    assert error["message"] == f"maxLength is {most}, but must be from 1 to 6"
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}


def test_between_shows_who_of_several_met_whom(ask: Ask) -> None:
    assert ask("""{ between(people: ["Putin", "Lukaschenko", "trump", "Macron"]) {
      one { id } other { id } count first last meetings { id }
    } }""") == {
        "data": {
            "between": [
                {
                    "one": {"id": "lukaschenko"},
                    "other": {"id": "putin"},
                    "count": 1,
                    "first": "2025-08-06",
                    "last": "2025-08-06",
                    "meetings": [{"id": "e-moskau"}],
                },
                {
                    "one": {"id": "lukaschenko"},
                    "other": {"id": "trump"},
                    "count": 1,
                    "first": None,
                    "last": None,
                    "meetings": [{"id": "e-anruf"}],
                },
            ]
        }
    }


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ("by: MONTH", [("2025-08", 2), ("2025-09", 1)]),
        ("by: YEAR, status: null", [("2025", 5)]),
        ("by: KIND, status: null", [("meeting", 2), ("call", 1)]),
        ('by: MONTH, with: ["Putin"], status: null', [("2025-08", 2), ("2025-09", 1)]),
        ("by: COUNTRY", [("FR", 1), ("RU", 1)]),
        ("by: REGARDING, where: {not: {kind: [CALL]}}", [("UA", 2), ("NATO", 1)]),
        ("by: TOPIC", [("Feuerpause", 1), ("Garantien", 1)]),
        ("by: STATUS, status: null", [("held", 3), ("denied", 1)]),
    ],
)
def test_meetings_are_counted_by_what_is_asked(
    ask: Ask, arguments: str, found: list[tuple[str, int]]
) -> None:
    counted = ask(f"{{ counts({arguments}) {{ key events }} }}")["data"]["counts"]
    assert [(row["key"], row["events"]) for row in counted][: len(found)] == found


def test_counts_of_a_person_and_of_a_country_are_of_their_meetings(ask: Ask) -> None:
    assert ask("""{
      person(id: "putin") { counts(by: PERSON, status: null) { key events } }
      country(code: "UA") { counts(by: MONTH, first: 1) { key events } }
      organization(id: "NATO") { counts(by: KIND) { key events } }
    }""") == {
        "data": {
            "person": {
                "counts": [
                    {"key": "putin", "events": 3},
                    {"key": "lukaschenko", "events": 1},
                    {"key": "selenskyj", "events": 1},
                    {"key": "witkoff", "events": 1},
                ]
            },
            "country": {"counts": [{"key": "2025-08", "events": 1}]},
            "organization": {"counts": [{"key": "summit", "events": 1}]},
        }
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("putin", {"putin", "e-moskau", "e-witkoff", "e-kreml", "paris"}),
        ("NATO", {"NATO", "paris", "e-paris"}),
        ("feuerpause", {"e-moskau", "https://example.org/moskau"}),
        ("Garantie Ukraine", {"paris", "e-paris"}),
        ("machthab", {"e-moskau", "https://example.org/moskau"}),
        ("xyzzy", set()),
    ],
)
def test_a_search_finds_what_has_all_words_or_beginnings_of_them(
    ask: Ask, text: str, found: set[str]
) -> None:
    asked = "query S($text: String!) { search(text: $text) { score sentence node { id } } }"
    hits = ask(asked, text=text)["data"]["search"]
    shown = [hit["node"]["id"] for hit in hits]
    assert found <= set(shown)
    assert bool(shown) == bool(found)
    assert len(shown) == len(set(shown))
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)


def test_a_search_shows_the_sentence_that_has_the_words(ask: Ask) -> None:
    hits = ask('{ search(text: "berieten") { sentence node { id } } }')["data"]["search"]
    assert {
        "node": {"id": "e-paris"},
        "sentence": "In Paris berieten Präsident Emmanuel Macron, Wolodymyr Selenskyj und die NATO "
        "über Garantien für die Ukraine.",
    } in hits


@pytest.mark.parametrize("text", ["*", '" OR 1', "AND", 'a" ~ [x TO y] \\', "name:putin", "a/b/"])
def test_what_the_index_has_its_own_language_for_is_only_words(ask: Ask, text: str) -> None:
    asked = "query S($text: String!) { search(text: $text) { score } }"
    answer = ask(asked, text=text)
    assert [error["extensions"] for error in answer.get("errors", [])] in (
        [],
        [{"code": "BAD_USER_INPUT"}],
    )
