"""Shows who met whom as a table on a terminal."""

from collections.abc import Iterable, Mapping
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

# Where nothing tells the width (a pipe, a log), seven columns need more than a terminal's 80.
_WIDTH = 160
UNKNOWN = "–"


def print_meetings(meetings: Mapping[str, Any], console: Console, title: str) -> None:
    """Print the `meetings` of the operation WhoMetWhom, one a row, with what says so."""
    nodes = [edge["node"] for edge in meetings["edges"]]
    if not nodes:
        console.print(f"{title}: no meeting found", highlight=False, markup=False)
        return
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAVY, show_lines=True)
    for name, ratio in (("Who", 3), ("Whom", 3), ("When", 2), ("Where", 2), ("Status", 2)):
        table.add_column(name, ratio=ratio, overflow="fold")
    table.add_column("Sentence", ratio=9, overflow="fold")
    table.add_column("Source", ratio=4, overflow="fold")
    for node in nodes:
        table.add_row(*make_row(node))
    shown, total = len(nodes), meetings["totalCount"]
    if shown < total:
        table.caption = f"{shown} of {total}"
    widen(console)
    console.print(table, markup=False)


def widen(console: Console) -> None:
    """Give a console room for sentences where nothing tells how wide it is."""
    if not console.is_terminal and console.width == 80:
        console.width = _WIDTH


def make_row(meeting: Mapping[str, Any]) -> tuple[str, ...]:
    """Return who, whom, when, where, status and kind, sentence and source of one meeting."""
    names = [name_party(participant) for participant in meeting["participants"]]
    evidence = meeting["evidence"]
    said = evidence[0]["sentence"] if evidence else UNKNOWN
    return (
        names[0] if names else UNKNOWN,
        "\n".join(names[1:]) or UNKNOWN,
        show_date(meeting["date"]),
        show_place(meeting["place"]),
        f"{meeting['status']}\n{meeting['kind']}".lower().replace("_", " "),
        said,
        show_sources(report["article"] for report in evidence) or UNKNOWN,
    )


def name_party(participant: Mapping[str, Any]) -> str:
    """Return the name of a person, a country or an organisation that took part."""
    party = participant["person"] or participant["country"] or participant["organization"]
    return str(party["name"])


def show_date(date: Mapping[str, Any] | None) -> str:
    """Return a day, month or year as precisely as it is known, or a range's two ends."""
    if date is None:
        return UNKNOWN
    first, last = str(date["from"]), str(date["to"])
    match date["precision"]:
        case "YEAR":
            return first[:4]
        case "MONTH":
            return first[:7]
        case _:
            return first if first == last else f"{first} – {last}"


def show_place(place: Mapping[str, Any] | None) -> str:
    """Return the place as printed, with its country where that is another name."""
    if place is None:
        return UNKNOWN
    country = place["country"]["name"] if place["country"] else None
    names = dict.fromkeys(name for name in (place["name"], country) if name)
    return ", ".join(names) or UNKNOWN


def show_sources(articles: Iterable[Mapping[str, Any]]) -> str:
    """Return the articles that report a meeting, each once, one a line."""
    shown = {
        article["id"]: " – ".join(filter(None, (article["source"], article["title"])))
        or article["url"]
        or article["id"]
        for article in articles
    }
    return "\n".join(shown.values())
