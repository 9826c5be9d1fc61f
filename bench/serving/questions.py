"""What is asked, as GraphQL, and by statements of our own."""

from dataclasses import dataclass
from typing import Any

MEETINGS = """query Meetings($code: ID!, $first: Int!) {
  country(code: $code) { name meetings(first: $first) { edges { node {
    id kind status title date { from to } place { name country { code name } }
    participants { role office
      person { id name } country { code name } organization { id name } }
    evidence { sentence start end article { id title source url published } }
  } } } }
}"""
PERSON = """query Person($id: ID!, $first: Int!) {
  person(id: $id) { name meetings(first: $first) { edges { node {
    id title date { from } participants { person { id name countries { code } } }
  } } } }
}"""
PATH = """query Path($from: String!, $to: String!) {
  path(from: $from, to: $to, maxLength: 6, first: 10) {
    length people { id } steps { meeting { id } }
  }
}"""

# The same in the language that @neo4j/graphql makes of types: what edges carry is asked for apart.
APOLLO_MEETINGS = """query Meetings($code: ID!, $first: Int!) {
  countries(where: {code: {eq: $code}}) { name
    meetings(
      where: {encounter: {eq: true}, status: {eq: "held"}}, limit: $first,
      sort: [{day: DESC}, {id: DESC}]
    ) {
      id kind status title dateFrom dateTo place countries { code name }
      peopleConnection { edges { properties { role office } node { id name } } }
      statesConnection { edges { properties { role office } node { code name } } }
      organizationsConnection { edges { properties { role office } node { id name } } }
      articlesConnection { edges {
        properties { sentence start end } node { id title source url published }
      } }
    }
  }
}"""
APOLLO_PERSON = """query Person($id: ID!, $first: Int!) {
  people(where: {id: {eq: $id}}) { name
    meetings(
      where: {encounter: {eq: true}, status: {eq: "held"}}, limit: $first,
      sort: [{day: DESC}, {id: DESC}]
    ) { id title dateFrom people { id name countries { code } } }
  }
}"""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Args:
        name: what it is called in the table.
        operation: the GraphQL.
        variables: its variables, and the statement's parameters.
        statement: the statement that answers it as one would write it at first, in `statements`.
        indexed: the one that reads a page off the index of edges that the loader keeps for pages.
        field: the root field that the statement's row is put under.
        apollo: the same for @neo4j/graphql, which has no paths.
    """

    name: str
    operation: str
    variables: dict[str, Any]
    statement: str
    indexed: str
    field: str
    apollo: str | None = None


QUESTIONS = [
    *(
        Question(
            f"{first} meetings",
            MEETINGS,
            {"code": "UA", "first": first},
            "meetings",
            "meetings_indexed",
            "country",
            APOLLO_MEETINGS,
        )
        for first in (50, 500)
    ),
    Question(
        "nested",
        PERSON,
        {"id": "person-3", "first": 20},
        "person",
        "person_indexed",
        "person",
        APOLLO_PERSON,
    ),
    Question("path", PATH, {"from": "person-11", "to": "person-4000"}, "path", "path", "path"),
]
