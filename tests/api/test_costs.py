"""What operations cost the database: little for a page, however many events there are."""

from collections import defaultdict
from collections.abc import Iterator

import neo4j
import pytest

from api.compile.operation import compile_fields
from api.compile.trial import list_ways, select_way
from api.schema import prepare_compiler
from tests.api.conftest import EXAMPLES, load_news
from tests.api.growing import grow
from tests.api.profiling import Cost, profile, walk
from tests.conftest import Address

# Hits on the news that the tests are about, with a fifth more for other plans of equal merit: a
# change that makes an example dearer shows here. That is not all that is read: Neo4j counts nothing
# for what a map projection reads, each property of it would be a hit of its own. So a property that
# goes into a map lowers these numbers by more than the work that it saves, and one that a map reads
# in vain does not raise them; what maps hold is tested in `compile/test_statements.py`.
MOST_HITS = {
    "chain-of-meetings": 220,
    "counts-and-timeline": 270,
    "known-then": 310,
    "meetings-among-several": 160,
    "person-and-contacts": 190,
    "search": 45,
    "who-is-who": 80,
    "who-met-whom": 310,
}


def test_each_example_has_a_cost() -> None:
    # A question is answered by operations of its own, which cost what theirs do.
    assert set(MOST_HITS) | {"ask"} == {path.stem for path in EXAMPLES.iterdir()}


@pytest.mark.parametrize("example", MOST_HITS)
def test_examples_cost_no_more_than_they_did(
    news: neo4j.Driver, address: Address, example: str
) -> None:
    operation = (EXAMPLES / f"{example}.graphql").read_text(encoding="utf-8")
    cost = profile(news, address, operation)
    assert cost.hits <= MOST_HITS[example]
    assert not cost.operators & {"AllNodesScan", "CartesianProduct", "VarLengthExpand(All)"}


def test_every_field_is_planned_without_reading_all_nodes_or_multiplying_rows(
    news: neo4j.Driver, address: Address
) -> None:
    compiler = prepare_compiler()
    root = compiler.model.schema.query_type
    assert root is not None
    shortest = {str(way[-1]): way for way in reversed(list(list_ways(compiler.model, root)))}
    with news.session(database=address.database) as session:
        for way in shortest.values():
            selected = (select_way(compiler.model, way),)
            compiled = compile_fields(compiler.model, root, selected, [{}])
            plan = session.run(f"EXPLAIN {compiled.statement}", compiled.bind([{}])).consume().plan
            assert plan is not None
            used = {each["operatorType"].partition("@")[0] for each in walk(dict(plan))}
            assert not used & {"AllNodesScan", "CartesianProduct", "VarLengthExpand(All)"}, way


# Titles and sentences that have the word, or articles.
@pytest.mark.parametrize(
    ("asked", "times"),
    [
        ('{ meetings(status: null, where: {text: "Putin"}) { totalCount } }', 7),
        ('{ meetings(where: {or: [{text: "Putin"}, {place: "x"}]}) { edges { cursor } } }', 7),
        ('{ person(id: "putin") { meetings(where: {text: "Putin"}) { edges { cursor } } } }', 7),
        ('{ people(where: {tookPartIn: {text: "Putin"}}) { edges { cursor } } }', 7),
        ('{ articles(where: {not: {text: "Putin"}}) { edges { cursor } } }', 3),
    ],
)
def test_words_are_looked_up_once_for_a_list_and_not_for_each_item(
    news: neo4j.Driver, address: Address, asked: str, times: int
) -> None:
    cost = profile(news, address, asked)
    assert cost.found == times
    assert not cost.operators & {"AllNodesScan", "CartesianProduct", "VarLengthExpand(All)"}


ITEMS = "{ edges { node { id title status } } pageInfo { hasNextPage endCursor } }"
NAMES = "{ edges { node { id name } } pageInfo { hasNextPage endCursor } }"
MET = "{ edges { node { meetings first last person { id } } } pageInfo { hasNextPage endCursor } }"
NESTED = (
    "{ edges { node { id participants { person { name country { code } } } regarding { ... on "
    "Country { code } } place { country { code } } evidence { sentence article { id } } } } }"
)
TIME = 'from: "2020-06-10", to: "2021-01-20", first: 2, after: $time'
TOLD = "order: SOURCES, first: 20, after: $told"
PAGES = {
    "all meetings": f"meetings(first: 20, after: $day) {ITEMS}",
    "planned": f"meetings(status: [PLANNED, HELD], first: 20, after: $day) {ITEMS}",
    "regarding": f'meetings(regarding: ["UA"], first: 20, after: $day) {ITEMS}',
    "oldest": f"meetings(order: OLDEST, first: 20, after: $day) {ITEMS}",
    "filtered": f'meetings(where: {{regarding: ["UA"]}}, first: 20, after: $day) {ITEMS}',
    "with": f'meetings(with: ["Putin"], first: 20, after: $day) {ITEMS}',
    "between": f'meetings(between: ["putin"], status: null, first: 20, after: $day) {ITEMS}',
    "between two": f'meetings(between: ["putin", "xi"], first: 20, after: $day) {ITEMS}',
    "between one of whom met few": f'meetings(between: ["putin", "rare"], first: 20) {ITEMS}',
    "regarding with one who met few": (
        f'meetings(regarding: ["UA"], with: ["rare"], first: 20) {ITEMS}'
    ),
    "a person": f'person(name: "Putin") {{ meetings(first: 20, after: $day) {ITEMS} }}',
    "a country": f'country(code: "UA") {{ meetings(first: 20, after: $day) {ITEMS} }}',
    "a place": f'country(code: "UA") {{ hosted(first: 20, after: $day) {ITEMS} }}',
    "a delegation": f'country(code: "UA") {{ delegations(first: 20, after: $day) {ITEMS} }}',
    "an organisation": f'organization(id: "NATO") {{ meetings(first: 20, after: $day) {ITEMS} }}',
    "backward": f'country(code: "UA") {{ meetings(last: 20, before: $day) {ITEMS} }}',
    "nested": f'person(id: "putin") {{ meetings(first: 20, after: $day) {NESTED} }}',
    "of some months": f"meetings({TIME}) {ITEMS}",
    "of some months, every status": (
        f'meetings(status: null, from: "2020-06-10", to: "2021-01-20", first: 2) {ITEMS}'
    ),
    "of some months, oldest": f"meetings(order: OLDEST, {TIME}) {ITEMS}",
    "of some months, filtered": (
        'meetings(where: {from: "2020-06-10", to: "2021-01-20", regarding: ["UA"]}, first: 2, '
        f"after: $time) {ITEMS}"
    ),
    "of some months, backward": (
        'meetings(from: "2020-06-10", to: "2021-01-20", last: 2, before: $time) ' + ITEMS
    ),
    "of a month": f'meetings(from: "2020-09-01", to: "2020-09-30", first: 2) {ITEMS}',
    "since": f'meetings(from: "2020-06-10", first: 2, after: $time) {ITEMS}',
    "until": f'meetings(to: "2021-01-20", first: 2, after: $time) {ITEMS}',
    "a person's of some months": f'person(id: "putin") {{ meetings({TIME}) {ITEMS} }}',
    "a country's of some months": f'country(code: "UA") {{ meetings({TIME}) {ITEMS} }}',
    "a place's of some months": f'country(code: "UA") {{ hosted({TIME}) {ITEMS} }}',
    "most told": f"meetings({TOLD}) {ITEMS}",
    "most told, every status": f"meetings(status: null, {TOLD}) {ITEMS}",
    "most told of a person": f'person(id: "putin") {{ meetings({TOLD}) {ITEMS} }}',
    "most told with": f'meetings(with: ["Putin"], {TOLD}) {ITEMS}',
    "most told of a country": f'country(code: "UA") {{ meetings({TOLD}) {ITEMS} }}',
    "most told of a place": f'country(code: "UA") {{ hosted({TOLD}) {ITEMS} }}',
    "most told of an organisation": f'organization(id: "NATO") {{ meetings({TOLD}) {ITEMS} }}',
    "contacts": f'person(id: "putin") {{ contacts(first: 20, after: $often) {MET} }}',
    "last contacts": f'person(id: "putin") {{ contacts(last: 20, before: $often) {MET} }}',
    "by names": f"people(first: 20, after: $name) {NAMES}",
    "of a country": f'country(code: "UA") {{ people(first: 20, after: $name) {NAMES} }}',
    "who speak for": f'people(country: "UA", first: 20, after: $name) {NAMES}',
    "who met most": f"people(order: MEETINGS, first: 20, after: $most) {NAMES}",
    "countries met about most": f"countries(order: MEETINGS, first: 20) {NAMES}",
    "articles": "articles(first: 20) { edges { node { id } } pageInfo { hasNextPage } }",
}


# Of these days, and of all: what is asked is counted, and costs more the more it is.
def test_contacts_of_some_days_cost_what_was_on_these_days(
    changing_news: neo4j.Driver, address: Address
) -> None:
    grow(changing_news, address, 1200)
    few, many = (
        profile(changing_news, address, f'{{ person(id: "putin") {{ contacts({days}) {MET} }} }}')
        for days in ('from: "2020-10-01", to: "2020-10-03"', 'from: "2020-01-01"')
    )
    assert few.hits < 60
    assert 2_000 < many.hits < 4_000


@pytest.fixture(scope="module")
def grown(news: neo4j.Driver, address: Address) -> Iterator[dict[tuple[str, bool], list[Cost]]]:
    """What pages cost in a graph, and in one ten times its size: at the beginning, and deep in."""
    costs = defaultdict(list)
    for events in (600, 6000):
        middles = grow(news, address, events)
        for page, text in PAGES.items():
            used = [name for name in middles if f"${name}" in text]
            declared = f"({', '.join(f'${name}: String' for name in used)})" if used else ""
            operation = f"query Page{declared} {{ {text} }}"
            for deep in (False, True):
                variables = {name: middles[name] if deep else None for name in used}
                costs[page, deep].append(profile(news, address, operation, variables))
    yield costs
    load_news(news, address)


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_costs_what_it_holds_and_not_what_the_graph_holds(
    grown: dict[tuple[str, bool], list[Cost]], page: str, deep: bool
) -> None:
    few, many = grown[page, deep]
    # More events share the day of a cursor or what a page is sorted by, and of more a month or year
    # alone is told: of these, too, no more is read than a page.
    assert many.hits <= few.hits * 1.2 + 20
    assert many.hits < 3_000
    assert max(few.sorted, many.sorted) <= 2 * 21 * (4 if page == "nested" else 1)
