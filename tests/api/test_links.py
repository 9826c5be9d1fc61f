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
        # The meeting in September is of no day that is known.
        ("by: DAY", [("2025-08-06", 1), ("2025-08-16", 1)]),
        ("by: WEEK", [("2025-08-04", 1), ("2025-08-11", 1)]),
        ("by: SOURCE", [("Weltblatt", 2), ("Meridianbote", 1)]),
        ("by: ORGANIZATION", [("NATO", 1)]),
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


def test_counts_show_what_their_keys_are_of(ask: Ask) -> None:
    assert ask("""{
      counts(by: REGARDING) { key events subject { id ... on Country { nameEn } } }
      person(id: "trump") { counts(by: PERSON) { subject { ... on Person { name } } } }
      kinds: counts(by: KIND, kind: [CALL]) { key subject { id } }
    }""") == {
        "data": {
            "counts": [
                {"key": "UA", "events": 2, "subject": {"id": "UA", "nameEn": "Ukraine"}},
                {"key": "BY", "events": 1, "subject": {"id": "BY", "nameEn": "Belarus"}},
                {"key": "NATO", "events": 1, "subject": {"id": "NATO"}},
            ],
            "person": {
                "counts": [
                    {"subject": {"name": "Alexander Lukaschenko"}},
                    {"subject": {"name": "Donald Trump"}},
                ]
            },
            "kinds": [{"key": "call", "subject": None}],
        }
    }


def test_a_timeline_has_a_period_for_each_that_had_meetings(ask: Ask) -> None:
    assert ask("""{
      timeline { from to count events { id } }
      years: timeline(per: YEAR, status: null, regarding: ["UA"]) { from to count }
      weeks: timeline(per: WEEK, status: null) { from to events { id } }
      days: timeline(per: DAY, where: {text: "Feuerpause"}) { from to events { id } }
      person(id: "lukaschenko") { timeline(first: 1) { from events { id } } }
      country(code: "BY") { timeline(kind: [MEETING]) { from } }
      organization(id: "NATO") { timeline(from: "2025-09-02") { to } }
    }""") == {
        "data": {
            "timeline": [
                {"from": "2025-08-01", "to": "2025-08-31", "count": 2}
                | {"events": [{"id": "e-anruf"}, {"id": "e-moskau"}]},
                {"from": "2025-09-01", "to": "2025-09-30", "count": 1}
                | {"events": [{"id": "e-paris"}]},
            ],
            "years": [{"from": "2025-01-01", "to": "2025-12-31", "count": 4}],
            "weeks": [
                {"from": "2025-08-04", "to": "2025-08-10"}
                | {"events": [{"id": "e-witkoff"}, {"id": "e-moskau"}]},
                {"from": "2025-08-11", "to": "2025-08-17"} | {"events": [{"id": "e-anruf"}]},
            ],
            "days": [{"from": "2025-08-06", "to": "2025-08-06", "events": [{"id": "e-moskau"}]}],
            "person": {
                "timeline": [
                    {"from": "2025-08-01", "events": [{"id": "e-anruf"}, {"id": "e-moskau"}]}
                ]
            },
            "country": {"timeline": []},
            "organization": {"timeline": [{"to": "2025-09-30"}]},
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
        ("Vereinigte", {"US"}),
        ("ukraine", {"UA", "paris"}),
        ("praesidenten", {"e-paris", "e-anruf", "paris"}),
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


@pytest.mark.parametrize(
    ("text", "key", "marked"),
    [
        ("Garantie ukraine", "e-paris", ["Garantien", "Ukraine"]),
        ("praesidenten macron", "e-paris", ["Präsident", "Macron"]),
        ("US telefonierte", "e-anruf", ["US", "telefonierte"]),
        ("us-präsident", "https://example.org/minsk", ["US", "Präsident"]),
        ("feuerpausen", "https://example.org/moskau", ["Feuerpause"]),
    ],
)
def test_a_search_tells_where_in_the_sentence_the_words_stand(
    ask: Ask, text: str, key: str, marked: list[str]
) -> None:
    asked = """query S($text: String!) {
      search(text: $text) { sentence matches { start end } node { id } }
    }"""
    found = {hit["node"]["id"]: hit for hit in ask(asked, text=text)["data"]["search"]}
    sentence, matches = found[key]["sentence"], found[key]["matches"]
    assert [sentence[match["start"] : match["end"]] for match in matches] == marked


@pytest.mark.parametrize("text", ["*", '" OR 1', "AND", 'a" ~ [x TO y] \\', "name:putin", "a/b/"])
def test_what_the_index_has_its_own_language_for_is_only_words(ask: Ask, text: str) -> None:
    asked = "query S($text: String!) { search(text: $text) { score } }"
    answer = ask(asked, text=text)
    assert [error["extensions"] for error in answer.get("errors", [])] in (
        [],
        [{"code": "BAD_USER_INPUT"}],
    )
