"""Who names are, why, and from how many sources an event is known."""

import neo4j

from tests.api.conftest import Ask
from tests.conftest import Address


def test_a_person_shows_the_names_that_are_theirs_and_why(ask: Ask) -> None:
    assert ask("""{ person(id: "lukaschenko") {
      names {
        form country { code } office articleCount rule score
        against { form person { id } } name { id }
      }
      decisions { kind because left { form } right { form } }
    } }""")["data"]["person"] == {
        "names": [
            {
                "form": "Alexander Lukaschenko",
                "country": {"code": "BY"},
                "office": "Machthaber",
                "articleCount": 2,
                "rule": "same-name",
                "score": 1.0,
                "against": None,
                "name": {"id": "n-lukaschenko"},
            },
            {
                "form": "Aljaksandr Lukaschenka",
                "country": {"code": "BY"},
                "office": None,
                "articleCount": 1,
                "rule": "decision",
                "score": 0.8,
                "against": {"form": "Alexander Lukaschenko", "person": {"id": "lukaschenko"}},
                "name": {"id": "n-lukaschenka"},
            },
        ],
        "decisions": [
            {
                "kind": "MERGE",
                "because": "two spellings",
                "left": [{"form": "Alexander Lukaschenko"}],
                "right": [{"form": "Aljaksandr Lukaschenka"}],
            }
        ],
    }


def test_names_of_nobody_certain_hang_on_their_articles(ask: Ask) -> None:
    asked = '{ article(id: "paris") { names { form rule person { id } articles { id } } } }'
    assert ask(asked) == {
        "data": {
            "article": {
                "names": [
                    {
                        "form": "Schmidt",
                        "rule": "several",
                        "person": None,
                        "articles": [{"id": "paris"}],
                    }
                ]
            }
        }
    }


CONTACTS = (
    "contacts({}) {{ totalCount edges {{ node {{ meetings first last person {{ id }} }} }} }}"
)


def test_contacts_are_those_met_with_count_first_and_last_day(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    changing_news.execute_query(
        "MATCH (p:Person {id: 'putin'}), (l:Person {id: 'lukaschenko'}) "
        "CREATE (l)-[:MET {event: 'e', kind: 'call', day: date('2025-01-02')}]->(p) "
        "WITH p, l MATCH (l)-[contact:CONTACT]-(p) "
        "SET contact.meetings = 2, contact.first = date('2025-01-02')",
        database_=address.database,
    )
    trump = {"meetings": 1, "first": None, "last": None, "person": {"id": "trump"}}
    putin = {"meetings": 2, "first": "2025-01-02", "last": "2025-08-06", "person": {"id": "putin"}}

    def contacts(arguments: str) -> object:
        asked = f'{{ person(id: "lukaschenko") {{ {CONTACTS.format(arguments)} }} }}'
        return ask(asked)["data"]["person"]["contacts"]

    assert contacts("first: 9") == {"totalCount": 2, "edges": [{"node": putin}, {"node": trump}]}
    assert contacts("first: 1") == {"totalCount": 2, "edges": [{"node": putin}]}
    assert contacts("last: 1") == {"totalCount": 2, "edges": [{"node": trump}]}
    late = putin | {"meetings": 1, "first": "2025-08-06"}
    assert contacts('from: "2025-02-01", kind: []') == {"totalCount": 1, "edges": [{"node": late}]}
    early = putin | {"meetings": 1, "last": "2025-01-02"}
    assert contacts('to: "2025-02-01", kind: [CALL]') == {
        "totalCount": 2,
        "edges": [{"node": trump}, {"node": early}],
    }


def test_an_event_tells_who_was_only_expected_and_all_that_is_told_of_it(ask: Ask) -> None:
    first = {"trigger": "traten vor die Presse", "article": {"name": "moskau"}}
    assert ask("""{ event(id: "e-moskau") {
      sources
      expected { office person { id } }
      reports(first: 1) { totalCount edges { node { trigger article { name } } } }
      none: reports(status: [DENIED]) { totalCount }
    } }""") == {
        "data": {
            "event": {
                "sources": 2,
                "expected": [{"office": "US-Sondergesandter", "person": {"id": "witkoff"}}],
                "reports": {
                    "totalCount": 2,
                    "edges": [{"node": first}],
                },
                "none": {"totalCount": 0},
            }
        }
    }


def test_articles_of_one_story_are_each_others_duplicates(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    changing_news.execute_query(
        "CREATE (:Article {id: 'copy', story: 'moskau'})", database_=address.database
    )
    asked = '{ article(id: "https://example.org/moskau") { story duplicates { id } } }'
    assert ask(asked) == {"data": {"article": {"story": "moskau", "duplicates": [{"id": "copy"}]}}}


def test_a_country_has_what_took_place_there_and_what_it_took_part_in(ask: Ask) -> None:
    assert ask("""{ country(code: "RU") {
      hosted { edges { node { id } } }
      delegations(status: null) { totalCount }
    }
    organization(id: "NATO") { delegations { edges { node { id } } } }
    person(id: "macron") { countries { code } }
    }""") == {
        "data": {
            "country": {
                "hosted": {"edges": [{"node": {"id": "e-moskau"}}]},
                "delegations": {"totalCount": 0},
            },
            "organization": {"delegations": {"edges": [{"node": {"id": "e-paris"}}]}},
            "person": {"countries": [{"code": "BY"}, {"code": "FR"}]},
        }
    }
