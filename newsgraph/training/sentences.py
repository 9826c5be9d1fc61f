"""Sentences written for training: each has one status, in the ways that German tells it.

News has few encounters that are refused, denied or told in a rare tense; these sentences show the
status scorer what grammar says, whatever the news of the day. `sentences.tsv` has a line for each:
the status, and the text, in which [brackets] mark who meets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARKED = re.compile(r"\[([^]]+)]")
_FILE = Path(__file__).with_name("sentences.tsv")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with who meets in it, and the status."""

    text: str
    status: str
    persons: tuple[str, ...]


def read_sentences() -> Iterator[Sentence]:
    """Yield the sentences of `sentences.tsv`."""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            status, marked = line.split("\t")
            yield Sentence(_MARKED.sub(r"\1", marked), status, tuple(_MARKED.findall(marked)))
