"""A draft's text as it is printed, and where in it everything stands."""

from typing import NamedTuple

from bench.generator.drafts import Draft
from bench.generator.sentences import Label, Sentence
from loader.records import Evidence, Span


class Placed(NamedTuple):
    """A sentence, and where it begins in the article's text."""

    start: int
    sentence: Sentence

    def make_evidence(self, trigger: str, confidence: float) -> Evidence:
        text = self.sentence.text
        end = self.start + len(text)
        return Evidence(text, self.start, end, trigger, "generated", confidence)


class Layout(NamedTuple):
    """The whole text, its sentences, and the spans of all that is mentioned, in text order."""

    text: str
    placed: tuple[Placed, ...]
    persons: dict[int, list[Span]]
    countries: dict[str, list[Span]]
    organizations: dict[str, list[Span]]


def lay_out(draft: Draft) -> Layout:
    text, placed = join_text(draft)
    persons: dict[int, list[Span]] = {}
    actors: dict[Label, dict[str, list[Span]]] = {"country": {}, "organization": {}}
    for base, sentence in placed:
        for start, end, label, key in sentence.marks:
            span = Span(base + start, base + end, sentence.text[start:end])
            if isinstance(key, int):
                persons.setdefault(key, []).append(span)
            elif label != "trigger":
                actors[label].setdefault(key, []).append(span)
    return Layout(text, tuple(placed), persons, actors["country"], actors["organization"])


def join_text(draft: Draft) -> tuple[str, list[Placed]]:
    parts = [draft.title]
    length = len(draft.title)
    placed = []
    before = f"\n\n{draft.city} ({draft.agency}) – "
    for paragraph in draft.list_paragraphs():
        for sentence in paragraph:
            placed.append(Placed(length + len(before), sentence))
            parts += (before, sentence.text)
            length += len(before) + len(sentence.text)
            before = " "
        before = "\n\n"
    return "".join(parts), placed
