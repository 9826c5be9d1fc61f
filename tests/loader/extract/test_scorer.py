"""How features become probabilities."""

import math
from typing import get_args

import pytest

from loader.extract.scorer import (
    KindScorer,
    PairScorer,
    StatusScorer,
    read_kind_scorer,
    read_pair_scorer,
    read_status_scorer,
)
from loader.extract.status import decide_status
from loader.records import EncounterKind, Status


def test_a_pair_scores_the_logistic_of_the_sum_of_its_weights() -> None:
    scorer = PairScorer({"near": 2.0, "negated": -3.0})
    assert scorer.score({"near"}) == pytest.approx(1 / (1 + math.exp(-2)))
    assert scorer.score({"near", "negated"}) == pytest.approx(1 / (1 + math.exp(1)))


def test_a_feature_that_nobody_weighed_changes_nothing() -> None:
    assert PairScorer({"near": 2.0}).score({"unheard of"}) == 0.5


def test_a_score_does_not_depend_on_the_order_of_the_features() -> None:
    weights = {str(number): 0.1 * (-1) ** number * number for number in range(60)}
    scorer = PairScorer(weights)
    assert scorer.score(list(weights)) == scorer.score(list(reversed(weights)))


def test_the_probabilities_of_all_statuses_add_up_to_one() -> None:
    scores = StatusScorer({"will": {"planned": 2.0, "held": -1.0}}).score({"will"})
    assert set(scores) == set(get_args(Status))
    assert sum(scores.values()) == pytest.approx(1)
    assert max(scores, key=lambda status: scores[status]) == "planned"


def test_the_probabilities_of_all_kinds_add_up_to_one() -> None:
    scores = KindScorer({"abroad": {"visit": 2.0, "meeting": -1.0}}).score({"abroad"})
    assert set(scores) == set(get_args(EncounterKind))
    assert sum(scores.values()) == pytest.approx(1)
    assert max(scores, key=lambda kind: scores[kind]) == "visit"


def test_the_tables_are_read_with_their_weights() -> None:
    assert 0 < read_pair_scorer().score({"bias"}) < 1
    assert set(read_status_scorer().score({"bias"})) == set(get_args(Status))
    kinds = read_kind_scorer().score({"rule call", "lemma telefoniert"})
    assert max(kinds, key=lambda kind: kinds[kind]) == "call"


def chances(**given: float) -> dict[Status, float]:
    return {status: given.get(status, 0.0) for status in get_args(Status)}


def test_a_cue_that_decides_alone_wins_over_the_score() -> None:
    assert decide_status({"own cancelled"}, chances(held=0.9, planned=0.1)) == "cancelled"


def test_a_doubtful_held_gives_way_to_the_next_likely_status() -> None:
    assert decide_status(set(), chances(held=0.55, planned=0.45)) == "planned"
    assert decide_status(set(), chances(held=0.65, planned=0.35)) == "held"


def test_nothing_is_cancelled_refused_or_denied_without_a_word_that_says_so() -> None:
    scores = chances(refused=0.7, held=0.1, planned=0.2)
    assert decide_status(set(), scores) == "planned"
    assert decide_status({"anywhere refused"}, scores) == "refused"
    assert decide_status({"told on refused"}, scores) == "refused"


def test_a_cue_says_nothing_of_an_encounter_that_only_frames_what_is_told() -> None:
    assert decide_status({"own refused", "frame"}, chances(held=0.9, refused=0.1)) == "held"


def test_a_plan_that_the_next_sentence_calls_off_is_cancelled() -> None:
    assert decide_status({"told on cancelled"}, chances(planned=0.8, held=0.2)) == "cancelled"
    assert decide_status({"told on cancelled"}, chances(planned=0.1, held=0.9)) == "held"


def test_a_verb_of_what_is_to_come_is_planned_unless_its_clause_leaves_it_open() -> None:
    scores = chances(possible=0.6, planned=0.4)
    assert decide_status({"mood shall verb"}, scores) == "planned"
    assert decide_status({"mood shall verb", "own possible"}, scores) == "possible"
