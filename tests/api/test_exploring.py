"""The examples of GraphiQL's tabs, and single things with what hangs on them."""

import json
from pathlib import Path

import neo4j
import pytest

from tests.api.conftest import EXAMPLES, Ask
from tests.conftest import Address

ANSWERS = Path(__file__).parent / "answers"


@pytest.mark.parametrize("example", sorted(path.stem for path in EXAMPLES.iterdir()))
def test_every_example_of_graphiql_answers(ask: Ask, example: str) -> None:
    operation = (EXAMPLES / f"{example}.graphql").read_text(encoding="utf-8")
    answer = (ANSWERS / f"{example}.json").read_text(encoding="utf-8")
    assert ask(operation) == json.loads(answer)


def test_an_event_is_found_by_id_with_all_that_hangs_on_it(ask: Ask) -> None:
    assert ask("""{ event(id: "e-paris") {
      id kind encounter plover status title topics
      date { from to precision } place { name country { code nameEn } }
      participants { role office person { id } country { code } organization { id } }
      regarding { __typename ... on Country { code } ... on Organization { id } }
      evidence {
        sentence start end trigger status kind place participants extractor confidence
        date { from } article { id text }
      }
    } }""") == {
        "data": {
            "event": {
                "id": "e-paris",
                "kind": "SUMMIT",
                "encounter": True,
                "plover": "CONSULT",
                "status": "HELD",
                "title": "Beratung in Paris",
                "topics": ["Garantien"],
                "date": {"from": "2025-09-01", "to": "2025-09-30", "precision": "MONTH"},
                "place": {"name": "Paris", "country": {"code": "FR", "nameEn": "France"}},
                "participants": [
                    {"role": "host", "office": "Präsident", "person": {"id": "macron"}}
                    | {"country": None, "organization": None},
                    {"role": None, "office": None, "person": {"id": "selenskyj"}}
                    | {"country": None, "organization": None},
                    {"role": None, "office": None, "person": None}
                    | {"country": None, "organization": {"id": "NATO"}},
                ],
                "regarding": [
                    {"__typename": "Country", "code": "UA"},
                    {"__typename": "Organization", "id": "NATO"},
                ],
                "evidence": [
                    {
                        "sentence": "In Paris berieten Präsident Emmanuel Macron, "
                        "Wolodymyr Selenskyj und die NATO über Garantien für die Ukraine.",
                        "start": 0,
                        "end": 109,
                        "trigger": "berieten",
                        "status": "HELD",
                        "kind": "SUMMIT",
                        "place": "Paris",
                        "participants": ["Emmanuel Macron", "Wolodymyr Selenskyj", "NATO"],
                        "extractor": "encounter",
                        "confidence": 0.9,
                        "date": None,
                        "article": {
                            "id": "paris",
                            "text": "In Paris berieten Präsident Emmanuel Macron, Wolodymyr "
                            "Selenskyj und die NATO über Garantien für die Ukraine. Ein Treffen "
                            "Putins mit Selenskyj im September wies der Kreml zurück.",
                        },
                    }
                ],
            }
        }
    }


def test_an_event_without_date_and_place_has_null_there(ask: Ask) -> None:
    assert ask('{ event(id: "e-anruf") { date { from } place { name } topics } }') == {
        "data": {"event": {"date": None, "place": None, "topics": []}}
    }


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ('id: "putin"', "Wladimir Putin"),
        ('name: "wladimir putin"', "Wladimir Putin"),
        ('name: "Putin"', "Wladimir Putin"),
        ('name: "Aljaksandr Lukaschenka"', "Alexander Lukaschenko"),
        ('name: "Selenskyj"', "Wolodymyr Selenskyj"),
        # The full name of one is no part of another's, and an alias goes before a surname.
        ('name: "Donald Trump"', "Donald Trump"),
    ],
)
def test_a_person_is_found_by_any_spelling(ask: Ask, given: str, found: str) -> None:
    assert ask(f"{{ person({given}) {{ name }} }}") == {"data": {"person": {"name": found}}}


def test_a_name_that_several_have_is_an_error_that_tells_them_apart(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    changing_news.execute_query(
        "CREATE (:Person {id: 'putin-2', name: 'Igor Putin', aliases: ['Putin']})",
        database_=address.database,
    )
    answer = ask('{ person(name: "Putin") { name } }')
    assert answer["data"] == {"person": None}
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "AMBIGUOUS"}
    assert error["message"] == (
        "several people are called 'Putin': Igor Putin (putin-2), Wladimir Putin (putin). "
        "Ask by id."
    )


def test_a_person_speaks_for_the_country_told_most_often_and_at_a_tie_for_the_first_code(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    asked = '{ person(id: "macron") { country { code } represents { office country { code } } } }'
    told = ask(asked)["data"]["person"]
    assert told["country"] == {"code": "FR"}
    assert sorted(str(row["country"]) for row in told["represents"]) == [
        "None",
        "{'code': 'BY'}",
        "{'code': 'FR'}",
        "{'code': 'FR'}",
    ]
    changing_news.execute_query(
        "MATCH (:Person {id: 'macron'})-[r:REPRESENTS {office: 'Präsident'}]->() DELETE r",
        database_=address.database,
    )
    assert ask(asked)["data"]["person"]["country"] == {"code": "BY"}


@pytest.mark.parametrize(
    "given", ['code: "by"', 'code: "BLR"', 'name: "belarus"', 'name: "BY"', 'name: "BLR"']
)
def test_a_country_is_found_by_code_or_name(ask: Ask, given: str) -> None:
    assert ask(f"{{ country({given}) {{ code }} }}") == {"data": {"country": {"code": "BY"}}}


def test_an_organisation_has_meetings_articles_and_people(ask: Ask) -> None:
    assert ask("""{ organization(name: "nato") {
      id name
      people { totalCount edges { node { id } } }
      meetings(kind: SUMMIT, from: "2025-09-15") { edges { node { id } } }
      articles { totalCount edges { node { id } } }
      mentions { edges { node { surface start end article { id } } } }
    } }""") == {
        "data": {
            "organization": {
                "id": "NATO",
                "name": "NATO",
                "people": {"totalCount": 1, "edges": [{"node": {"id": "macron"}}]},
                "meetings": {"edges": [{"node": {"id": "e-paris"}}]},
                "articles": {"totalCount": 1, "edges": [{"node": {"id": "paris"}}]},
                "mentions": {
                    "edges": [
                        {
                            "node": {
                                "surface": "NATO",
                                "start": 73,
                                "end": 77,
                                "article": {"id": "paris"},
                            }
                        }
                    ]
                },
            }
        }
    }


def test_lists_are_sorted_and_narrowed(ask: Ask) -> None:
    assert ask("""{
      all: people(first: 3) { totalCount edges { node { id } } }
      part: people(name: "LUKASCH") { edges { node { id } } }
      american: people(country: "USA") { edges { node { id } } }
      belarusian: country(name: "Weißrussland") { code }
      there: country(name: "the united states of america") { code }
      countries { edges { node { code } } }
      organizations { edges { node { name } } }
      articles(source: "weltblatt") { edges { node { name } } }
      late: articles(from: "2025-08-07", to: "2025-08-16") { edges { node { name } } }
      article(id: "paris") { title text }
    }""") == {
        "data": {
            "all": {
                "totalCount": 7,
                "edges": [{"node": {"id": key}} for key in ("lukaschenko", "trump", "trump-jr")],
            },
            "part": {"edges": [{"node": {"id": "lukaschenko"}}]},
            "american": {"edges": [{"node": {"id": key}} for key in ("trump", "witkoff")]},
            "belarusian": {"code": "BY"},
            "there": {"code": "US"},
            "countries": {
                "edges": [{"node": {"code": code}} for code in ("BY", "FR", "RU", "UA", "US")]
            },
            "organizations": {"edges": [{"node": {"name": "NATO"}}]},
            "articles": {"edges": [{"node": {"name": "minsk"}}]},
            "late": {"edges": [{"node": {"name": "minsk"}}]},
            "article": {
                "title": "Garantien für die Ukraine",
                "text": "In Paris berieten Präsident Emmanuel Macron, Wolodymyr Selenskyj und die "
                "NATO über Garantien für die Ukraine. Ein Treffen Putins mit Selenskyj im "
                "September wies der Kreml zurück.",
            },
        }
    }


@pytest.mark.parametrize(
    ("field", "narrow"),
    [
        ("people", ""),
        ("countries", ""),
        ("organizations", ""),
        ("articles", ""),
        ("events", ", status: null"),
        ('person(name: "Putin") { mentions', ""),
        ('person(name: "Putin") { articles', ""),
        ('person(name: "Putin") { meetings', ", status: null"),
        ('country(code: "BY") { people', ""),
    ],
)
def test_every_list_goes_on_from_its_cursors(ask: Ask, field: str, narrow: str) -> None:
    *before, name = field.split(" { ")
    operation = f"query P($n: Int!, $after: String) {{ {field}(first: $n, after: $after{narrow}) "
    operation += "{ totalCount edges { cursor } pageInfo { hasNextPage } } }" + " }" * len(before)

    def page(first: int, after: str | None) -> dict[str, object]:
        found = ask(operation, n=first, after=after)["data"]
        for part in [*before, name]:
            found = found[part.partition("(")[0]]
        assert isinstance(found, dict)
        return found

    whole = page(200, None)
    cursors, after, more = [], None, True
    while more:
        part = page(1, after)
        (edge,) = part["edges"]
        cursors.append(edge)
        after, more = edge["cursor"], part["pageInfo"]["hasNextPage"]
    assert cursors == whole["edges"]
    assert len(cursors) == whole["totalCount"]


def test_what_is_not_there_is_null_or_empty(ask: Ask) -> None:
    assert ask("""{
      event(id: "x") { id } person(id: "x") { id } name: person(name: "x") { id }
      country(code: "XX") { code } organization(id: "x") { id } article(id: "x") { id }
      people(name: "zz") { totalCount edges { cursor } pageInfo { endCursor hasNextPage } }
    }""") == {
        "data": {
            "event": None,
            "person": None,
            "name": None,
            "country": None,
            "organization": None,
            "article": None,
            "people": {
                "totalCount": 0,
                "edges": [],
                "pageInfo": {"endCursor": None, "hasNextPage": False},
            },
        }
    }


@pytest.mark.parametrize(
    ("field", "names"),
    [("person", "id and name"), ("country", "code and name"), ("organization", "id and name")],
)
def test_a_look_up_takes_one_key(ask: Ask, field: str, names: str) -> None:
    first, second = names.split(" and ")
    for given in ("", f'({first}: "x", {second}: "x")'):
        (error,) = ask(f"{{ {field}{given} {{ name }} }}")["errors"]
        assert (error["message"], error["extensions"]) == (
            f"give one of {names}",
            {"code": "BAD_USER_INPUT"},
        )


def test_a_graph_without_anything_answers_with_nothing(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    changing_news.execute_query("MATCH (n) DETACH DELETE n", database_=address.database)
    operation = (EXAMPLES / "who-met-whom.graphql").read_text(encoding="utf-8")
    assert ask(operation) == {
        "data": {
            "meetings": {
                "totalCount": 0,
                "edges": [],
                "pageInfo": {"hasNextPage": False, "endCursor": None},
            }
        }
    }
