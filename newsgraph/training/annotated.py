"""The encounters that annotation and extraction both have: what one tells, the other answers."""

from collections.abc import Iterable, Iterator
from typing import Any

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.encounters import find_told
from loader.extract.scorer import PairScorer, read_pair_scorer, read_status_scorer
from loader.extract.status_cues import read_status_cues
from newsgraph.evaluation.names import is_same_person
from newsgraph.training.samples import find_evidence

_BELIEVED = 0.3


class _Credulous(PairScorer):
    """Believes in more pairs than extraction does, for the circumstances of as many encounters."""

    def __init__(self) -> None:
        self._scorer = read_pair_scorer()

    def score(self, features: Iterable[str]) -> float:
        return 1.0 if self._scorer.score(features) >= _BELIEVED else 0.0


def find_annotated(
    document: Document, gold: dict[str, Any]
) -> Iterator[tuple[Told, dict[str, Any]]]:
    """Yield each encounter that the text tells with the annotation's record of it."""
    for told in find_told(document, _Credulous(), read_status_scorer(), read_status_cues()):
        encounter = _find_record(document, told, gold)
        if encounter is not None:
            yield told, encounter


def _find_record(document: Document, told: Told, gold: dict[str, Any]) -> dict[str, Any] | None:
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
