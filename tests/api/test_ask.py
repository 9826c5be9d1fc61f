"""Questions in German and English: what they are understood to mean, and the answers."""

from typing import Any

import neo4j
import pytest

from api.ask import EXAMPLES
from tests.api.conftest import Ask
from tests.conftest import Address

ASKED = """query A($question: String!) {
  ask(question: $question) { understood operation variables data unclear }
}"""
HELD = {"status": ["HELD"]}
PLANNED = {"status": ["PLANNED", "POSSIBLE"]}
AUGUST = {"from": "2025-08-01", "to": "2025-08-31"}

NOW = {"status": ["HELD", "PLANNED", "POSSIBLE"]}


def answer(ask: Ask, question: str) -> dict[str, Any]:
    """Ask a question and return what is said of it."""
    answered = ask(ASKED, question=question)
    assert "errors" not in answered, answered
    found: dict[str, Any] = answered["data"]["ask"]
    return found


@pytest.mark.parametrize(
    ("question", "variables", "found"),
    [
        ("Wer traf wen?", HELD, ["e-paris", "e-anruf", "e-moskau"]),
        ("Wer traf wen wegen der Ukraine?", HELD | {"regarding": ["UA"]}, ["e-paris", "e-moskau"]),
        ("Who met whom regarding Ukraine?", HELD | {"regarding": ["UA"]}, ["e-paris", "e-moskau"]),
        ("wer traf wen wegen Ukraine und der NATO", HELD | {"regarding": ["UA", "NATO"]}, None),
        (
            "Worüber Wer sprach wegen der Vereinigten Staaten",
            None,
            "The articles name nobody called “Worüber”.",
        ),
        ("Wen traf Putin?", HELD | {"between": ["putin"]}, ["e-moskau"]),
        ("Whom did Putin meet?", HELD | {"between": ["putin"]}, ["e-moskau"]),
        (
            "Wen traf Macron in Paris?",
            HELD | {"between": ["macron"], "place": "Paris"},
            ["e-paris"],
        ),
        ("Wer traf sich in Russland?", HELD | {"place": "RU"}, ["e-moskau"]),
        (
            "Wo und wann traf Putin Alexander Lukaschenko?",
            HELD | {"between": ["putin", "lukaschenko"]},
            ["e-moskau"],
        ),
        (
            "Did Putin meet Alexander Lukaschenko?",
            HELD | {"between": ["putin", "lukaschenko"]},
            ["e-moskau"],
        ),
        (
            "Wann trafen sich Putin und Lukaschenko in Moskau?",
            HELD | {"between": ["putin", "lukaschenko"], "place": "Moskau"},
            ["e-moskau"],
        ),
        (
            "Mit wem telefonierte Trump?",
            HELD | {"between": ["trump"], "kind": ["CALL"]},
            ["e-anruf"],
        ),
        ("Wann trifft Putin Witkoff?", NOW | {"between": ["putin", "witkoff"]}, ["e-witkoff"]),
        ("Which talks with Putin were there?", HELD | {"between": ["putin"]}, ["e-moskau"]),
        ("Who meets Putin in Amerika?", NOW | {"between": ["putin"], "place": "US"}, []),
        ("Wer traf wen wegen Weißrussland?", HELD | {"regarding": ["BY"]}, ["e-anruf"]),
        ("Wen wird Putin treffen?", PLANNED | {"between": ["putin"]}, ["e-witkoff"]),
        ("Which meetings with Putin are planned?", PLANNED | {"between": ["putin"]}, ["e-witkoff"]),
        ("Welche Treffen wurden abgesagt?", {"status": ["CANCELLED"]}, []),
        (
            "Welche Treffen zwischen Putin und Selenskyj wurden dementiert?",
            {"status": ["DENIED"], "between": ["putin", "selenskyj"]},
            ["e-kreml"],
        ),
        ("Welche Gipfel gab es?", HELD | {"kind": ["SUMMIT"]}, ["e-paris"]),
        ("Wer traf wen im August 2025?", HELD | AUGUST, ["e-moskau"]),
        ("Who met whom in August 2025?", HELD | AUGUST, ["e-moskau"]),
        ("Wer traf wen seit September 2025?", HELD | {"from": "2025-09-01"}, None),
        ("Who met whom since 7 August 2025?", HELD | {"from": "2025-08-07"}, None),
        ("Wer traf wen bis zum 6. August 2025?", HELD | {"to": "2025-08-06"}, None),
        ("Who met whom before September 2025?", HELD | {"to": "2025-08-31"}, None),
        ("Wer traf wen nach 2025?", HELD | {"from": "2026-01-01"}, None),
        ("Wer traf wen im Jahr 2025?", HELD | {"from": "2025-01-01", "to": "2025-12-31"}, None),
        (
            "Wer traf wen am 6. August 2025?",
            HELD | {"from": "2025-08-06", "to": "2025-08-06"},
            None,
        ),
        (
            "Who met whom between 2025-08-01 and August 6, 2025?",
            HELD | {"from": "2025-08-01", "to": "2025-08-06"},
            None,
        ),
        (
            "Wer traf wen vom 1. Mai 2025 bis zum 6. August 2025?",
            HELD | {"from": "2025-05-01", "to": "2025-08-06"},
            None,
        ),
        ("Wer traf wen zur Ukraine?", HELD | {"regarding": ["UA"]}, ["e-paris", "e-moskau"]),
        ("Who met whom regarding the NATO?", HELD | {"regarding": ["NATO"]}, ["e-paris"]),
        ("Mit wem sprach Macron?", HELD | {"between": ["macron"]}, ["e-paris"]),
        (
            "Hat Putin Lukaschenko 2025 getroffen?",
            HELD | {"between": ["putin", "lukaschenko"], "from": "2025-01-01", "to": "2025-12-31"},
            ["e-moskau"],
        ),
        (
            "Who met whom from May 2025 to August 2025?",
            HELD | {"from": "2025-05-01", "to": "2025-08-31"},
            ["e-moskau"],
        ),
        (
            "Gab es ein Treffen zwischen Macron und Selenskyj?",
            HELD | {"between": ["macron", "selenskyj"]},
            ["e-paris"],
        ),
        (
            "Wer lehnte ein Treffen mit Putin ab?",
            {"status": ["REFUSED"], "between": ["putin"]},
            [],
        ),
        (
            "Did Selenskyj refuse to meet Putin?",
            {"status": ["REFUSED"], "between": ["selenskyj", "putin"]},
            [],
        ),
        ("Which meetings were called off?", {"status": ["CANCELLED"]}, []),
        (
            "Sagte Putin ein Treffen mit Selenskyj ab?",
            {"status": ["CANCELLED"], "between": ["putin", "selenskyj"]},
            [],
        ),
        # What is no country and no organisation is looked for among the words.
        ("Wer traf wen wegen Garantien?", HELD | {"where": {"text": "Garantien"}}, ["e-paris"]),
        (
            "Wer traf wen wegen Belarus und Garantien?",
            HELD | {"where": {"or": [{"text": "Garantien"}, {"regarding": ["BY"]}]}},
            ["e-paris", "e-anruf"],
        ),
    ],
)
def test_a_question_for_meetings_gets_the_operation_that_it_means_and_its_answer(
    ask: Ask, question: str, variables: dict[str, Any] | None, found: list[str] | str | None
) -> None:
    told = answer(ask, question)
    if variables is None:
        assert (told["understood"], told["unclear"]) == (False, found)
        return
    assert told["unclear"] is None
    assert told["variables"] == variables
    assert {"data": told["data"]} == ask(told["operation"], **told["variables"])
    if found is not None:
        edges = told["data"]["meetings"]["edges"]
        assert [edge["node"]["id"] for edge in edges] == found


def test_an_answer_holds_who_met_whom_where_when_regarding_what_and_the_sentence(ask: Ask) -> None:
    told = answer(ask, "Wo traf Macron Selenskyj?")
    assert told["operation"].splitlines()[:2] == [
        "query Meetings($between: [String!], $status: [EventStatus!]) {",
        "  meetings(between: $between, status: $status) {",
    ]
    assert told["data"]["meetings"]["edges"] == [
        {
            "node": {
                "id": "e-paris",
                "title": "Beratung in Paris",
                "kind": "SUMMIT",
                "status": "HELD",
                "date": {"from": "2025-09-01", "to": "2025-09-30", "precision": "MONTH"},
                "place": {"name": "Paris", "country": {"code": "FR", "name": "Frankreich"}},
                "participants": [
                    {"role": "host", "office": "Präsident", "country": None, "organization": None}
                    | {"person": {"id": "macron", "name": "Emmanuel Macron"}},
                    {"role": None, "office": None, "country": None, "organization": None}
                    | {"person": {"id": "selenskyj", "name": "Wolodymyr Selenskyj"}},
                    {"role": None, "office": None, "country": None, "person": None}
                    | {"organization": {"id": "NATO", "name": "NATO"}},
                ],
                "regarding": [
                    {"code": "UA", "name": "Ukraine"},
                    {"id": "NATO", "name": "NATO"},
                ],
                "evidence": [
                    {
                        "sentence": "In Paris berieten Präsident Emmanuel Macron, Wolodymyr "
                        "Selenskyj und die NATO über Garantien für die Ukraine.",
                        "article": {
                            "id": "paris",
                            "title": "Garantien für die Ukraine",
                            "source": None,
                            "published": None,
                            "url": None,
                        },
                    }
                ],
            }
        }
    ]


@pytest.mark.parametrize(
    ("question", "variables", "steps"),
    [
        (
            "Wie sind Putin und Donald Trump verbunden?",
            {"from": "putin", "to": "trump"},
            [["e-moskau", "e-anruf"]],
        ),
        ("How is Trump connected to Putin?", {"from": "trump", "to": "putin"}, None),
        ("How are Putin and Macron linked?", {"from": "putin", "to": "macron"}, []),
        (
            "Über wen sind Putin und Trump seit August 2025 verbunden?",
            {"from": "putin", "to": "trump", "since": "2025-08-01"},
            [],
        ),
    ],
)
def test_a_question_how_people_are_linked_gets_the_chains_between_them(
    ask: Ask, question: str, variables: dict[str, Any], steps: list[list[str]] | None
) -> None:
    told = answer(ask, question)
    assert told["variables"] == variables
    assert {"data": told["data"]} == ask(told["operation"], **told["variables"])
    if steps is not None:
        chains = told["data"]["path"]
        assert [[step["meeting"]["id"] for step in chain["steps"]] for chain in chains] == steps


def test_links_among_several_are_shown_for_each_two(ask: Ask) -> None:
    told = answer(ask, "Wie sind Putin, Lukaschenko und Trump verbunden?")
    assert told["variables"] == {"people": ["putin", "lukaschenko", "trump"]}
    assert [(link["one"]["id"], link["other"]["id"]) for link in told["data"]["between"]] == [
        ("lukaschenko", "putin"),
        ("lukaschenko", "trump"),
    ]


@pytest.mark.parametrize(
    ("question", "unclear"),
    [
        (
            "Wie wird das Wetter?",
            "No word says whether it is about meetings, calls, visits or links.",
        ),
        ("Wie traf Putin Lukaschenko?", "How is only known of links between people."),
        ("Wer traf Putin nicht?", "The articles name nobody called “Putin nicht”."),
        ("Wer traf Frankenstein?", "The articles name nobody called “Frankenstein”."),
        ("Wer traf Putin am 31. Februar 2025?", "There is no such day."),
        ("Wer traf Putin; und dann?", "This is not understood, from here: “; und dann?”"),
        ("Wie ist Putin verbunden?", None),
        ("Wer traf Putin in Paris in Moskau?", "More than one place is told."),
        ("Wer traf Putin seit Mai 2025 bis Juni 2025?", "More than one time is told."),
        ("Wer traf A, B, C, D und E?", "More than 4 names are told."),
        ("Wer traf " + "x" * 300, "The question is longer than 300 characters."),
        ("", "This is not understood, from here: “”"),
    ],
)
def test_what_is_not_understood_is_said_and_not_guessed(
    ask: Ask, question: str, unclear: str | None
) -> None:
    told = answer(ask, question)
    expected = unclear or "Two people at least are to be named, to see how they are linked."
    assert told == {
        "understood": False,
        "operation": None,
        "variables": None,
        "data": None,
        "unclear": expected,
    }


def test_a_name_that_several_have_is_said_to_be_theirs(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    changing_news.execute_query(
        "CREATE (:Person {id: 'putin-2', name: 'Igor Putin', aliases: ['Putin']})",
        database_=address.database,
    )
    assert answer(ask, "Wen traf Putin?")["unclear"] == (
        "Several people are called 'Putin': Igor Putin (putin-2), Wladimir Putin (putin). "
        "Ask by id."
    )
    assert answer(ask, "Wen traf putin-2?")["variables"] == HELD | {"between": ["putin-2"]}


def test_every_example_is_understood_or_lacks_only_a_name(ask: Ask) -> None:
    shown = ask('{ ask(question: "?") { examples } }')["data"]["ask"]["examples"]
    assert shown == list(EXAMPLES)
    assert {answer(ask, question)["understood"] for question in shown} == {True}


def test_a_question_and_what_comes_from_the_graph_are_answered_in_one_operation(ask: Ask) -> None:
    assert ask("""{
      ask(question: "Wer traf Putin?") { understood }
      person(name: "Putin") { id }
    }""") == {"data": {"ask": {"understood": True}, "person": {"id": "putin"}}}
