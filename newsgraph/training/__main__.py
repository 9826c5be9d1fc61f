"""Makes the weights of the extraction's five scorers from annotated articles.

    python -m newsgraph.training GOLD.jsonl TEXTS [GOLD.jsonl TEXTS ...] [--write]

Prints precision, recall and F1 of pairs and of topics and how often the status is right, by
ten-fold cross-validation over articles (an article is judged by weights that have not seen it; the
sentences of `sentences.tsv` are always learned from and never judged). With `--write` it then makes
`loader/extract/weights/*.tsv` from all of them; the topics' samples are the encounters that the
pairs' weights find, the sessions' the rounds that the joinings' make, so these are best made last,
by a second run. Needs scikit-learn, which the development dependencies bring.
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
from newsgraph.training.fitting import cross_validate, write_choice_weights, write_weights
from newsgraph.training.joinings import Joinings
from newsgraph.training.kind_samples import add_kinds
from newsgraph.training.samples import (
    MET,
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
_SMOOTHING_OF_SESSIONS, _SMOOTHING_OF_KINDS = 0.3, 0.3


@dataclass(slots=True)
class _Material:
    """What annotated articles teach, scorer by scorer; `told` are the pairs they have, by name."""

    pairs: Samples = field(default_factory=Samples)
    statuses: Samples = field(default_factory=Samples)
    topics: Samples = field(default_factory=Samples)
    sessions: Samples = field(default_factory=Samples)
    kinds: Samples = field(default_factory=Samples)
    told: dict[str, list[Told]] = field(default_factory=dict)
    joinings: Joinings = field(default_factory=Joinings)


def main(arguments: list[str]) -> None:
    """Cross-validate, and write the weights if asked."""
    places = [argument for argument in arguments if argument != "--write"]
    if not places or len(places) % 2:
        sys.exit(__doc__)
    learned = _Material()
    with CoreNlp(Settings()) as corenlp:
        reader = CoreNlpReader(corenlp.annotate)
        for gold, texts in zip(places[::2], places[1::2], strict=True):
            _add_set(Path(gold), Path(texts), reader, learned)
        _add_sentences(reader, learned.statuses)
    for line in (
        *_report(learned.pairs, learned.statuses, learned.told),
        _report_topics(learned.topics),
        _report_sessions(learned.sessions),
        _report_kinds(learned.kinds),
    ):
        print(line)
    if "--write" in arguments:
        learned.joinings.write(WEIGHTS / "joining.tsv")
        write_weights(learned.pairs, _SMOOTHING_OF_PAIRS, WEIGHTS / "pair.tsv", "these two met")
        meaning = "it was about this state"
        write_weights(learned.topics, _SMOOTHING_OF_TOPICS, WEIGHTS / "topic.tsv", meaning)
        meaning = "this person was there"
        write_weights(learned.sessions, _SMOOTHING_OF_SESSIONS, WEIGHTS / "session.tsv", meaning)
        write_choice_weights(
            learned.statuses, _SMOOTHING_OF_STATUS, WEIGHTS / "status.tsv", "status"
        )
        write_choice_weights(learned.kinds, _SMOOTHING_OF_KINDS, WEIGHTS / "kind.tsv", "kind")


def _add_set(gold: Path, texts: Path, reader: CoreNlpReader, learned: _Material) -> None:
    records = {record["id"]: record for record in map(json.loads, gold.open(encoding="utf-8"))}
    lexicon, words = read_lexicon(), read_trigger_words()
    for article in read_articles([texts]):
        if isinstance(article, Rejection) or article.name not in records:
            continue
        (reading,) = reader.read([article.text])
        document = read_document(article.text, reading, lexicon, words)
        name, record = article.name, records[article.name]
        told = learned.told[name] = list(read_told(record, document))
        add_samples(name, document, told, learned.pairs, learned.statuses)
        learned.joinings.add(name, document, told)
        annotated = list(find_annotated(document, record))
        add_topics(name, document, annotated, lexicon, learned.topics)
        add_kinds(name, document, annotated, learned.kinds)
        add_session_samples(name, document, record, learned.sessions)


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
