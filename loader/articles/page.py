"""From a page's text, and what is known of it beforehand, to an article.

1. clean the characters   2. lines, a paragraph each   3. cut the furniture
4. headline, dateline, lines of dates   5. refuse what is empty, too large or not German
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from loader.articles.characters import clean
from loader.articles.dateline import Dateline, read_dateline
from loader.articles.dates import midnight, read_date_line
from loader.articles.furniture import cut
from loader.articles.headline import Heading, find_headline, find_repeated_title, read_heading
from loader.articles.language import identify_language
from loader.articles.paragraphs import Line, split_lines
from loader.articles.rejection import Origin, Reason, Rejection
from loader.records import Article

# Characters: a long book is a fifth of it. What is larger is no article.
TEXT_LIMIT = 5_000_000
# Of what is looked up by its value: an index of Neo4j holds 8 kB, which may be four a character.
_KEY_LIMIT = 2_000
# A line of this length is the first paragraph: datelines and lines of dates stand no later.
_PARAGRAPH = 160
_TOP = 8


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an article before its text is read, and where it came from."""

    name: str
    origin: Origin
    id: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    places: tuple[str, ...] = ()
    published: datetime | None = None
    language: str | None = None

    def reject(self, reason: Reason, message: str) -> Rejection:
        """Return the record that this input gave no article."""
        return Rejection(self.origin, reason, message)


def read_page(text: str, told: Told) -> Article | Rejection:
    """Return the article of a page; what `told` knows goes before what the text says."""
    if len(text) > TEXT_LIMIT:
        message = f"too large: {len(text):,} characters, the limit is {TEXT_LIMIT:,}"
        return told.reject(Reason.TOO_LARGE, message)
    lines = split_lines(clean(text))
    heading, lines = _take_heading(lines)
    body, furniture = cut(lines)
    written = "\n".join(line.text for line in body)
    if not any(map(str.isalpha, written)):
        return told.reject(Reason.EMPTY, "empty: there is no text in it")
    language = identify_language(written, told.language)
    if language != "de":
        return told.reject(Reason.NOT_GERMAN, f"not German: the language is {language}")
    dateline = _find_dateline(body)
    key = _make_key(told, written)
    source = told.source or heading.source or dateline.source
    if max(len(key), len(source or "")) > _KEY_LIMIT:
        message = f"too large: its id, address or source, the limit is {_KEY_LIMIT:,}"
        return told.reject(Reason.TOO_LARGE, message)
    return Article(
        id=key,
        name=told.name,
        text=written,
        title=told.title or heading.title or find_headline(body) or find_repeated_title(furniture),
        url=told.url,
        source=source,
        places=told.places or dateline.places,
        published=told.published or heading.published or _find_date(body) or midnight(dateline.day),
    )


def _make_key(told: Told, text: str) -> str:
    """Return the id of an article: its address, else the id that it has in its source, else a hash.

    An id is unique within its source alone, so where the record names the source, "dpa", it is
    "dpa#17". Where it does not, the id is taken as it is. Files, folders and the order of loading
    have no part in it: the same article is the same in whatever file it comes.
    """
    if told.url or told.id is None:
        return told.url or "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    if told.source is None:
        return told.id
    source = told.source.replace("%", "%25").replace("#", "%23")
    return f"{source}#{told.id}"


def _take_heading(lines: list[Line]) -> tuple[Heading, list[Line]]:
    heading = read_heading(lines[0].text) if lines else None
    if heading is None:
        return Heading("", None, None), lines
    title = [Line(heading.title, opens=True)] if heading.title else []
    return heading, [*title, *lines[1:]]


def _top(lines: Sequence[Line]) -> list[str]:
    """Return the lines up to the first paragraph."""
    first = next((i for i, line in enumerate(lines) if len(line.text) >= _PARAGRAPH), _TOP)
    return [line.text for line in lines[: min(first + 1, _TOP)]]


def _find_dateline(body: Sequence[Line]) -> Dateline:
    found = filter(None, map(read_dateline, _top(body)))
    return next(found, Dateline((), None, None))


def _find_date(body: Sequence[Line]) -> datetime | None:
    """Return the day that a line of dates tells; the first publication goes before a change."""
    told = [found for line in _top(body) if (found := read_date_line(line))]
    days = [day for day, _ in sorted(told, key=lambda found: found[1]) if day]
    return midnight(days[0]) if days else None
