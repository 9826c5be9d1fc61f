"""Texts are read as they were before, and as they are annotated but for what is known."""

import json

import pytest

from newsgraph.corenlp import CoreNlp
from tests.gold import findings, misread
from tests.gold.findings import Line, list_findings, read_lines
from tests.gold.misread import PASSAGES, find_misread

ANEW = "if it is meant: tests/gold/findings.py says how it is written anew"
KNOWN, MISREAD = findings.read_known(), misread.read_known()
IDS = [
    json.loads(line)["id"]
    for line in (PASSAGES / "gold.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def found(corenlp: CoreNlp) -> dict[str, Line]:
    return read_lines(corenlp)


@pytest.fixture(scope="module")
def misread_now(found: dict[str, Line]) -> dict[str, str]:
    return find_misread(found)


def test_all_texts_in_which_something_is_found_are_known(found: dict[str, Line]) -> None:
    assert {text for text, line in found.items() if [*list_findings(line)]} == set(KNOWN)


@pytest.mark.parametrize("text", KNOWN)
def test_what_is_found_in_a_text_is_what_was_found_before(
    found: dict[str, Line], text: str
) -> None:
    assert [*list_findings(found[text])] == KNOWN[text], ANEW


@pytest.mark.parametrize("passage", IDS)
def test_a_passage_is_misread_only_where_it_is_known_to_be(
    misread_now: dict[str, str], passage: str
) -> None:
    assert misread_now[passage] == MISREAD.get(passage, ""), ANEW


def test_what_is_known_to_be_misread_are_passages() -> None:
    assert MISREAD
    assert MISREAD.keys() < set(IDS)
