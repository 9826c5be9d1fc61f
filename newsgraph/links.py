"""Shows how people are linked through meetings, as a table on a terminal."""

from collections.abc import Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from newsgraph.table import UNKNOWN, show_date, show_sources, widen


def print_links(data: Mapping[str, Any], console: Console, title: str) -> None:
    """Print what `path` or `between` answers: chains meeting by meeting, or who met whom."""
    table = make_chains(data["path"]) if "path" in data else make_net(data["between"])
    if not table.row_count:
        console.print(f"{title}: no link found", highlight=False, markup=False)
        return
    table.title = title
    widen(console)
    console.print(table, markup=False)


def make_chains(chains: list[dict[str, Any]]) -> Table:
    """Return a table of chains: a row for each meeting, a line below each chain."""
    table = _make("Chain", "Who", "Whom", "When", "Kind", "Sentence", "Source")
    for number, chain in enumerate(chains, 1):
        for step in chain["steps"]:
            meeting = step["meeting"]
            evidence = meeting["evidence"]
            table.add_row(
                str(number),
                step["one"]["name"],
                step["other"]["name"],
                show_date(meeting["date"]),
                _show_kind(meeting),
                evidence[0]["sentence"] if evidence else UNKNOWN,
                show_sources(report["article"] for report in evidence) or UNKNOWN,
            )
        table.add_section()
    return table


def make_net(links: list[dict[str, Any]]) -> Table:
    """Return a table of who of several people met whom of them, how often and when."""
    table = _make("Who", "Whom", "Meetings", "First", "Last")
    for link in links:
        table.add_row(
            link["one"]["name"],
            link["other"]["name"],
            str(link["count"]),
            link["first"] or UNKNOWN,
            link["last"] or UNKNOWN,
        )
    return table


def _make(*columns: str) -> Table:
    table = Table(title_justify="left", box=box.SIMPLE_HEAVY)
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def _show_kind(meeting: Mapping[str, Any]) -> str:
    return str(meeting["kind"]).lower().replace("_", " ")
