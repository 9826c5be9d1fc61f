"""The headline: at the top of a page's text, or only in what the page says around it."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from loader.articles.dateline import read_dateline
from loader.articles.dates import parse_published, read_date_line
from loader.articles.paragraphs import BULLET, Line, ends_sentence

_LONGEST = 200
_BYLINE = re.compile(
    r"(?:(?:Kommentar|Analyse|Interview|Ein \w+|Eine \w+) )?[Vv]on [^\W\d_a-z][^.!?]{2,80}"
)
_QUOTED = re.compile(r"»([^»«]{10,200})«|«([^»«]{10,200})»|[„“\"]([^„“”\"]{10,200})[“”\"]")
# "# Title (2006-02-04, Wikinews)", as collections of articles head them.
_HEADING = re.compile(r"#{1,3} (?P<title>.*?) ?(?:\((?P<date>[^,()]*), (?P<source>[^()]+)\))?")


class Heading(NamedTuple):
    """A first line with a mark of its own, and what it tells in brackets."""

    title: str
    published: datetime | None
    source: str | None


def read_heading(line: str) -> Heading | None:
    """Return what a line of the form "# Title (date, source)" tells."""
    match = _HEADING.fullmatch(line)
    if match is None:
        return None
    return Heading(match["title"].strip(), parse_published(match["date"] or ""), match["source"])


def find_headline(lines: Sequence[Line]) -> str | None:
    """Return the headline an article starts with.

    Lines of dates and authors may stand before it, and a few words above it ("Treffen in Riga").
    """
    for i, line in enumerate(lines[:4]):
        if read_date_line(line.text) or is_byline(line.text):
            continue
        if not _may_head(line.text):
            return None
        if _heads(lines[i + 1 :]):
            return line.text
    return None


def is_byline(text: str) -> bool:
    """Tell whether a line holds nothing but the author's name."""
    return _BYLINE.fullmatch(text) is not None


def _may_head(text: str) -> bool:
    return len(text) <= _LONGEST and not BULLET.match(text) and text[-1] not in ".,;:"


def _heads(following: Sequence[Line]) -> bool:
    """Tell by what follows a short line whether it is a headline."""
    if not following:
        return False
    after = following[0]
    if after.opens or is_byline(after.text) or read_date_line(after.text):
        return True
    if read_dateline(after.text):
        return True
    # Without any blank line in the text, a paragraph behind it must do.
    return not any(line.opens for line in following) and ends_sentence(after.text)


def find_repeated_title(furniture: Sequence[str]) -> str | None:
    """Return what a page's surroundings quote more than once: "Comments on »…«", "search »…«"."""
    quoted = Counter(
        next(filter(None, match.groups())).strip()
        for line in furniture
        for match in _QUOTED.finditer(line)
    )
    for title, times in quoted.most_common(1):
        return title if times > 1 else None
    return None
