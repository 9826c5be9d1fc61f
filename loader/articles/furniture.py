"""Cuts what a page prints around its article: link lists, job offers, prompts, comment rules.

A line is judged by how it is built. Lines that can be nothing else go wherever they stand. From the
first such line on, all the rest goes if hardly a sentence in it is the article's: this is the
page's tail. In doubt a line stays, for a lost fact is worse than a line too many.
"""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import takewhile

from loader.articles import cues
from loader.articles.paragraphs import BULLET, Line, ends_sentence

# A sentence of this length that does not speak to the reader is the article's, always.
_ANCHOR = 120
# Link texts and offers without a sentence's end are shorter than the items of a printed list.
_LINK = 60
# So many short lines at the top are a menu; so long at most is what is told of another article.
_MENU = 4
_TEASER = 300


class Kind(Enum):
    """What a line is by its build."""

    SURE = auto()  # furniture wherever it stands
    OPENING = auto()  # the heading of a block of links, offers or rules
    OTHERS = auto()  # the heading of a list of other articles
    COMMENTS = auto()  # the heading of the readers' comments, which end a page
    ADDRESS = auto()  # speaks to the reader or of the page: furniture within a tail
    FRAGMENT = auto()  # no sentence: a subheading or a link
    SENTENCE = auto()


_HEADINGS = (Kind.OPENING, Kind.OTHERS)


def cut(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Part a page's lines into the article's and the furniture's, both in their order."""
    kinds = _classify(lines)
    end = _find_tail(lines, kinds)
    gone = set(range(end, len(lines))) | set(_inside(kinds[:end])) | set(_menu(lines))
    gone |= set(_teasers(lines[:end], kinds[:end]))
    kept = [line for i, line in enumerate(lines) if i not in gone]
    return kept, [line.text for i, line in enumerate(lines) if i in gone]


def _classify(lines: Sequence[Line]) -> list[Kind]:
    kinds = [_kind(line.text, first=i == 0) for i, line in enumerate(lines)]
    calls = [bool(BULLET.match(line.text)) and line.text.endswith("!") for line in lines]
    for i, call in enumerate(calls):
        # Links that call out, two or more in a row.
        if call and (any(calls[max(i - 1, 0) : i]) or any(calls[i + 1 : i + 2])):
            kinds[i] = Kind.SURE
    return kinds


def _kind(text: str, *, first: bool) -> Kind:
    if cues.is_bar(text) or cues.is_notice(text):
        return Kind.SURE
    if not first:  # a page's first line may be a headline about newsletters
        if cues.is_comments_heading(text):
            return Kind.COMMENTS
        if cues.is_others_heading(text):
            return Kind.OTHERS
        if cues.is_opening(text):
            return Kind.OPENING
        if cues.is_prompt(text):
            return Kind.SURE
    if not ends_sentence(text):
        return Kind.FRAGMENT
    return Kind.ADDRESS if cues.speaks_to_reader(text) else Kind.SENTENCE


def _find_tail(lines: Sequence[Line], kinds: Sequence[Kind]) -> int:
    """Return where the page's tail begins: the number of lines if there is none."""
    body = next((i for i, kind in enumerate(kinds) if kind is Kind.SENTENCE), len(lines))
    if Kind.COMMENTS in kinds[body:]:
        return kinds.index(Kind.COMMENTS, body)
    weight = best = 0.0
    sure, end = 0, len(lines)
    for i in range(len(lines) - 1, body, -1):
        if kinds[i] is Kind.SENTENCE and len(lines[i].text) >= _ANCHOR:
            break
        weight += _weigh(kinds[i], len(lines[i].text))
        if kinds[i] in (Kind.SURE, *_HEADINGS):
            sure += 1
            if weight > best:
                # A single sure line goes by itself and takes no other with it.
                best, end = weight, i if sure > 1 else len(lines)
    return end


def _weigh(kind: Kind, length: int) -> float:
    if kind is Kind.SENTENCE:
        return -6 - length / 20
    if kind is Kind.FRAGMENT:
        return 0.5 if length < _LINK else -1
    return 2 if kind is Kind.ADDRESS else 3


def _inside(kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield the numbers of lines of furniture in the midst of an article."""
    opened = False
    for i, kind in enumerate(kinds):
        opened = kind in _HEADINGS or (opened and kind is Kind.FRAGMENT)
        if opened or kind is Kind.SURE:
            yield i


def _menu(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines that a page's menu fills before the article."""
    start = next((i for i, line in enumerate(lines) if not cues.is_notice(line.text)), 0)
    items = list(takewhile(lambda line: cues.is_menu_item(line.text), lines[start:]))
    if len(items) >= _MENU and start + len(items) < len(lines):
        yield from range(start, start + len(items))


def _teasers(lines: Sequence[Line], kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield the numbers of headlines and first sentences of other articles, two pairs or more."""
    if Kind.OTHERS not in kinds:
        return
    start = kinds.index(Kind.OTHERS) + 1
    length = sum(len(line.text) for line in lines)
    if 2 * sum(len(line.text) for line in lines[:start]) < length:
        return
    end = start
    while (
        tuple(kinds[end : end + 2]) == (Kind.FRAGMENT, Kind.SENTENCE)
        and len(lines[end + 1].text) <= _TEASER
    ):
        end += 2
    if end - start >= 4 and (end == len(kinds) or kinds[end] is not Kind.SENTENCE):
        yield from range(start, end)
