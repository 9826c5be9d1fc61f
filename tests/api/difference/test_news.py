"""The API answers as plain resolvers over the same graph do."""

from typing import Any

import graphql
import neo4j
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from api.schema import print_schema
from tests.api.compile.operations import NUMBER, OF_ONE_FORM, variables_of
from tests.api.compile.plain import UndecidedError
from tests.api.compile.test_difference import comparable
from tests.api.difference import graphs
from tests.api.difference.conftest import News
from tests.api.difference.coverage import Seen, list_parts
from tests.api.difference.documents import random_documents
from tests.api.difference.every_part import Writer
from tests.api.difference.execution import PlainNews
from tests.api.difference.meanings import MEANINGS
from tests.api.difference.operations import Fitting
from tests.api.difference.values import Values
from tests.conftest import Address

GRAPHS = ((7, "whole"), (8, "lacking"), (9, "broken"), (10, "whole"))
EVERY_PART = 7
# Chains of meetings can be as short as others, and some operations are too dear to be answered.
# About a half of the others tell something, of one random run's more, of another's less.
FEWEST_COMPARED, FEWEST_TELLING = 0.9, 0.35
LIMITED = ("aliases found", "fields in all found")  # what no code is given for
PATIENT = settings(
    max_examples=-(-NUMBER // (len(GRAPHS) * OF_ONE_FORM)),
    deadline=None,
    phases=[Phase.generate],  # to make an operation smaller takes minutes of planning
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


class Comparison:
    """Asks both executions, and counts what they could be asked and what told something."""

    def __init__(self, news: News, plain: PlainNews) -> None:
        self.news, self.plain = news, plain
        self.asked = self.compared = self.telling = 0

    def ask(self, operation: str, *, with_variables: bool = False) -> None:
        self.asked += 1
        lifted = variables_of(self.plain.schema, operation)
        written, variables = lifted if with_variables else (operation, {})
        answer = self.news.ask(written, variables)
        if answer["data"] is None and any(is_limit(error) for error in answer["errors"]):
            return
        try:
            expected = comparable(self.plain.execute(written, variables))
        except UndecidedError:
            return
        assert comparable(answer) == expected
        self.compared += 1
        self.telling += tells(answer["data"])

    def check(self) -> None:
        """Check that most could be compared, and that many told something."""
        assert self.compared >= FEWEST_COMPARED * self.asked
        assert self.telling >= FEWEST_TELLING * self.compared


def is_limit(error: dict[str, Any]) -> bool:
    """Tell whether an operation was refused because it asks for too much."""
    if error.get("extensions", {}).get("code") == "TOO_EXPENSIVE":
        return True
    return any(limit in error["message"] for limit in LIMITED)


def tells(data: object) -> bool:
    """Tell whether an answer has a value besides names of types and counts of nothing."""
    if isinstance(data, dict):
        return any(tells(value) for key, value in data.items() if key not in NOTHING)
    if isinstance(data, list):
        return any(tells(item) for item in data)
    return data not in (None, 0, False)


NOTHING = {"__typename", "hasNextPage", "hasPreviousPage"}


NEVER_SEEN = {"people_called"}  # finds whom `is_called` tries afterwards


@pytest.mark.filterwarnings("ignore:Generating overly large repr")  # of a long operation
@pytest.mark.parametrize(("seed", "state"), GRAPHS)
def test_random_operations_get_the_same_answer_from_the_api_and_from_resolvers(
    served_news: News, driver: neo4j.Driver, address: Address, seed: int, state: str
) -> None:
    graphs.load(driver, address, seed, state)
    plain = PlainNews(driver, address.database)
    fitting = Fitting(plain.schema, Values(plain))
    comparison = Comparison(served_news, plain)

    @PATIENT
    @given(random_documents(print_schema()))
    def differ(form: str) -> None:
        for number in range(OF_ONE_FORM):
            operation = fitting.fit(graphql.parse(form), number)
            comparison.ask(operation, with_variables=bool(number % 2))

    differ()
    comparison.check()


def test_every_part_of_the_schema_is_answered_as_by_resolvers(
    served_news: News, driver: neo4j.Driver, address: Address
) -> None:
    graphs.load(driver, address, EVERY_PART)
    plain = PlainNews(driver, address.database)
    comparison, seen = Comparison(served_news, plain), Seen(plain.schema)
    for operation in Writer(plain.schema, Values(plain), EVERY_PART).write_all():
        seen.add(operation)
        comparison.ask(operation)
    assert plain.model.fragments.keys() - MEANINGS.keys() == NEVER_SEEN
    assert list_parts(plain.schema) - seen.parts == set()
    comparison.check()


WRITTEN = [
    # What the schema tells of itself, beside what the graph has.
    """{ __schema { queryType { name fields { name args { name defaultValue } } } }
         __type(name: "EventFilter") { inputFields { name description type { name kind } } }
         people(first: 1) { edges { node { __typename id } } } }""",
    # Fragments in fragments, on an interface, a union and the type itself, skipped and included.
    """query Q($yes: Boolean = true, $no: Boolean!) {
         events(first: 9, status: null) { edges { node { ...E } } p: pageInfo { endCursor } }
         people(first: 2) @skip(if: $yes) { totalCount } }
       fragment E on Event { ...N title @include(if: $no) regarding { ...S } }
       fragment N on Node { id ... on Event { kind status } ... on Person { name } }
       fragment S on Subject { __typename ... on Country { code } ... on Organization { name } }""",
    # The same field several times, with other arguments and other selections.
    """{ people(first: 3) { edges { node { a: meetings(first: 1) { edges { node { id } } }
         b: meetings(last: 1, status: null) { totalCount edges { node { id } } } } } }
         people(first: 3) { edges { node { name } cursor } } }""",
]


@pytest.mark.parametrize("operation", WRITTEN)
def test_what_graphql_can_say_gets_the_same_answer(
    served_news: News, driver: neo4j.Driver, address: Address, operation: str
) -> None:
    graphs.load(driver, address, EVERY_PART, "lacking")
    plain = PlainNews(driver, address.database)
    variables = {"no": False} if "$no" in operation else {}
    expected = comparable(plain.execute(operation, variables))
    assert expected[0]
    assert comparable(served_news.ask(operation, variables)) == expected
