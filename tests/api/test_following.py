"""Meetings told over a WebSocket as they become held, from any place in their sequence."""

import logging
import time
from contextlib import ExitStack
from typing import Any

import neo4j
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from api.app import create_app
from api.options import Options
from loader.records import Findings
from loader.write import apply_schema, withdraw_articles, write_findings
from tests.api.conversing import greet, receive, subscribe
from tests.api.serving import serve
from tests.conftest import Address
from tests.loader.write.articles import Told, tell

MOSCOW = Told(("Wladimir Putin", "Alexander Lukaschenko"), place="Moskau", country="RU", day=10)
CALL = Told(("Donald Trump", "Mark Rutte"), "call", day=40, regarding=("UA",))
PLAN = Told(("Donald Trump", "Wladimir Putin"), status="planned", day=80)
ADDED = """subscription S($after: String, $filter: EventFilter) {
  meetingAdded(after: $after, filter: $filter) {
    cursor kind from to place participants regarding
  }
}"""
NAMES = "subscription S($after: String) { meetingAdded(after: $after) { cursor participants } }"


class Written:
    """The test database, written to by the loader."""

    def __init__(self, driver: neo4j.Driver, address: Address) -> None:
        self.driver, self.address = driver, address

    def write(self, *articles: Findings) -> None:
        write_findings(self.driver, self.address.database, articles)

    def withdraw(self, *articles: str) -> None:
        withdraw_articles(self.driver, self.address.database, articles)

    @property
    def last(self) -> str:
        """The cursor of what is there."""
        records, _, _ = self.driver.execute_query(
            "MATCH (m:Migration {version: 1}) RETURN coalesce(m.changes, 0) AS last",
            database_=self.address.database,
        )
        return str(records[0]["last"])


@pytest.fixture
def written(graph: neo4j.Driver, address: Address) -> Written:
    apply_schema(graph, address.database)
    return Written(graph, address)


def next_meeting(socket: ClientConnection) -> dict[str, Any]:
    meeting: dict[str, Any] = receive(socket)["data"]["meetingAdded"]
    return meeting


def test_a_follower_gets_what_came_after_the_cursor_and_then_each_meeting_as_it_is_written(
    written: Written, served: str
) -> None:
    begin = written.last
    written.write(tell("a", MOSCOW), tell("p", PLAN))
    with greet(served) as socket:
        subscribe(socket, ADDED, after=begin)
        assert next_meeting(socket) == {
            "cursor": str(int(begin) + 1),
            "kind": "MEETING",
            "from": "2025-03-11",
            "to": "2025-03-11",
            "place": "Moskau",
            "participants": ["Alexander Lukaschenko", "Wladimir Putin"],
            "regarding": [],
        }
        written.write(tell("b", CALL))
        second = next_meeting(socket)
        assert (second["kind"], second["regarding"]) == ("CALL", ["Ukraine"])
        # The meeting that was planned takes place; that it did is told again by another article.
        written.write(tell("q", PLAN._replace(status="held"), published=81))
        third = next_meeting(socket)
        assert third["participants"] == ["Donald Trump", "Wladimir Putin"]
        written.write(tell("r", PLAN._replace(status="held"), published=81))
        written.write(tell("c", MOSCOW._replace(day=200)))
        assert next_meeting(socket)["from"] == "2025-09-17"
    with greet(served) as socket:
        subscribe(socket, NAMES, after=second["cursor"])
        assert next_meeting(socket)["cursor"] == third["cursor"]


def test_without_a_cursor_only_what_is_new_is_told(written: Written, served: str) -> None:
    written.write(tell("a", MOSCOW))
    with greet(served) as socket:
        subscribe(socket, NAMES)
        time.sleep(1.5)
        written.write(tell("b", CALL))
        assert next_meeting(socket)["participants"] == ["Donald Trump", "Mark Rutte"]


@pytest.mark.parametrize(
    "given",
    [
        {"with": ["Trump"], "kind": ["CALL"], "from": "2025-04-01"},
        {"or": [{"regarding": ["UA"]}, {"place": "Minsk"}]},
        {"not": {"place": "Moskau"}},
    ],
)
def test_a_filter_lets_only_such_meetings_through(
    written: Written, served: str, given: dict[str, Any]
) -> None:
    begin = written.last
    written.write(tell("a", MOSCOW), tell("b", CALL), tell("c", MOSCOW._replace(day=300)))
    with greet(served) as socket:
        subscribe(socket, ADDED, after=begin, filter=given)
        assert next_meeting(socket)["participants"] == ["Donald Trump", "Mark Rutte"]
        written.write(tell("d", CALL._replace(day=350)))
        assert next_meeting(socket)["from"] == "2026-02-14"


def test_what_was_withdrawn_is_not_told(written: Written, served: str) -> None:
    begin = written.last
    written.write(tell("a", MOSCOW))
    written.write(tell("b", CALL))
    written.withdraw("a")
    with greet(served) as socket:
        subscribe(socket, NAMES, after=begin)
        assert next_meeting(socket)["participants"] == ["Donald Trump", "Mark Rutte"]


@pytest.mark.parametrize("after", ["x", "-1", "99999999999999999999", "999999999"])
def test_a_cursor_that_is_none_is_refused(written: Written, served: str, after: str) -> None:
    assert written.last.isdigit()
    with greet(served) as socket:
        subscribe(socket, NAMES, after=after)
        (error,) = receive(socket)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


def test_nothing_but_subscriptions_is_answered_there(written: Written, served: str) -> None:
    assert written.last.isdigit()
    with greet(served) as socket:
        subscribe(socket, "{ meetings { totalCount } }")
        (error,) = receive(socket)
    assert error["message"] == "queries are not allowed"


def test_a_token_opens_it_and_comes_as_a_header_or_in_the_first_message(address: Address) -> None:
    token = "a-token-of-the-tests"
    app = create_app(**address._asdict(), options=Options(tokens=(token,)))
    bearer = {"Authorization": f"Bearer {token}"}
    with serve(app) as url:
        with greet(url, bearer), greet(url, additional_headers=bearer):
            pass
        for payload in ({}, {"Authorization": "Bearer another-token-of-the-tests"}):
            with pytest.raises(ConnectionClosed) as closed, greet(url, payload):
                pass
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 4403


def test_so_many_may_follow_and_one_client_a_quarter_of_them(
    written: Written, address: Address
) -> None:
    app = create_app(**address._asdict(), options=Options(max_followers=8))
    assert written.last.isdigit()
    with serve(app) as url, ExitStack() as stack:
        first, second, third = (stack.enter_context(greet(url)) for _ in range(3))
        for socket in (first, second):
            subscribe(socket, NAMES)
        time.sleep(1)
        subscribe(third, NAMES)
        (error,) = receive(third)
        assert error["extensions"]["code"] == "BUSY"
        assert error["message"] == "You follow 2 times already. End another one first."
        other = stack.enter_context(greet(url, source_address=("127.0.0.2", 0)))
        subscribe(other, NAMES)
        time.sleep(1)
        first.close()
        time.sleep(1)
        subscribe(stack.enter_context(greet(url)), NAMES)
        time.sleep(1)
        written.write(tell("b", CALL))
        assert next_meeting(other)["participants"] == ["Donald Trump", "Mark Rutte"]


def test_what_is_followed_is_limited_like_all_that_is_asked(written: Written, served: str) -> None:
    begin = written.last
    written.write(tell("a", MOSCOW))
    deep: dict[str, Any] = {"kind": ["MEETING"]}
    for _ in range(20):
        deep = {"not": deep}
    with greet(served) as socket:
        subscribe(socket, ADDED, after=begin, filter=deep)
        (error,) = receive(socket)
    assert "levels of conditions found" in error["message"]
    wide = {"or": [{"with": ["a"], "between": ["b"], "regarding": ["c"], "place": "d"}] * 40}
    with greet(served) as socket:
        subscribe(socket, ADDED, after=begin, filter=wide)
        (error,) = receive(socket)
    assert "more than 1000 tokens" in error["message"]


def test_a_follower_who_takes_nothing_has_a_page_here_and_no_more(
    written: Written, served: str, caplog: pytest.LogCaptureFixture
) -> None:
    pages = 60
    begin = int(written.last)
    written.driver.execute_query(
        "UNWIND range(1, 100) AS n CREATE (:Event {id: 'e' + n, kind: 'meeting', encounter: true, "
        "status: 'held', title: $title, day: date('2025-01-01')})",
        title="x" * 10_000,
        database_=written.address.database,
    )
    written.driver.execute_query(
        "UNWIND range(1, $number) AS n "
        "CREATE (:Change {number: $begin + n, event: 'e' + (n % 100 + 1)}) "
        "WITH count(*) AS made MATCH (m:Migration {version: 1}) SET m.changes = $begin + $number",
        number=pages * 100,
        begin=begin,
        database_=written.address.database,
    )
    caplog.set_level(logging.DEBUG, logger="api.database")

    def count_pages() -> int:
        return sum("change.number > $after" in record.getMessage() for record in caplog.records)

    titles = "subscription S($after: String) { meetingAdded(after: $after) { cursor title } }"
    with greet(served, max_queue=1, compression=None) as socket:
        subscribe(socket, titles, after=str(begin))
        time.sleep(4)
        taken = count_pages()
        time.sleep(2)
        # Sixty megabytes are to be told; what is on the line is a few.
        assert count_pages() == taken < pages // 3
        cursors = [int(next_meeting(socket)["cursor"]) - begin for _ in range(pages * 100)]
    assert cursors == list(range(1, pages * 100 + 1))


def test_a_meeting_of_an_article_that_was_replaced_is_told_once(
    written: Written, served: str
) -> None:
    begin = written.last
    with greet(served) as socket:
        subscribe(socket, NAMES, after=begin)
        written.write(tell("a", MOSCOW))
        first = next_meeting(socket)
        written.write(tell("a", MOSCOW._replace(regarding=("UA",))))
        written.write(tell("b", CALL))
        assert next_meeting(socket)["participants"] == ["Donald Trump", "Mark Rutte"]
    assert first["participants"] == ["Alexander Lukaschenko", "Wladimir Putin"]


def test_pages_of_another_site_cannot_follow(served: str) -> None:
    with pytest.raises(InvalidStatus), greet(served, origin="https://example.org"):
        pass


def test_where_only_trusted_documents_are_answered_nobody_follows(
    address: Address, tmp_path: Any
) -> None:
    (tmp_path / "a.graphql").write_text("query A { meetings { totalCount } }")
    options = Options(documents=tmp_path, documents_only=True)
    with (
        serve(create_app(**address._asdict(), options=options)) as url,
        pytest.raises(InvalidStatus),
        greet(url),
    ):
        pass


def test_the_database_is_asked_what_is_new_once_for_all_who_follow(
    written: Written, served: str, caplog: pytest.LogCaptureFixture
) -> None:
    with ExitStack() as stack:
        sockets = [stack.enter_context(greet(served)) for _ in range(5)]
        for socket in sockets:
            subscribe(socket, NAMES)
        time.sleep(1.5)
        caplog.set_level(logging.DEBUG, logger="api.database")
        time.sleep(3)
        asked = [record for record in caplog.records if record.name == "api.database"]
        assert 2 <= len(asked) <= 4
        written.write(tell("b", CALL))
        assert len({next_meeting(socket)["cursor"] for socket in sockets}) == 1
    time.sleep(1.5)
    caplog.clear()
    time.sleep(2)
    assert [record for record in caplog.records if record.name == "api.database"] == []
