"""Makes the weights of the extraction's seven scorers from annotated articles.

    python -m newsgraph.training GOLD.jsonl TEXTS [GOLD.jsonl TEXTS ...] [--write]

Prints precision, recall and F1 of pairs and of topics and how often the status is right, by
ten-fold cross-validation over articles (an article is judged by weights that have not seen it; the
sentences of `sentences.tsv` are always learned from and never judged). With `--write` it then makes
`loader/extract/weights/*.tsv` from all of them; the topics' samples are the encounters that the
pairs' weights find (as are the places' and dates'), the sessions' the rounds that the joinings'
make, so these are best made last, by a second run. Needs scikit-learn, which the development
dependencies bring.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from loader.articles import Rejection, read_articles
from loader.extract.document import read_document
from loader.extract.encounter_days import THRESHOLD as DATE_THRESHOLD
from loader.extract.encounter_places import THRESHOLD as PLACE_THRESHOLD
from loader.extract.encounters import THRESHOLD
from loader.extract.lexicon import read_lexicon
from loader.extract.reading import CoreNlpReader
from loader.extract.sessions import THRESHOLD as SESSION_THRESHOLD
from loader.extract.status import decide_status
from loader.extract.topics import THRESHOLD as TOPIC_THRESHOLD
from loader.extract.trigger_words import read_trigger_words
from loader.records import Status
from newsgraph.corenlp import CoreNlp
from newsgraph.settings import Settings
from newsgraph.training.annotated import find_annotated
from newsgraph.training.circumstance_samples import add_circumstances
from newsgraph.training.fitting import cross_validate, write_choice_weights, write_weights
from newsgraph.training.joinings import Joinings
from newsgraph.training.kind_samples import add_kinds
from newsgraph.training.samples import (
    MET,
    RIGHT,
    WRITTEN,
    Pair,
    Samples,
    Told,
    add_samples,
    add_sentence,
    read_told,
)
from newsgraph.training.sentences import read_sentences
from newsgraph.training.session_samples import add_session_samples
from newsgraph.training.topic_samples import ABOUT, add_topics

WEIGHTS = Path(__file__).parents[2] / "loader" / "extract" / "weights"
# Smaller is smoother. That of pairs was chosen by articles of other people than those learned from,
# where a closer fit was right less often; the others by cross-validation, or (sessions) untried.
_SMOOTHING_OF_PAIRS, _SMOOTHING_OF_STATUS, _SMOOTHING_OF_TOPICS = 0.1, 1.0, 1.0
_SMOOTHING_OF_SESSIONS, _SMOOTHING_OF_KINDS, _SMOOTHING_OF_CIRCUMSTANCES = 0.3, 0.3, 0.3


@dataclass(slots=True)
class _Lessons:
    """What annotated articles teach, scorer by scorer; `told` are the pairs they have, by name."""

    pairs: Samples = field(default_factory=Samples)
    statuses: Samples = field(default_factory=Samples)
    topics: Samples = field(default_factory=Samples)
    places: Samples = field(default_factory=Samples)
    days: Samples = field(default_factory=Samples)
    sessions: Samples = field(default_factory=Samples)
    kinds: Samples = field(default_factory=Samples)
    told: dict[str, list[Told]] = field(default_factory=dict)
    joinings: Joinings = field(default_factory=Joinings)


def main(arguments: list[str]) -> None:
    """Cross-validate, and write the weights if asked."""
    paths = [argument for argument in arguments if argument != "--write"]
    if not paths or len(paths) % 2:
        sys.exit(__doc__)
    lessons = _Lessons()
    with CoreNlp(Settings()) as corenlp:
        reader = CoreNlpReader(corenlp.annotate)
        for gold, texts in zip(paths[::2], paths[1::2], strict=True):
            _add_set(Path(gold), Path(texts), reader, lessons)
        _add_sentences(reader, lessons.statuses)
    for line in (
        *_report(lessons.pairs, lessons.statuses, lessons.told),
        _report_topics(lessons.topics),
        _report_circumstances(lessons.places, "places", PLACE_THRESHOLD),
        _report_circumstances(lessons.days, "days", DATE_THRESHOLD),
        _report_sessions(lessons.sessions),
        _report_kinds(lessons.kinds),
    ):
        print(line)
    if "--write" in arguments:
        _write(lessons)


def _write(lessons: _Lessons) -> None:
    lessons.joinings.write(WEIGHTS / "joining.tsv")
    for samples, smoothing, name in (
        (lessons.statuses, _SMOOTHING_OF_STATUS, "status"),
        (lessons.kinds, _SMOOTHING_OF_KINDS, "kind"),
    ):
        write_choice_weights(samples, smoothing, WEIGHTS / f"{name}.tsv", name)
    for samples, smoothing, name, meaning in (
        (lessons.pairs, _SMOOTHING_OF_PAIRS, "pair", "these two met"),
        (lessons.topics, _SMOOTHING_OF_TOPICS, "topic", "it was about this state"),
        (lessons.places, _SMOOTHING_OF_CIRCUMSTANCES, "place", "it was here"),
        (lessons.days, _SMOOTHING_OF_CIRCUMSTANCES, "date", "it was on this day"),
        (lessons.sessions, _SMOOTHING_OF_SESSIONS, "session", "this person was there"),
    ):
        write_weights(samples, smoothing, WEIGHTS / f"{name}.tsv", meaning)


def _add_set(gold: Path, texts: Path, reader: CoreNlpReader, lessons: _Lessons) -> None:
    records = {record["id"]: record for record in map(json.loads, gold.open(encoding="utf-8"))}
    lexicon, words = read_lexicon(), read_trigger_words()
    for article in read_articles([texts]):
        if isinstance(article, Rejection) or article.name not in records:
            continue
        record = records[article.name]
        (reading,) = reader.read([article.text])
        document = read_document(article.text, reading, lexicon, words)
        name, told = article.name, list(read_told(record, document))
        lessons.told[name] = told
        add_samples(name, document, told, lessons.pairs, lessons.statuses)
        lessons.joinings.add(name, document, told)
        annotated = list(find_annotated(document, record))
        add_topics(name, document, annotated, lexicon, lessons.topics)
        add_circumstances(article, document, annotated, lexicon, lessons.places, lessons.days)
        add_kinds(name, document, annotated, lessons.kinds)
        add_session_samples(name, document, record, lessons.sessions)


def _add_sentences(reader: CoreNlpReader, statuses: Samples) -> None:
    sentences = list(read_sentences())
    readings = reader.read([sentence.text for sentence in sentences])
    lexicon, words = read_lexicon(), read_trigger_words()
    for sentence, reading in zip(sentences, readings, strict=True):
        document = read_document(sentence.text, reading, lexicon, words)
        add_sentence(document, sentence, statuses)


def _report(pairs: Samples, statuses: Samples, told: dict[str, list[Told]]) -> Iterator[str]:
    classes, scores = cross_validate(pairs, _SMOOTHING_OF_PAIRS)
    met = scores[:, classes.index(MET)]
    found: dict[tuple[str, Pair], float] = {}
    for article, pair, score in zip(pairs.articles, pairs.pairs, met, strict=True):
        found[article, pair] = max(score, found.get((article, pair), 0.0))
    annotated = {(article, t.pair or t) for article, row in told.items() for t in row}
    for threshold in (0.5, THRESHOLD, 0.8):
        believed = {key for key, score in found.items() if score >= threshold}
        right = len(believed & annotated)
        precision, recall = right / max(len(believed), 1), right / max(len(annotated), 1)
        f1 = 2 * right / max(len(believed) + len(annotated), 1)
        yield f"pairs at {threshold}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"
    names, chances = cross_validate(statuses, _SMOOTHING_OF_STATUS)
    decided: Counter[tuple[str, str]] = Counter()
    for article, features, answer, row in zip(
        statuses.articles, statuses.features, statuses.answers, chances, strict=True
    ):
        if article != WRITTEN:
            chance_of = {cast("Status", name): p for name, p in zip(names, row, strict=True)}
            decided[decide_status(features, chance_of), answer] += 1
    right = sum(number for (status, answer), number in decided.items() if status == answer)
    held = sum(number for (status, _), number in decided.items() if status == "held")
    yield f"status: right {right} of {decided.total()}"
    yield f"held: precision {decided['held', 'held'] / max(held, 1):.3f}"


def _report_topics(topics: Samples) -> str:
    classes, scores = cross_validate(topics, _SMOOTHING_OF_TOPICS)
    found = scores[:, classes.index(ABOUT)] >= TOPIC_THRESHOLD
    right = sum(f and a == ABOUT for f, a in zip(found, topics.answers, strict=True))
    precision, recall = right / max(found.sum(), 1), right / max(topics.answers.count(ABOUT), 1)
    f1 = 2 * right / max(found.sum() + topics.answers.count(ABOUT), 1)
    return f"states it was about: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}"


def _report_circumstances(samples: Samples, name: str, threshold: float) -> str:
    classes, scores = cross_validate(samples, _SMOOTHING_OF_CIRCUMSTANCES)
    found = scores[:, classes.index(RIGHT)] >= threshold
    right = sum(f and a == RIGHT for f, a in zip(found, samples.answers, strict=True))
    precision, recall = right / max(found.sum(), 1), right / max(samples.answers.count(RIGHT), 1)
    return f"{name}: precision {precision:.3f} recall {recall:.3f}"


def _report_sessions(sessions: Samples) -> str:
    classes, scores = cross_validate(sessions, _SMOOTHING_OF_SESSIONS)
    found = scores[:, classes.index(MET)] >= SESSION_THRESHOLD
    right = sum(f and a == MET for f, a in zip(found, sessions.answers, strict=True))
    precision, recall = right / max(found.sum(), 1), right / max(sessions.answers.count(MET), 1)
    return f"who was at the gathering: precision {precision:.3f} recall {recall:.3f}"


def _report_kinds(kinds: Samples) -> str:
    classes, scores = cross_validate(kinds, _SMOOTHING_OF_KINDS)
    found = (classes[best] for best in scores.argmax(axis=1))
    right = sum(kind == answer for kind, answer in zip(found, kinds.answers, strict=True))
    return f"kind: right {right} of {len(kinds.answers)}"


if __name__ == "__main__":
    main(sys.argv[1:])
