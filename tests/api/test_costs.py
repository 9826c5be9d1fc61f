"""What operations cost the database: little for a page, however many events there are."""

from collections import defaultdict
from collections.abc import Iterator

import neo4j
import pytest

from api.compile.cursor import encode
from api.compile.operation import compile_fields
from api.compile.trial import list_ways, select_way
from api.schema import prepare_compiler
from tests.api.conftest import EXAMPLES, load_news
from tests.api.profiling import Cost, profile, walk
from tests.conftest import Address

# Hits on the news that the tests are about, with a fifth more for other plans of equal merit: a
# change that makes an example dearer shows here.
MOST_HITS = {
    "chain-of-meetings": 230,
    "counts-and-timeline": 270,
    "known-then": 310,
    "meetings-among-several": 160,
    "person-and-contacts": 240,
    "search": 50,
    "who-is-who": 90,
    "who-met-whom": 400,
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
NESTED = (
    "{ edges { node { id participants { person { name country { code } } } regarding { ... on "
    "Country { code } } place { country { code } } evidence { sentence article { id } } } } }"
)
PAGES = {
    "all meetings": f"meetings(first: 20, after: $after) {ITEMS}",
    "planned": f"meetings(status: [PLANNED, HELD], first: 20, after: $after) {ITEMS}",
    "regarding": f'meetings(regarding: ["UA"], first: 20, after: $after) {ITEMS}',
    "oldest": f"meetings(order: OLDEST, first: 20, after: $after) {ITEMS}",
    "filtered": f'meetings(where: {{regarding: ["UA"]}}, first: 20, after: $after) {ITEMS}',
    "with": f'meetings(with: ["Putin"], first: 20, after: $after) {ITEMS}',
    "between": f'meetings(between: ["putin"], status: null, first: 20, after: $after) {ITEMS}',
    "between two": f'meetings(between: ["putin", "xi"], first: 20, after: $after) {ITEMS}',
    "between one of whom met few": f'meetings(between: ["putin", "rare"], first: 20) {ITEMS}',
    "regarding with one who met few": (
        f'meetings(regarding: ["UA"], with: ["rare"], first: 20, after: $after) {ITEMS}'
    ),
    "a person": f'person(name: "Putin") {{ meetings(first: 20, after: $after) {ITEMS} }}',
    "a country": f'country(code: "UA") {{ meetings(first: 20, after: $after) {ITEMS} }}',
    "a place": f'country(code: "UA") {{ hosted(first: 20, after: $after) {ITEMS} }}',
    "a delegation": f'country(code: "UA") {{ delegations(first: 20, after: $after) {ITEMS} }}',
    "an organisation": f'organization(id: "NATO") {{ meetings(first: 20, after: $after) {ITEMS} }}',
    "backward": f'country(code: "UA") {{ meetings(last: 20, before: $after) {ITEMS} }}',
    "nested": f'person(id: "putin") {{ meetings(first: 20, after: $after) {NESTED} }}',
    "by names": "people(first: 20) { edges { node { id } } pageInfo { hasNextPage } }",
    "articles": "articles(first: 20) { edges { node { id } } pageInfo { hasNextPage } }",
}


def grow(driver: neo4j.Driver, address: Address, events: int) -> str:
    """Make a graph of so many meetings of the same people, all regarding and in one country.

    Returns:
        the cursor of the one in the middle of those that were held.
    """
    with driver.session(database=address.database) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS").consume()
        session.run(
            "CREATE (p:Person {id: 'putin', name: 'Wladimir Putin', aliases: []}) "
            "CREATE (x:Person {id: 'xi', name: 'Xi Jinping', aliases: []}) "
            "CREATE (r:Person {id: 'rare', name: 'Rare Guest', aliases: []}) "
            "CREATE (c:Country {code: 'UA', name: 'Ukraine', nameEn: 'Ukraine'}) "
            "CREATE (o:Organization {id: 'NATO', name: 'NATO'}) "
            "CREATE (a:Article {id: 'a', published: datetime('2020-01-01T00:00:00Z')}) "
            "CREATE (p)-[:REPRESENTS]->(c), (x)-[:REPRESENTS]->(c) "
            "WITH p, x, r, c, o, a UNWIND range(1, $events) AS i "
            "WITH p, x, r, c, o, a, i, {encounter: true, day: date('2020-01-01') + "
            "  duration({days: i % 700}), status: ['held', 'planned', 'denied'][i % 3]} AS marks, "
            "  'e' + i AS id "
            "CREATE (e:Event {id: id, kind: 'meeting', title: id}) SET e += marks "
            "WITH *, marks {.*, event: id} AS marks "
            "CREATE (a)-[:REPORTS {id: id, sentence: 's', start: i, end: i, status: 'held'}]->(e) "
            "CREATE (e)-[:LOCATED_IN {country: c.code} ]->(c) "
            "CREATE (:Person {id: 'n' + i, name: 'N' + i, aliases: []}) "
            "CREATE (:Article {id: 'a' + i, published: datetime('2020-01-01T00:00:00Z') + "
            "  duration({hours: i})}), (:Article {id: 'b' + i}) "
            "FOREACH (party IN [p, x, c] + CASE WHEN i IN [300, 303, 306] THEN [r] ELSE [] END | "
            "  CREATE (party)-[part:PARTICIPATED_IN]->(e) "
            "  SET part = marks, part.participant = coalesce(party.id, party.code)) "
            "FOREACH (subject IN [c, o] | CREATE (e)-[about:REGARDING]->(subject) "
            "  SET about = marks, about.subject = coalesce(subject.id, subject.code)) "
            "WITH e, marks MATCH (e)-[at:LOCATED_IN]->(c) SET at += marks",
            events=events,
        ).consume()
        session.run("CALL db.awaitIndexes()").consume()
        session.run("CALL db.prepareForReplanning()").consume()
        middle = session.run(
            "MATCH (e:Event {status: 'held'}) ORDER BY e.day DESC, e.id DESC "
            "SKIP $events / 6 LIMIT 1 RETURN [toString(e.day), e.id] AS keys",
            events=events,
        ).single(strict=True)
    return encode(middle["keys"])


@pytest.fixture(scope="module")
def grown(news: neo4j.Driver, address: Address) -> Iterator[dict[tuple[str, bool], list[Cost]]]:
    """What pages cost in a graph, and in one ten times its size: at the beginning, and deep in."""
    costs = defaultdict(list)
    for events in (600, 6000):
        middle = grow(news, address, events)
        for page, text in PAGES.items():
            for deep in (False, True):
                operation = f"query Page($after: String) {{ {text} }}"
                if "$after" not in text:
                    operation = f"{{ {text} }}"
                variables = {"after": middle if deep else None}
                costs[page, deep].append(profile(news, address, operation, variables))
    yield costs
    load_news(news, address)


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_costs_what_it_holds_and_not_what_the_graph_holds(
    grown: dict[tuple[str, bool], list[Cost]], page: str, deep: bool
) -> None:
    few, many = grown[page, deep]
    # More events share the day of a cursor, which are looked at; and those who are asked for may be
    # the first or the last whom an event leads to.
    assert many.hits <= max(few.hits, 150) * 1.2
    assert many.hits < 3_000
    assert max(few.sorted, many.sorted) <= 2 * 21 * (4 if page == "nested" else 1)
