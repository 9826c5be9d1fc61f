"""How an answer looks: every cell, with and without what it is made of."""

import io
from typing import Any

import pytest
from rich.console import Console

from newsgraph.table import make_row, print_meetings, show_date, show_place


def make_participant(**party: str) -> dict[str, Any]:
    named = {kind: {"name": name} for kind, name in party.items()}
    return {"person": None, "country": None, "organization": None, **named}


def make_report(article: str, title: str | None, source: str | None) -> dict[str, Any]:
    told = {"id": article, "title": title, "source": source, "url": None}
    return {"sentence": f"So steht es in {article}.", "article": told}


MEETING: dict[str, Any] = {
    "kind": "PRESS_CONFERENCE",
    "status": "HELD",
    "date": {"from": "2025-03-13", "to": "2025-03-13", "precision": "DAY"},
    "place": {"name": "Moskau", "country": {"name": "Russland"}},
    "participants": [
        make_participant(person="Putin"),
        make_participant(organization="EU"),
        make_participant(country="Belarus"),
    ],
    "evidence": [
        make_report("a", "Pakt", "Bote"),
        make_report("a", "Pakt", "Bote"),
        make_report("b", None, None),
    ],
}


def test_a_row_has_all_parties_and_each_source_once() -> None:
    assert make_row(MEETING) == (
        "Putin",
        "EU\nBelarus",
        "2025-03-13",
        "Moskau, Russland",
        "held\npress conference",
        "So steht es in a.",
        "Bote – Pakt\nb",
    )


def test_what_is_not_told_is_a_dash() -> None:
    untold = MEETING | {"date": None, "place": None, "participants": [], "evidence": []}
    assert make_row(untold) == ("–", "–", "–", "–", "held\npress conference", "–", "–")


@pytest.mark.parametrize(
    ("first", "last", "precision", "shown"),
    [
        ("2025-03-13", "2025-03-13", "DAY", "2025-03-13"),
        ("2025-03-01", "2025-03-31", "MONTH", "2025-03"),
        ("2025-01-01", "2025-12-31", "YEAR", "2025"),
        ("2025-03-12", "2025-03-14", "RANGE", "2025-03-12 – 2025-03-14"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    first: str, last: str, precision: str, shown: str
) -> None:
    assert show_date({"from": first, "to": last, "precision": precision}) == shown


@pytest.mark.parametrize(
    ("name", "country", "shown"),
    [
        ("Paris", "Frankreich", "Paris, Frankreich"),
        ("Paris", None, "Paris"),
        (None, "Frankreich", "Frankreich"),
        ("Singapur", "Singapur", "Singapur"),
        (None, None, "–"),
    ],
)
def test_a_place_names_its_country_once(name: str | None, country: str | None, shown: str) -> None:
    assert show_place({"name": name, "country": country and {"name": country}}) == shown


def test_text_that_looks_like_markup_is_printed_as_it_is() -> None:
    report = make_report("a", "[bold]Pakt[/bold]", None) | {"sentence": "[red]rot[/nope]"}
    answer = {"totalCount": 1, "edges": [{"node": MEETING | {"evidence": [report]}}]}
    text = io.StringIO()
    print_meetings(answer, Console(file=text), "Who met whom regarding [EU]")
    for printed in ("[bold]Pakt[/bold]", "[red]rot[/nope]", "regarding [EU]"):
        assert printed in text.getvalue()
