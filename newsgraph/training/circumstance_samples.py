"""Annotated articles as samples of where and when encounters were, candidate by candidate."""

from collections.abc import Iterable, Iterator, Set
from typing import Any

from loader.extract.date_features import DateFeatures
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.kinds import choose_kind
from loader.extract.lexicon import Lexicon
from loader.extract.place_features import Candidate, PlaceFeatures
from loader.records import Article
from newsgraph.evaluation.names import fold
from newsgraph.training.samples import RIGHT, WRONG, Samples


def add_circumstances(
    article: Article,
    document: Document,
    annotated: Iterable[tuple[Told, dict[str, Any]]],
    lexicon: Lexicon,
    places: Samples,
    days: Samples,
) -> None:
    """Add every place and day of a text for each encounter that annotation and extraction have.

    An annotation without the field leaves open where or when it was, and teaches nothing; one that
    says null teaches that none of them was it.
    """
    published = article.published.date() if article.published else None
    place_features = PlaceFeatures(document, article.places, lexicon)
    date_features = DateFeatures(document, published)
    for told, encounter in annotated:
        kind = choose_kind(document, told)
        if "place" in encounter and kind != "call":
            candidates = place_features.find(told, kind)
            _add(article, told, answer_places(candidates, encounter["place"] or ""), places)
        if "date" in encounter:
            found = date_features.find(told, kind).items()
            answers = ((seen, day.isoformat() == encounter["date"]) for day, seen in found)
            _add(article, told, answers, days)


def answer_places(candidates: list[Candidate], place: str) -> Iterator[tuple[Set[str], bool]]:
    """Yield features and answers; none for towns where the annotation tells only the building."""
    words = set(fold(place))
    right = [bool(words & set(fold(candidate.place.name))) for candidate in candidates]
    built = any(r and c.place.building for r, c in zip(right, candidates, strict=True))
    for answer, candidate in zip(right, candidates, strict=True):
        if answer or candidate.place.building or not built:
            yield candidate.features, answer


def _add(
    article: Article, told: Told, answers: Iterable[tuple[Set[str], bool]], samples: Samples
) -> None:
    for features, right in answers:
        samples.features.append(set(features))
        samples.answers.append(RIGHT if right else WRONG)
        samples.counts.append(True)
        samples.articles.append(article.name)
        samples.pairs.append(told.persons)
