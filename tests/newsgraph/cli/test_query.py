"""`newsgraph query`: the API's answer, as a table or as data."""

import asyncio
import json

import pytest

from api.database import Database
from api.schema import answer
from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run

OPERATION = """{ meetings(regarding: ["Ukraine"], status: [HELD], first: 20) {
  totalCount edges { cursor node { id title evidence { sentence article { id } } } }
} }"""

pytestmark = pytest.mark.usefixtures("meetings")


def test_the_table_tells_who_met_whom_when_where_and_what_says_so(run_on_graph: Run) -> None:
    shown = run_on_graph("query", "--regarding", "Ukraine")
    assert shown.exit_code == 0
    words = " ".join(shown.stdout.split())
    assert "Who met whom regarding Ukraine" in words
    for column in ("Who", "Whom", "When", "Where", "Status", "Sentence", "Source"):
        assert column in words
    for cell in (
        "Alexander Lukaschenko",
        "Wladimir Putin",
        "Moskau, Russland",
        "2025-03-04",
        "held",
        "Artikel bund",
    ):
        assert cell in words
    assert "Trump" not in words


def test_json_is_the_data_that_the_api_answers_with(run_on_graph: Run, address: Address) -> None:
    async def ask() -> object:
        opened = Database.open(
            address.uri, address.username, address.password, address.database, 30
        )
        async with opened as database:
            return await answer(database, OPERATION)

    shown = json.loads(run_on_graph("query", "--regarding", "Ukraine", "--json").stdout)
    (edge,) = shown["meetings"]["edges"]
    node = edge["node"]
    assert asyncio.run(ask()) == {
        "data": {
            "meetings": {
                "totalCount": shown["meetings"]["totalCount"],
                "edges": [
                    {
                        "cursor": edge["cursor"],
                        "node": {
                            "id": node["id"],
                            "title": node["title"],
                            "evidence": [
                                {
                                    "sentence": node["evidence"][0]["sentence"],
                                    "article": {"id": "bund"},
                                }
                            ],
                        },
                    }
                ],
            }
        }
    }


@pytest.mark.parametrize(
    "question",
    [
        "who met whom regarding Ukraine",
        "Wer traf wen wegen Ukraine?",
        "  WHO  MET WHOM regarding  the Ukraine ? ",
        "wer traf wen zur Ukraine",
    ],
)
def test_the_question_in_words_is_the_same_question(run_on_graph: Run, question: str) -> None:
    asked = run_on_graph("query", question, "--json")
    assert asked.stdout == run_on_graph("query", "--regarding", "UA", "--json").stdout
    assert asked.exit_code == 0


def test_another_question_is_not_understood(run_on_graph: Run) -> None:
    result = run_on_graph("query", "who is Putin?")
    assert result.exit_code == 1
    assert (
        "this question is not understood: No word says whether it is about meetings, calls, visits "
        "or links (who is Putin?). Ask for example: Wer traf wen wegen der Ukraine?"
    ) in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        (["Wen traf Putin?"], [["Wladimir Putin", "Alexander Lukaschenko"]]),
        (["Who met whom in Moskau?"], [["Wladimir Putin", "Alexander Lukaschenko"]]),
        (["Wen wird Trump treffen?"], [["Wladimir Putin", "Donald Trump"]]),
        (["Mit wem telefonierte Trump?"], [["Mark Rutte", "Donald Trump"]]),
        (["Wer traf wen vor 2020?"], []),
        # Options narrow what is asked further, or say another status.
        (["Wen traf Trump?", "--between", "Rutte"], [["Mark Rutte", "Donald Trump"]]),
        (["Wen traf Trump?", "--status", "planned"], [["Wladimir Putin", "Donald Trump"]]),
    ],
)
def test_questions_are_those_that_the_api_understands(
    run_on_graph: Run, asked: list[str], names: list[list[str]]
) -> None:
    data = json.loads(run_on_graph("query", *asked, "--json").stdout)
    assert [
        {part["person"]["name"] for part in edge["node"]["participants"]}
        for edge in data["meetings"]["edges"]
    ] == [set(pair) for pair in names]


def test_a_table_of_an_answered_question_bears_the_question(run_on_graph: Run) -> None:
    shown = run_on_graph("query", "Wer traf wen wegen der Ukraine?")
    assert shown.exit_code == 0
    assert shown.stdout.split("\n")[0].strip() == "Wer traf wen wegen der Ukraine?"
    assert "Alexander Lukaschenko" in shown.stdout


def test_links_between_people_are_shown_meeting_by_meeting(run_on_graph: Run) -> None:
    shown = run_on_graph("query", "Wie sind Putin und Lukaschenko verbunden?")
    assert shown.exit_code == 0
    words = " ".join(shown.stdout.split())
    for cell in ("Chain", "Wladimir Putin", "Alexander Lukaschenko", "2025-03-04", "Artikel bund"):
        assert cell in words
    asked = run_on_graph("query", "Wie sind Putin und Lukaschenko verbunden?", "--json")
    (chain,) = json.loads(asked.stdout)["path"]
    assert {person["name"] for person in chain["people"]} == {
        "Wladimir Putin",
        "Alexander Lukaschenko",
    }


def test_links_among_several_are_shown_with_how_often_they_met(run_on_graph: Run) -> None:
    shown = run_on_graph("query", "How are Putin, Lukaschenko and Rutte linked?")
    words = shown.stdout.split()
    assert words[:7] == ["How", "are", "Putin,", "Lukaschenko", "and", "Rutte", "linked?"]
    assert {"Meetings", "First", "Last", "Lukaschenko", "1", "2025-03-04"} <= set(words)


def test_people_whom_nothing_links_are_said_to_have_no_link(run_on_graph: Run) -> None:
    question = "How are Putin and Rutte linked?"
    assert run_on_graph("query", question).stdout == f"{question}: no link found\n"


def test_links_are_not_narrowed_by_options(run_on_graph: Run) -> None:
    result = run_on_graph("query", "How are Putin and Rutte linked?", "--status", "planned")
    assert result.exit_code == 1
    assert "not narrowed by options (--status)" in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--status", "planned"], 1),
        (["--status", "held", "--status", "planned"], 3),
        (["--status", "any"], 3),
        (["--status", "any", "--between", "Putin"], 2),
        (["--status", "any", "--between", "Putin", "--between", "Lukaschenko"], 1),
        (["--status", "any", "--regarding", "Ukraine", "--regarding", "Türkei"], 3),
        (["--status", "denied"], 0),
    ],
)
def test_options_choose_among_the_meetings(
    run_on_graph: Run, options: list[str], count: int
) -> None:
    shown = json.loads(run_on_graph("query", *options, "--json").stdout)
    assert shown["meetings"]["totalCount"] == count
    assert len(shown["meetings"]["edges"]) == count


def test_a_page_says_how_many_there_are_in_all(run_on_graph: Run) -> None:
    assert "1 of 3" in run_on_graph("query", "--status", "any", "--first", "1").stdout


def test_an_empty_answer_says_so(run_on_graph: Run) -> None:
    shown = run_on_graph("query", "--regarding", "Peru")
    assert shown.exit_code == 0
    assert shown.stdout == "Who met whom regarding Peru: no meeting found\n"
