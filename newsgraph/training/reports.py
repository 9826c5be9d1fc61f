"""How right the scorers are on articles that they have not seen, in lines to be read."""

from collections import Counter
from collections.abc import Iterator
from typing import cast

from loader.extract.encounters import THRESHOLD
from loader.extract.status import decide_status
from loader.records import Status
from newsgraph.training.fitting import cross_validate
from newsgraph.training.samples import MET, WRITTEN, Pair, Samples, Told


def report_pairs(pairs: Samples, smoothing: float, told: dict[str, list[Told]]) -> Iterator[str]:
    """Yield precision, recall and F1 of pairs by several thresholds, each pair counted once."""
    classes, scores = cross_validate(pairs, smoothing)
    met = scores[:, classes.index(MET)]
    found: dict[tuple[str, Pair], float] = {}
    for article, pair, score in zip(pairs.articles, pairs.pairs, met, strict=True):
        if article != WRITTEN:
            found[article, pair] = max(score, found.get((article, pair), 0.0))
    annotated = {(article, t.pair or t) for article, row in told.items() for t in row}
    for threshold in (0.5, THRESHOLD, 0.9):
        believed = {key for key, score in found.items() if score >= threshold}
        right = len(believed & annotated)
        yield f"pairs at {threshold}: {_rate(right, len(believed), len(annotated))}"


def report_statuses(statuses: Samples, smoothing: float) -> str:
    """Return how many statuses are right, and the precision of those that are held."""
    names, chances = cross_validate(statuses, smoothing)
    decided: Counter[tuple[str, str]] = Counter()
    for article, features, answer, row in zip(
        statuses.articles, statuses.features, statuses.answers, chances, strict=True
    ):
        if article != WRITTEN:
            chance_of = {cast("Status", name): p for name, p in zip(names, row, strict=True)}
            decided[decide_status(features, chance_of), answer] += 1
    right = sum(number for (status, answer), number in decided.items() if status == answer)
    held = sum(number for (status, _), number in decided.items() if status == "held")
    precision = decided["held", "held"] / max(held, 1)
    return f"status: right {right} of {decided.total()}, held: precision {precision:.3f}"


def report_answers(
    name: str, samples: Samples, smoothing: float, answer: str, threshold: float
) -> str:
    """Return precision, recall and F1 of one answer, of samples that score so much."""
    classes, scores = cross_validate(samples, smoothing)
    found = scores[:, classes.index(answer)] >= threshold
    right = sum(f and a == answer for f, a in zip(found, samples.answers, strict=True))
    return f"{name}: {_rate(right, int(found.sum()), samples.answers.count(answer))}"


def report_kinds(kinds: Samples, smoothing: float) -> str:
    """Return how many kinds are right."""
    classes, scores = cross_validate(kinds, smoothing)
    found = (classes[best] for best in scores.argmax(axis=1))
    right = sum(kind == answer for kind, answer in zip(found, kinds.answers, strict=True))
    return f"kind: right {right} of {len(kinds.answers)}"


def _rate(right: int, found: int, annotated: int) -> str:
    precision, recall = right / max(found, 1), right / max(annotated, 1)
    f1 = 2 * right / max(found + annotated, 1)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"
