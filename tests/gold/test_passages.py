"""Passages are read as they are annotated, but for what is known to be misread."""

import json

import pytest

from newsgraph.corenlp import CoreNlp
from tests.gold.passages import PASSAGES, find_misread, read_known

IDS = [
    json.loads(line)["id"]
    for line in (PASSAGES / "gold.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def misread(corenlp: CoreNlp) -> dict[str, str]:
    return find_misread(corenlp)


@pytest.fixture(scope="module")
def known() -> dict[str, str]:
    return read_known()


@pytest.mark.parametrize("passage", IDS)
def test_a_passage_is_misread_only_where_it_is_known_to_be(
    misread: dict[str, str], known: dict[str, str], passage: str
) -> None:
    assert misread[passage] == known.get(passage, ""), "if it is meant: passages.py says how"


def test_what_is_known_to_be_misread_are_passages(known: dict[str, str]) -> None:
    assert known
    assert known.keys() < set(IDS)
