"""Annotated articles as samples of who was at the gathering that a text is about."""

import math
from collections.abc import Iterator, Set
from typing import Any

from loader.extract.document import Document
from loader.extract.encounters import UNSEEN, find_tellings
from loader.extract.open_rounds import Round
from loader.extract.scorer import read_joining_chances, read_pair_scorer, read_status_scorer
from loader.extract.session_features import SessionFeatures
from loader.extract.sessions import find_session
from loader.extract.status import decide_status
from loader.extract.status_cues import read_status_cues
from loader.extract.status_features import find_status_features
from loader.extract.triggers import Trigger
from loader.records import Status
from newsgraph.evaluation.names import is_same_person
from newsgraph.training.samples import MET, NOT_MET, Samples, find_sentence

_NEAR = 3  # sentences from what opens a gathering to what the annotation goes by
_SEVERAL = 3


def add_session_samples(
    article: str, document: Document, gold: dict[str, Any], samples: Samples
) -> None:
    """Add the candidates whom no rule has made members, each with whether the annotation has them.

    Rules decide about the others, from whose features the weights would learn what rules know.
    """
    scorers, cues = (read_pair_scorer(), read_status_scorer()), read_status_cues()
    chances = read_joining_chances()

    def status_of(trigger: Trigger) -> Status:
        seen = find_status_features(document, trigger, cues)
        return decide_status(seen, scorers[1].score(seen))

    tellings, rounds = find_tellings(document, *scorers, cues, lambda c: chances.get(c, UNSEEN))
    found = find_session(document, rounds, status_of)
    if found is None:
        return
    session, status = found
    members = _find_members(document, gold, session)
    features = SessionFeatures(document, session, status, tellings, rounds)
    for person in features.persons:
        if person not in session.cues:
            samples.features.append(features.find(person))
            samples.answers.append(MET if person in members else NOT_MET)
            samples.counts.append(True)
            samples.articles.append(article)
            samples.pairs.append(frozenset((person,)))


def _find_members(document: Document, gold: dict[str, Any], session: Round) -> Set[int]:
    """Return who was there, by the annotated encounter that is most likely this gathering.

    Whom it shares and how near its evidence is count alike; how many it has parts equal ones, since
    the gathering that a text is about is its largest. Nobody, where the annotation has none that
    could be it: then whatever was taken for a gathering brought nobody together.
    """
    best: tuple[float, frozenset[int]] = -math.inf, frozenset()
    for persons, sentence in _held(document, gold):
        shared = len(persons & session.cues.keys())
        distance = abs(sentence - session.trigger.sentence)
        if shared == 0 and distance > _NEAR:
            continue
        likely = shared / max(len(session.cues), 1) + (distance <= _NEAR) - 0.1 * distance
        likely += 0.3 * (len(persons) >= _SEVERAL) + 0.02 * len(persons)
        best = max(best, (likely, persons), key=lambda each: each[0])
    return best[1]


def _held(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[int], int]]:
    """Yield the persons, by their chains, and the sentence of each encounter that took place."""
    for told in gold["encounters"]:
        if told["status"] != "held" or told.get("kind") == "call" or len(told["persons"]) < 2:
            continue
        persons = frozenset(
            chain.number
            for chain in document.chains
            if any(is_same_person(name, chain.name) for name in told["persons"])
        )
        sentence = find_sentence(told, document)
        yield persons, len(document.sentences) if sentence is None else sentence
