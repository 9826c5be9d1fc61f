"""What counts as right, missed and false, on documents small enough to count by hand."""

import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from rich.console import Console

from newsgraph.evaluation import (
    Evaluation,
    GoldError,
    Share,
    Tally,
    evaluate,
    read_documents,
)
from newsgraph.evaluation.report import print_differences, print_evaluation

TALK = {
    "persons": ["Wladimir Putin", "Alexander Lukaschenko"],
    "countries": [],
    "kind": "meeting",
    "status": "held",
    "place": "Kreml in Moskau",
    "date": "2025-03-13",
    "regarding": ["UA", "BY", "Sicherheitsvertrag"],
    "evidence": "Putin empfing",
}


def make_document(
    *encounters: dict[str, Any],
    persons: Sequence[str] = (),
    countries: Sequence[str] = (),
    events: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    return {
        "id": "a",
        "persons": [{"name": name} for name in persons],
        "countries": list(countries),
        "encounters": list(encounters),
        "events": list(events),
    }


def compare(gold: dict[str, Any], *found: dict[str, Any]) -> Evaluation:
    return evaluate(
        read_documents([json.dumps(gold)], "gold"),
        read_documents([json.dumps(one) for one in found], "found"),
    )


def test_facts_that_are_the_same_are_all_right() -> None:
    document = make_document(
        TALK,
        persons=["Wladimir Putin", "Alexander Lukaschenko"],
        countries=["RU", "BY"],
        events=[{"type": "agreement", "countries": ["RU", "BY"]}],
    )
    result = compare(document, document)
    assert dict(result.tallies) == {
        "persons": Tally(2, 2, 2),
        "countries": Tally(2, 2, 2),
        "pairs": Tally(1, 1, 1),
        "held pairs": Tally(1, 1, 1),
        "party pairs": Tally(1, 1, 1),
        "regarding": Tally(2, 2, 2),
        "events": Tally(1, 1, 1),
    }
    assert dict(result.shares) == {
        name: Share(1, 1) for name in ("status", "kind", "place", "date")
    }
    assert result.differences == []


def test_a_document_that_was_not_extracted_counts_as_missed() -> None:
    result = compare(make_document(TALK, persons=["Putin"], countries=["RU"]))
    assert result.tallies["persons"] == Tally(0, 1, 0)
    assert result.tallies["countries"] == Tally(0, 1, 0)
    assert result.tallies["pairs"] == Tally(0, 1, 0)


def test_a_document_that_the_gold_does_not_have_counts_for_nothing() -> None:
    other = make_document(TALK, persons=["Putin"]) | {"id": "b"}
    assert compare(make_document(), make_document(), other).tallies["persons"] == Tally()


def test_one_found_name_is_right_for_one_gold_name_only() -> None:
    gold = make_document(persons=["Donald Trump", "Melania Trump"])
    assert compare(gold, make_document(persons=["Trump"])).tallies["persons"] == Tally(1, 2, 1)


def test_a_pair_is_in_no_order_and_counts_once_with_one_status() -> None:
    turned = TALK | {"persons": ["Lukaschenko", "Putin"]}
    planned = TALK | {"status": "planned"}
    result = compare(make_document(TALK), make_document(turned, TALK, planned))
    assert result.tallies["pairs"] == Tally(1, 1, 2)
    assert result.tallies["held pairs"] == Tally(1, 1, 1)


def test_three_people_who_met_are_three_pairs() -> None:
    three = TALK | {"persons": ["Merz", "Macron", "Starmer"]}
    assert compare(make_document(three)).tallies["pairs"] == Tally(0, 3, 0)


def test_delegations_are_parties_and_no_persons() -> None:
    talks = TALK | {"persons": ["Merz"], "countries": ["FR", "GB"]}
    result = compare(make_document(talks), make_document(talks | {"countries": ["FR"]}))
    assert result.tallies["pairs"] == Tally()
    assert result.tallies["party pairs"] == Tally(1, 3, 1)


def test_attributes_count_on_shared_pairs_and_only_where_the_gold_tells_them() -> None:
    untold = TALK | {"place": None, "date": None}
    other = TALK | {"status": "planned", "kind": "call", "place": "Moskau", "date": "2025-03-14"}
    assert dict(compare(make_document(TALK), make_document(other)).shares) == {
        "status": Share(0, 1),
        "kind": Share(0, 1),
        "place": Share(1, 1),
        "date": Share(0, 1),
    }
    assert dict(compare(make_document(untold), make_document(TALK)).shares) == {
        "status": Share(1, 1),
        "kind": Share(1, 1),
    }


def test_regarding_compares_country_codes_and_no_keywords() -> None:
    other = TALK | {"regarding": ["UA", "US", "Zoll", "EU-Gipfel"]}
    assert compare(make_document(TALK), make_document(other)).tallies["regarding"] == Tally(1, 2, 2)


@pytest.mark.parametrize(
    ("countries", "right"), [(["RU"], 1), (["DE", "RU"], 1), ([], 1), (["DE"], 0)]
)
def test_an_event_is_right_when_no_country_speaks_against_it(
    countries: list[str], right: int
) -> None:
    gold = make_document(events=[{"type": "sanctions", "countries": ["RU", "BY"]}])
    found = make_document(events=[{"type": "sanctions", "countries": countries}])
    assert compare(gold, found).tallies["events"] == Tally(right, 1, 1)


def test_an_event_of_another_type_is_false() -> None:
    gold = make_document(events=[{"type": "sanctions"}])
    found = make_document(events=[{"type": "aid"}])
    assert compare(gold, found).tallies["events"] == Tally(0, 1, 1)


def test_figures_are_those_of_the_textbook_and_0_where_there_is_nothing() -> None:
    tally = Tally(right=3, gold=4, found=6)
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.75, 0.6)
    nothing = Tally()
    assert (nothing.precision, nothing.recall, nothing.f1) == (0.0, 0.0, 0.0)


def test_differences_name_document_fact_and_what_the_text_says() -> None:
    gold = make_document(TALK, persons=["Putin"], countries=["RU"], events=[{"type": "aid"}])
    found = make_document(
        TALK | {"persons": ["Putin", "Witkoff"], "evidence": None, "sentence": "Witkoff kam."},
        persons=["Moskau"],
        countries=["US"],
    )
    text = io.StringIO()
    print_differences(compare(gold, found), Console(file=text))
    assert text.getvalue().splitlines() == [
        "a missed person Putin",
        "a false  person Moskau",
        "a missed country RU",
        "a false  country US",
        "a missed pair Wladimir Putin + Alexander Lukaschenko [held]  Putin empfing",
        "a false  pair Putin + Witkoff [held]  Witkoff kam.",
        "a missed event aid",
    ]


def test_the_report_shows_every_measure_even_where_nothing_was_counted() -> None:
    text = io.StringIO()
    print_evaluation(compare(make_document()), Console(file=text))
    shown = text.getvalue()
    for measure in ("persons", "countries", "held pairs", "party pairs", "regarding", "events"):
        assert measure in shown
    assert "status 0 of 0, kind 0 of 0, place 0 of 0, date 0 of 0" in shown


@pytest.mark.parametrize(
    "line", ["{", "[]", '"text"', "{}", '{"id": "a", "persons": [1], "countries": []}']
)
def test_a_line_that_is_no_document_is_named_with_its_number(line: str) -> None:
    with pytest.raises(GoldError, match=r"gold\.jsonl:2"):
        read_documents(["", line], "gold.jsonl")
