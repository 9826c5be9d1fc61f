"""Annotated articles as samples of what encounters were about: state by state, with the answer."""

from collections.abc import Iterable
from typing import Any

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.encounters import find_told
from loader.extract.lexicon import Lexicon
from loader.extract.scorer import PairScorer, read_pair_scorer, read_status_scorer
from loader.extract.states import find_states
from loader.extract.status_cues import read_status_cues
from loader.extract.topic_features import TopicFeatures
from newsgraph.evaluation.names import is_same_person
from newsgraph.training.samples import Samples, find_evidence

ABOUT, NOT_ABOUT = "about", "not"
_BELIEVED = 0.3


class _Credulous(PairScorer):
    """Believes in pairs that extraction does not, since the annotation tells which are wrong."""

    def __init__(self) -> None:
        self._scorer = read_pair_scorer()

    def score(self, features: Iterable[str]) -> float:
        return 1.0 if self._scorer.score(features) >= _BELIEVED else 0.0


def add_topics(
    article: str, document: Document, gold: dict[str, Any], lexicon: Lexicon, topics: Samples
) -> None:
    """Add every state of a document for each encounter that both annotation and extraction have.

    An annotation without `regarding` leaves open what an encounter was about, and teaches nothing.
    """
    features = TopicFeatures(document, find_states(document, lexicon), lexicon)
    for told in find_told(document, _Credulous(), read_status_scorer(), read_status_cues()):
        encounter = _find_annotated(document, told, gold)
        if encounter is None or "regarding" not in encounter:
            continue
        taking_part = {document.chains[number].country for number in told.persons} - {None}
        for code, found in features.find(told, {code for code in taking_part if code}).items():
            topics.features.append(found)
            about = code in (encounter["regarding"] or [])
            topics.answers.append(ABOUT if about else NOT_ABOUT)
            topics.counts.append(True)
            topics.articles.append(article)
            topics.pairs.append(told.persons)


def _find_annotated(document: Document, told: Told, gold: dict[str, Any]) -> dict[str, Any] | None:
    """Return the annotated encounter of the same people: of this status, told near by."""
    best: tuple[tuple[bool, float, int], dict[str, Any]] | None = None
    for encounter in gold["encounters"]:
        shared = sum(
            any(is_same_person(name, document.chains[number].name) for name in encounter["persons"])
            for number in told.persons
        )
        if shared < 2:
            continue
        place = find_evidence(encounter, document)
        distance = min(abs(t.trigger.start - place) for t in (told, *told.again))
        alike = shared / (len(told.persons) + len(encounter["persons"]) - shared)
        rank = (told.status == encounter["status"], alike, -distance)
        if best is None or rank > best[0]:
            best = rank, encounter
    return best[1] if best else None
