"""What a search finds: the indexes find the words, and here they are found in sentences."""

import re
from typing import Any

from tests.api.compile.plain_data import Thing
from tests.api.difference.walking import key_of

_MOST = 200  # of each index
_MARKS = re.compile(r"[ \n\t\u00a0,.;:!?()\[\]\"„“”'‚‘’»«›‹\-–—/…*+&]")
_STOPS = re.compile(r"\. |! |\? |\n")
_COUNTRY = 5.0  # the score of a country all of whose name was looked for


def search(plain: Any, _scope: Any, text: list[str], first: int | None) -> list[dict[str, Any]]:
    """Return what has the words, those that fit best first."""
    query, *forms = text
    found: list[tuple[Thing, float, str | None]] = [
        (node, score, None)
        for index in ("person_name", "organization_name", "article_text", "event_title")
        for node, score in plain.find_nodes(index, query)[:_MOST]
    ]
    found += plain.find_reports(query)[:_MOST]
    found += [(land, score, None) for land, score in _countries(plain, forms)]
    best: dict[Thing, float] = {}
    sentences: dict[Thing, tuple[float, str]] = {}
    for node, score, sentence in found:
        best[node] = max(score, best.get(node, score))
        if sentence is not None:
            told = (-score, sentence)
            sentences[node] = min(told, sentences.get(node, told))
    order = sorted(best, key=lambda node: (-best[node], key_of(node)))
    return [
        _show(node, best[node], sentences.get(node, (0, None))[1], forms)
        for node in order[: 20 if first is None else first]
    ]


def _countries(plain: Any, forms: list[str]) -> list[tuple[Thing, float]]:
    found = []
    for land in plain.labelled("Country"):
        for name in (land.properties["name"], land.properties.get("nameEn")):
            words = [word for word in re.split(r"[ \-()]", name or "") if word]
            if words and all(any(_fits(word, [form]) for word in words) for form in forms):
                found.append((land, _COUNTRY * len(forms) / len(words)))
    return found


def _fits(word: str, forms: list[str]) -> bool:
    return any(re.fullmatch(form, word.lower()) for form in forms)


def _show(node: Thing, score: float, sentence: str | None, forms: list[str]) -> dict[str, Any]:
    shown = sentence
    if "Article" in node.labels:
        parts = _STOPS.split(node.properties.get("text") or "")
        counts = [
            sum(any(_fits(word, [form]) for word in _MARKS.split(part)) for form in forms)
            for part in parts
        ]
        most = max(counts)
        shown = parts[counts.index(most)] if most else None
    matches = []
    place = 0
    for word in _MARKS.split(shown or ""):
        if _fits(word, forms):
            matches.append({"start": place, "end": place + len(word)})
        place += len(word) + 1
    return {"found": node, "score": score, "sentence": shown or None, "matches": matches}


MEANINGS = {"search": search}
