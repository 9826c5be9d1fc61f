"""Cuts lines into pieces that CoreNLP can bear, and joins its answers to answers on the lines.

The answers come one after the other, with nothing between them.

CoreNLP's tokeniser takes time in the square of a stretch without a space: 20,000 quotation marks
take 17 seconds. No newspaper's paragraph is long enough to be cut. And CoreNLP counts UTF-16 units
where Python counts characters, so the offsets are mapped.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

LONGEST_PIECE = 4000
LONGEST_WORD = 1000
# Closes the last value of the last token of the last sentence, which is a text, as are all such.
# A quotation mark inside a text has a backslash in front.
ANSWER_END = b'"}]}]}'
_EMPTY_ANSWER = b'{"sentences":[]}'
_BACKSLASH = ord("\\")

_UNIT = re.compile(rf"\S{{1,{LONGEST_WORD}}}\s{{0,{LONGEST_WORD}}}|\s{{1,{LONGEST_WORD}}}")
_SENTENCE_END = re.compile(r"[.!?…][\"'»«”“’)]*\s+\Z")
# The protocol is one line a piece, in UTF-8, which has no lone surrogates.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Piece(NamedTuple):
    """A stretch of a line: the line's number, where in it the piece starts, and what it says."""

    line: int
    start: int
    text: str


def cut_line(number: int, line: str) -> Iterator[Piece]:
    """Yield the pieces of a line that hold something, nearly always one; cut after a sentence."""
    longest = max(map(len, line.split()), default=0)
    if len(line) <= LONGEST_PIECE and longest <= LONGEST_WORD:
        yield from _make_piece(number, line, 0, len(line))
        return
    start = good = 0
    for unit in _UNIT.finditer(line):
        if unit.end() - start > LONGEST_PIECE:
            end = good if good > start + LONGEST_PIECE // 2 else unit.start()
            yield from _make_piece(number, line, start, end)
            start = end
        if _SENTENCE_END.search(unit.group()):
            good = unit.end()
        if not unit.group()[-1].isspace():  # the line's last word, or a part of an endless one
            yield from _make_piece(number, line, start, unit.end())
            start = unit.end()
    yield from _make_piece(number, line, start, len(line))


def _make_piece(number: int, line: str, start: int, end: int) -> Iterator[Piece]:
    text = _UNFIT.sub(" ", line[start:end])
    if not text.isspace() and text:
        yield Piece(number, start, text)


def find_answer_end(received: bytearray, searched: int) -> int:
    """Return how many bytes the first answer takes, 0 if it is not whole yet.

    Args:
        received: the answers so far.
        searched: up to where no answer ends.
    """
    if received.startswith(_EMPTY_ANSWER):
        return len(_EMPTY_ANSWER)
    while (found := received.find(ANSWER_END, searched)) >= 0:
        searched = found + 1
        escapes = 0
        while received[found - 1 - escapes] == _BACKSLASH:
            escapes += 1
        if escapes % 2 == 0:
            return found + len(ANSWER_END)
    return 0


def join_answers(
    count: int, pieces: Sequence[Piece], answers: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return one answer for each of `count` lines; offsets count characters of the line."""
    lines: list[dict[str, Any]] = [{"sentences": []} for _ in range(count)]
    tokens = [0] * count
    for piece, answer in zip(pieces, answers, strict=True):
        sentences = lines[piece.line]["sentences"]
        before = tokens[piece.line]
        for sentence in answer["sentences"]:
            sentence["index"] = len(sentences)
            sentences.append(sentence)
            _move_offsets(sentence, piece)
            tokens[piece.line] += len(sentence["tokens"])
            for mention in sentence["entitymentions"] if before else ():
                mention["docTokenBegin"] += before
                mention["docTokenEnd"] += before
    return lines


def _move_offsets(sentence: dict[str, Any], piece: Piece) -> None:
    """Turn offsets of UTF-16 units in the piece into offsets of characters in the line."""
    plain = piece.text.isascii() or max(piece.text) <= "\uffff"
    if plain and not piece.start:
        return
    place = range(len(piece.text) + 1) if plain else count_characters(piece.text)
    for part in (*sentence["tokens"], *sentence["entitymentions"]):
        for edge in ("characterOffsetBegin", "characterOffsetEnd"):
            part[edge] = piece.start + place[part[edge]]


def count_characters(text: str) -> list[int]:
    """Return for each offset of UTF-16 units the offset of characters that it stands for."""
    place = [
        number
        for number, character in enumerate(text)
        for _ in range(2 if character > "\uffff" else 1)
    ]
    return [*place, len(text)]
