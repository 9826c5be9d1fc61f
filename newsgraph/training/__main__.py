"""Makes the weights of the extraction's seven scorers from annotated articles.

    python -m newsgraph.training GOLD.jsonl TEXTS [GOLD.jsonl TEXTS ...] [--write]

Prints how right each scorer is, by ten-fold cross-validation over articles (an article is judged by
weights that have not seen it; the sentences of `sentences.tsv` are always learned from and never
judged). With `--write` it then makes `loader/extract/weights/*.tsv` from all of them. The samples
of topics, kinds, places and days are the encounters that the pairs' weights find, those of sessions
the rounds that the joinings' make, so these are best made last, by a second run. Needs
scikit-learn, which the development dependencies bring.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from loader.articles import Rejection, read_articles
from loader.extract.document import read_document
from loader.extract.encounter_days import THRESHOLD as DATE_THRESHOLD
from loader.extract.encounter_places import THRESHOLD as PLACE_THRESHOLD
from loader.extract.lexicon import read_lexicon
from loader.extract.reading import CoreNlpReader
from loader.extract.sessions import THRESHOLD as SESSION_THRESHOLD
from loader.extract.topics import THRESHOLD as TOPIC_THRESHOLD
from loader.extract.trigger_words import read_trigger_words
from newsgraph.corenlp import CoreNlp
from newsgraph.settings import Settings
from newsgraph.training.annotated import find_annotated
from newsgraph.training.circumstance_samples import add_circumstances
from newsgraph.training.fitting import write_choice_weights, write_weights
from newsgraph.training.joinings import Joinings
from newsgraph.training.kind_samples import add_kinds
from newsgraph.training.reports import (
    report_answers,
    report_kinds,
    report_pairs,
    report_statuses,
)
from newsgraph.training.samples import (
    MET,
    RIGHT,
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
# where a closer fit was right less often; the others by cross-validation.
_SMOOTHING_OF_PAIRS, _SMOOTHING_OF_STATUS, _SMOOTHING_OF_TOPICS = 0.03, 1.0, 1.0
_LEAST_OF_PAIRS = 6  # samples; they have the most features, and words that are seldom tell little
_SMOOTHING_OF_SESSIONS, _SMOOTHING_OF_KINDS, _SMOOTHING_OF_CIRCUMSTANCES = 0.1, 0.3, 0.3


@dataclass(slots=True)
class _Lessons:
    """What annotated articles teach, scorer by scorer; `told` are the pairs they have, by name."""

    pairs: Samples = field(default_factory=lambda: Samples(least=_LEAST_OF_PAIRS))
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
        _add_sentences(reader, lessons)
    for line in _report(lessons):
        print(line)
    if "--write" in arguments:
        _write(lessons)


def _report(lessons: _Lessons) -> Iterator[str]:
    yield from report_pairs(lessons.pairs, _SMOOTHING_OF_PAIRS, lessons.told)
    yield report_statuses(lessons.statuses, _SMOOTHING_OF_STATUS)
    for name, samples, smoothing, answer, threshold in (
        ("states it was about", lessons.topics, _SMOOTHING_OF_TOPICS, ABOUT, TOPIC_THRESHOLD),
        ("places", lessons.places, _SMOOTHING_OF_CIRCUMSTANCES, RIGHT, PLACE_THRESHOLD),
        ("days", lessons.days, _SMOOTHING_OF_CIRCUMSTANCES, RIGHT, DATE_THRESHOLD),
        ("who was there", lessons.sessions, _SMOOTHING_OF_SESSIONS, MET, SESSION_THRESHOLD),
    ):
        yield report_answers(name, samples, smoothing, answer, threshold)
    yield report_kinds(lessons.kinds, _SMOOTHING_OF_KINDS)


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


def _add_sentences(reader: CoreNlpReader, lessons: _Lessons) -> None:
    sentences = list(read_sentences())
    readings = reader.read([sentence.text for sentence in sentences])
    lexicon, words = read_lexicon(), read_trigger_words()
    for sentence, reading in zip(sentences, readings, strict=True):
        document = read_document(sentence.text, reading, lexicon, words)
        add_sentence(document, sentence, lessons.pairs, lessons.statuses)


if __name__ == "__main__":
    main(sys.argv[1:])
