"""`newsgraph demo`: the seeds in the graph, an answered question, and GraphiQL."""

import signal
import socket

import httpx

from tests.newsgraph.cli.conftest import Run, Start, end, read_until


def test_the_demo_answers_who_met_whom_regarding_ukraine_and_ends(run_on_graph: Run) -> None:
    result = run_on_graph("demo", "--exit")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == run_on_graph("query", "--regarding", "Ukraine").stdout
    assert "Who met whom regarding Ukraine" in result.stdout
    assert "5 articles, 5 of them new" in result.stderr


def test_the_demo_serves_on_another_port_when_its_own_is_taken(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        child = start("demo", NEWSGRAPH_PORT=port)
        assert f"Port {port} is taken" in read_until(child, "taken")
        address = read_until(child, "GraphiQL").split()[-1]
        answered = httpx.post(address, json={"query": "{ articles { totalCount } }"}, timeout=30)
    assert answered.json() == {"data": {"articles": {"totalCount": 5}}}
    assert end(child, signal.SIGINT) == 0
