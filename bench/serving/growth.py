"""Compares what pages cost with a graph ten times as large, each Neo4j started and loaded here.

    python -m bench.serving.growth [--scale 10] [--seconds 5] [--ways ours-bolt,bare]

Median milliseconds over one connection, first from the graph that `bench.serving` asks, then from
the larger one, and their ratio: of first pages, of a page that lies a thousand meetings deep, and
of pages that start from a person, a place and an organisation. The bare handler's obvious statement
answers some of them, for comparison: what it reads grows with the graph.
"""

import argparse
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from bench.serving.loading import open_graph
from bench.serving.measurement import ask_way
from bench.serving.questions import QUESTIONS
from bench.serving.servers import Way, run_way

_NODE = """{ pageInfo { endCursor } edges { node {
    id title date { from } place { name } participants { person { id name } }
    evidence { sentence article { id title } }
  } } }"""
_DEEP = f"""query Deep($code: ID!, $first: Int!, $after: String) {{
  country(code: $code) {{ meetings(first: $first, after: $after) {_NODE} }}
}}"""
_PLACE = f"query Place($code: ID!) {{ country(code: $code) {{ hosted(first: 50) {_NODE} }} }}"
_ORGANIZATION = f"""query Organization($id: ID!) {{
  organization(id: $id) {{ meetings(first: 50) {_NODE} }}
}}"""
_STEP, _STEPS = 500, 2

Request = dict[str, Any]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--scale", type=float, default=10, help="how much larger the larger is")
    parser.add_argument("--base", type=float, default=1, help="scale of the smaller graph")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each figure is taken")
    parser.add_argument("--ways", default="ours-bolt,bare")
    chosen = parser.parse_args()
    names = chosen.ways.split(",")
    with ExitStack() as stack:
        small, large = (
            run_ways(stack, names, scale) for scale in (chosen.base, chosen.base * chosen.scale)
        )
        Console(width=100).print(compare(small, large, chosen.seconds))


def run_ways(stack: ExitStack, names: list[str], scale: float) -> dict[str, Way]:
    """Start a Neo4j with a graph, and each way before it."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    server, _ = stack.enter_context(open_graph(folder, scale))
    return {name: stack.enter_context(run_way(name, server)) for name in names}


def compare(small: dict[str, Way], large: dict[str, Way], seconds: float) -> Table:
    """Return the table of all pages and ways."""
    table = Table(title="one connection, median milliseconds")
    for title in ("page", "way", "small graph", "large graph", "ratio"):
        table.add_column(title, justify="left" if title in {"page", "way"} else "right")
    for name in small:
        for page, prepare in list_pages(name).items():
            times = [time_page(way, prepare, seconds) for way in (small[name], large[name])]
            ratio = times[1] / times[0]
            table.add_row(page, name, *(f"{time:.1f}" for time in times), f"{ratio:.2f}")
    return table


def time_page(way: Way, prepare: Callable[[Way], Request], seconds: float) -> float:
    """Return the median milliseconds of a page."""
    request = prepare(way)
    post(way, request)  # Neo4j plans it, which may take seconds
    ask_way(way, request, 1, seconds)  # and compiles what is run often
    return float(median(ask_way(way, request, 1, seconds)["times"])) * 1000


def list_pages(way: str) -> dict[str, Callable[[Way], Request]]:
    """Return what makes the request for each page; the bare handler knows its questions alone."""
    asked = {
        each.name: ask(each.operation, each.variables) for each in QUESTIONS if each.name != "path"
    }
    if way.startswith("ours"):
        asked["50 meetings, a thousand deep"] = go_deep
        asked["50 meetings at a place"] = ask(_PLACE, {"code": "UA"})
        asked["50 meetings of an organisation"] = ask(_ORGANIZATION, {"id": "NATO"})
    return asked


def ask(operation: str, variables: dict[str, Any]) -> Callable[[Way], Request]:
    """Return what makes the request for an operation: the same for each way."""
    return lambda _: {"query": operation, "variables": variables}


def go_deep(way: Way) -> Request:
    """Return the request for a page behind a thousand meetings of a country."""
    variables: dict[str, Any] = {"code": "UA", "first": _STEP, "after": None}
    for _ in range(_STEPS):
        page = post(way, {"query": _DEEP, "variables": variables})["country"]["meetings"]
        variables["after"] = page["pageInfo"]["endCursor"]
    return {"query": _DEEP, "variables": {**variables, "first": 50}}


def post(way: Way, request: Request) -> Any:
    """Return the data that answers a request.

    Raises:
        RuntimeError: when there is none, or an error.
    """
    answer = httpx.post(way.url, json=request, timeout=120, trust_env=False).json()
    if "errors" in answer:
        raise RuntimeError(f"{way.name}: {answer['errors']}")
    return answer["data"]


if __name__ == "__main__":
    main()
