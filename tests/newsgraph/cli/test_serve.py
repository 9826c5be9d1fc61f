"""`newsgraph serve`: the API on a port, until a signal ends it."""

import json
import re
import signal
import socket

import httpx
import pytest

from tests.newsgraph.cli.conftest import Run, Start, end, read_until

QUESTION = {"query": '{ meetings(regarding: ["Ukraine"]) { totalCount } }'}


@pytest.mark.usefixtures("meetings")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_printed_address_answers_until_a_signal_ends_it(
    start: Start, number: signal.Signals
) -> None:
    child = start("serve", "--port", "0")
    address = read_until(child, "GraphiQL").split()[-1]
    assert address.startswith("http://127.0.0.1:")
    answered = httpx.post(address, json=QUESTION, timeout=30)
    assert answered.json() == {"data": {"meetings": {"totalCount": 1}}}
    page = httpx.get(address, headers={"Accept": "text/html"})
    assert "<html" in page.text
    assert end(child, number) == 0


def test_a_port_that_is_taken_is_an_error_that_says_what_to_do(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = run("serve", "--port", port)
    assert result.exit_code == 1
    assert f"cannot serve on 127.0.0.1:{port}" in result.stderr
    assert "--port" in result.stderr


def test_a_host_that_is_none_is_an_error(run: Run) -> None:
    result = run("serve", env={"NEWSGRAPH_HOST": "nowhere.invalid", "NEWSGRAPH_PORT": "0"})
    assert result.exit_code == 1
    assert "cannot serve on nowhere.invalid" in result.stderr


def serve_and_ask(start: Start, **variables: str) -> list[str]:
    """Serve with the command line, ask twice, and return the lines of its log."""
    child = start("serve", "--port", "0", **variables)
    address = read_until(child, "GraphiQL").split()[-1]
    # The first answer waits for the check of the model.
    with httpx.Client(trust_env=False, timeout=60, headers={"X-Request-ID": "mine"}) as client:
        client.post(address, json={"query": "query Q { nope }", "operationName": "Q"})
        client.post(address, json={})
        client.get(address.replace("/graphql", "/health/live"))
    child.terminate()
    _, logged = child.communicate(timeout=60)
    return logged.splitlines()


def test_the_log_of_the_server_has_a_json_line_for_each_request(start: Start) -> None:
    lines = [json.loads(line) for line in serve_and_ask(start, NEWSGRAPH_LOG_FORMAT="json")]
    asked = [line for line in lines if line["event"] == "request"]
    for line in asked:
        assert line.pop("seconds") >= 0
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", line.pop("timestamp"))
    same = {
        "event": "request",
        "level": "info",
        "logger": "api.requests.identity",
        "method": "POST",
        "path": "/graphql",
        "request_id": "mine",
    }
    assert asked == [
        {**same, "status": 200, "operation": "Q", "code": "INVALID"},
        {**same, "status": 400, "code": "BAD_REQUEST"},
    ]


def test_the_log_is_for_people_unless_told_otherwise_and_can_be_silent(start: Start) -> None:
    line = next(line for line in serve_and_ask(start) if "request_id" in line)
    assert re.search(r"\[info +\] request .*request_id=mine.* status=200", line)
    assert serve_and_ask(start, NEWSGRAPH_LOG_LEVEL="warning") == []


def test_a_setting_that_does_not_fit_is_told(start: Start) -> None:
    child = start("serve", NEWSGRAPH_LOG_FORMAT="xml")
    _, told = child.communicate(timeout=60)
    assert child.returncode == 1
    assert "NEWSGRAPH_LOG_FORMAT" in told


def test_the_api_s_options_are_settings(start: Start) -> None:
    token = "a-token-of-the-newsroom"
    child = start("serve", "--port", "0", NEWSGRAPH_TOKENS=token, NEWSGRAPH_METRICS="true")
    address = read_until(child, "GraphiQL").split()[-1]
    with httpx.Client(trust_env=False, timeout=60) as client:
        assert client.post(address, json=QUESTION).status_code == 401
        client.headers["Authorization"] = f"Bearer {token}"
        assert "data" in client.post(address, json=QUESTION).json()
        assert "newsgraph_operation_seconds" in client.get(f"{address[:-8]}/metrics").text
    assert end(child, signal.SIGTERM) == 0


def test_options_that_cannot_be_used_are_told(start: Start) -> None:
    child = start("serve", "--port", "0", NEWSGRAPH_TOKENS="guess")
    _, told = child.communicate(timeout=60)
    assert child.returncode == 1
    assert "token 1 is none" in told
