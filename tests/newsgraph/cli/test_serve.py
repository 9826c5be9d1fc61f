"""`newsgraph serve`: the API on a port, until a signal ends it."""

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
