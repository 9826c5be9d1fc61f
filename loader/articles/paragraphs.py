"""The lines of a page: a paragraph a line, and which of them stand behind a blank line."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

BULLET = re.compile(r"[-–—•*·] ?(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:][\"'“”»«’)\]]*$")
# Mail programs and tickers break their lines at 65 to 80 characters.
_WRAPPED_AT = 100


class Line(NamedTuple):
    """A paragraph or heading; `opens` says that it stands behind a blank line."""

    text: str
    opens: bool


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does; headings and links mostly do not."""
    return _SENTENCE_END.search(text) is not None


def split_lines(text: str) -> list[Line]:
    """Return the lines of a cleaned text that hold something, wrapped ones joined."""
    filled = groupby(text.split("\n"), key=bool)
    blocks = [list(block) for holds, block in filled if holds]
    if _is_wrapped(blocks):
        blocks = [list(_unwrap(block)) for block in blocks]
    return [Line(line, i == 0) for block in blocks for i, line in enumerate(block)]


def _is_wrapped(blocks: list[list[str]]) -> bool:
    lines = [line for block in blocks for line in block]
    inner = [line for block in blocks for line in block[:-1]]
    if len(inner) < 4 or max(map(len, lines)) > _WRAPPED_AT:
        return False
    broken = sum(not ends_sentence(line) and len(line) >= _WRAPPED_AT / 2 for line in inner)
    return broken > 0.6 * len(inner)


def _unwrap(block: list[str]) -> Iterator[str]:
    paragraph = ""
    for line in block:
        if paragraph and BULLET.match(line):
            yield paragraph
            paragraph = line
        else:
            paragraph = f"{paragraph} {line}".strip()
    yield paragraph
