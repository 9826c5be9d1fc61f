"""`docker compose up`: the seeds loaded, the API over them, and what it may do on the machine."""

import json
import threading
import time
from typing import Any

import httpx
import neo4j
import pytest

from tests.docker.stack import PASSWORD, ROOT, Stack

pytestmark = pytest.mark.docker

ARTICLES = """{ articles(first: 50) { totalCount edges { node { source
  people { name } countries { code } } } } }"""
QUERY = ("query", "--status", "any", "--first", "50", "--json")
EVERY_MEETING = """{ meetings(status: null, first: 50) { totalCount edges { node {
  id title status participants { person { name } } evidence { sentence } } } } }"""
WHO_MET_WHOM = (ROOT / "api/graphiql/examples/who-met-whom.graphql").read_text(encoding="utf-8")


def pick_names(meetings: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return of each meeting, in order, what both answers have."""
    return [
        (
            node["id"],
            node["title"],
            node["status"],
            [one["person"] and one["person"]["name"] for one in node["participants"]],
            [report["sentence"] for report in node["evidence"]],
        )
        for node in (edge["node"] for edge in meetings["edges"])
    ]


def test_up_ends_with_the_seeds_loaded(stack: Stack) -> None:
    articles = stack.ask(ARTICLES)["data"]["articles"]
    assert articles["totalCount"] == 5
    assert {edge["node"]["source"] for edge in articles["edges"]} == {"MERIDIANBOTE"}
    people = {person["name"] for edge in articles["edges"] for person in edge["node"]["people"]}
    assert people >= {"Wladimir Putin", "Alexander Lukaschenko", "Donald Trump", "Mark Rutte"}


def test_the_api_answers_as_the_command_line_does_beside_it(stack: Stack) -> None:
    asked = stack.compose("run", "--rm", "--no-deps", "loader", *QUERY)
    names = stack.ask(EVERY_MEETING)["data"]["meetings"]
    assert names["totalCount"] > 0
    assert pick_names(names) == pick_names(json.loads(asked)["meetings"])
    answer = stack.ask(WHO_MET_WHOM)
    assert "errors" not in answer
    assert answer["data"]["meetings"]["totalCount"] <= names["totalCount"]


def test_graphiql_and_browser_are_on_loopback_and_nowhere_else(stack: Stack) -> None:
    page = httpx.get(stack.graphql, headers={"Accept": "text/html"}, timeout=30)
    assert page.is_success
    assert "GraphiQL" in page.text or "graphiql" in page.text
    browser = httpx.get(f"http://127.0.0.1:{stack.browser_port}", timeout=30)
    assert browser.json()["bolt_direct"] == f"bolt://127.0.0.1:{stack.bolt_port}"
    for service in ("neo4j", "api"):
        bindings = stack.inspect(service)["HostConfig"]["PortBindings"]
        hosts = {binding["HostIp"] for port in bindings.values() for binding in port}
        assert hosts == {"127.0.0.1"}


def test_the_database_takes_the_password_of_the_environment(stack: Stack) -> None:
    address = f"bolt://127.0.0.1:{stack.bolt_port}"
    with neo4j.GraphDatabase.driver(address, auth=("neo4j", PASSWORD)) as driver:
        records, _, _ = driver.execute_query("MATCH (a:Article) RETURN count(a) AS n")
    assert records[0]["n"] == 5


@pytest.mark.parametrize("service", ["loader", "api"])
def test_our_containers_run_without_root_on_a_read_only_file_system(
    stack: Stack, service: str
) -> None:
    host = stack.inspect(service)["HostConfig"]
    assert host["ReadonlyRootfs"]
    assert host["CapDrop"] == ["ALL"]
    assert host["SecurityOpt"] == ["no-new-privileges:true"]
    assert not host["Privileged"]
    script = "import os; print(os.getuid()); open('/opt/newsgraph/new', 'w')"
    told = stack.compose(
        "run",
        "--rm",
        "--no-deps",
        "--entrypoint",
        "sh",
        service,
        "-c",
        f'python -c "{script}" 2>&1 || true',
    )
    assert told.splitlines()[0] == "10001"
    assert "Read-only file system" in told or "Permission denied" in told


def test_the_api_is_healthy_and_the_loader_has_ended_well(stack: Stack) -> None:
    deadline = time.monotonic() + 60
    while stack.inspect("api")["State"]["Health"]["Status"] != "healthy":
        assert time.monotonic() < deadline
        time.sleep(0.5)
    loader = stack.inspect("loader")["State"]
    assert (loader["Status"], loader["ExitCode"]) == ("exited", 0)


def test_the_loader_ends_well_when_some_inputs_cannot_be_used_and_only_then(stack: Stack) -> None:
    run = ("run", "--rm", "--no-deps")
    stack.compose(*run, "loader", "load", "/nowhere.txt")
    with pytest.raises(AssertionError, match="NEO4J_URI"):
        stack.compose(*run, "--env", "NEO4J_URI=nowhere", "loader", "query")


def test_a_second_up_changes_nothing(stack: Stack) -> None:
    before = stack.ask(WHO_MET_WHOM), stack.ask(ARTICLES)
    stack.up()
    assert (stack.ask(WHO_MET_WHOM), stack.ask(ARTICLES)) == before
    assert "5 unchanged" in stack.compose("logs", "loader")


def test_an_api_that_is_removed_under_a_query_comes_back_with_the_same_answer(
    stack: Stack,
) -> None:
    before = stack.ask(WHO_MET_WHOM)
    stopped = threading.Event()
    outcomes: list[Any] = []

    def keep_asking() -> None:
        while not stopped.is_set():
            try:
                outcomes.append(stack.ask(WHO_MET_WHOM))
            except httpx.HTTPError as error:
                outcomes.append(error)

    asking = threading.Thread(target=keep_asking)
    asking.start()
    try:
        stack.compose("stop", "api")
        assert stack.inspect("api")["State"]["ExitCode"] == 0
        stack.compose("rm", "--force", "api")
        assert not stack.is_ready()
        stack.up()
    finally:
        stopped.set()
        asking.join()
    answers = [outcome for outcome in outcomes if not isinstance(outcome, httpx.HTTPError)]
    assert len(answers) < len(outcomes)
    assert all(answer == before for answer in answers)
    assert stack.ask(WHO_MET_WHOM) == before


def test_a_database_that_is_restarted_is_found_again_with_its_data(stack: Stack) -> None:
    before = stack.ask(WHO_MET_WHOM)
    stack.compose("stop", "neo4j")
    away = stack.ask(WHO_MET_WHOM)
    assert away["errors"][0]["extensions"]["code"] == "DATABASE_UNAVAILABLE"
    stack.up()
    assert stack.ask(WHO_MET_WHOM) == before
