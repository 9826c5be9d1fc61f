"""Stages 8 and 9: seven linear scorers over named features, read from tables of weights.

`weights/pair.tsv` says whether two persons beside a trigger word met: a logistic regression, whose
score is a probability on articles like those it was fitted on. Of the pairs of `tests/gold`, from
which it did not learn, 90 % of those scored .79 and more had met, and 92 % of those scored .83.
`weights/status.tsv` says which status the encounter has (a multinomial one), `weights/topic.tsv`
whether it was about a state that the text names (as for pairs), `weights/place.tsv` and
`weights/date.tsv` whether it was at a place and on a day that the text names, `weights/session.tsv`
whether a person was at the gathering that a text is about, `weights/kind.tsv` what kind of
encounter it was (as for statuses). All are made by `newsgraph.training` from annotated articles and
are meant to be read: a line a feature, with its weight.

Sums are exact (`math.fsum`): features come as a set, whose order differs from run to run.
"""

import math
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar, cast, get_args

from loader.records import EncounterKind, Status

_STATUSES: tuple[Status, ...] = get_args(Status)
_KINDS: tuple[EncounterKind, ...] = get_args(EncounterKind)
_Choice = TypeVar("_Choice", bound=str)


class PairScorer:
    """Tells how likely it is that a pair met."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights

    def score(self, features: Iterable[str]) -> float:
        """Return a probability."""
        weights = self._weights
        total = math.fsum([weights[feature] for feature in features if feature in weights])
        return 1 / (1 + math.exp(-total))


class TopicScorer(PairScorer):
    """Tells how likely it is that an encounter was about a state."""


class PlaceScorer(PairScorer):
    """Tells how likely it is that an encounter was at a place."""


class DateScorer(PairScorer):
    """Tells how likely it is that an encounter was on a day."""


class SessionScorer(PairScorer):
    """Tells how likely it is that a person was at the gathering that a text is about."""


class _ChoiceScorer(Generic[_Choice]):
    """Tells how likely each of several answers is, which exclude each other."""

    def __init__(
        self, weights: dict[str, dict[_Choice, float]], choices: tuple[_Choice, ...]
    ) -> None:
        self._weights = weights
        self._choices = choices

    def score(self, features: Iterable[str]) -> dict[_Choice, float]:
        """Return a probability for each answer."""
        rows = [self._weights[feature] for feature in features if feature in self._weights]
        totals = {
            choice: math.fsum([row[choice] for row in rows if choice in row])
            for choice in self._choices
        }
        highest = max(totals.values())
        powers = {choice: math.exp(total - highest) for choice, total in totals.items()}
        whole = sum(powers.values())
        return {choice: power / whole for choice, power in powers.items()}


class StatusScorer(_ChoiceScorer[Status]):
    """Tells which status an encounter has."""

    def __init__(self, weights: dict[str, dict[Status, float]]) -> None:
        super().__init__(weights, _STATUSES)


class KindScorer(_ChoiceScorer[EncounterKind]):
    """Tells what kind of encounter it was."""

    def __init__(self, weights: dict[str, dict[EncounterKind, float]]) -> None:
        super().__init__(weights, _KINDS)


def _rows(name: str) -> Iterable[list[str]]:
    text = files("loader.extract").joinpath(f"weights/{name}.tsv").read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@cache
def read_pair_scorer() -> PairScorer:
    """Read `weights/pair.tsv`."""
    return PairScorer({feature: float(weight) for weight, feature in _rows("pair")})


@cache
def read_topic_scorer() -> TopicScorer:
    """Read `weights/topic.tsv`."""
    return TopicScorer({feature: float(weight) for weight, feature in _rows("topic")})


@cache
def read_place_scorer() -> PlaceScorer:
    """Read `weights/place.tsv`."""
    return PlaceScorer({feature: float(weight) for weight, feature in _rows("place")})


@cache
def read_date_scorer() -> DateScorer:
    """Read `weights/date.tsv`."""
    return DateScorer({feature: float(weight) for weight, feature in _rows("date")})


@cache
def read_session_scorer() -> SessionScorer:
    """Read `weights/session.tsv`."""
    return SessionScorer({feature: float(weight) for weight, feature in _rows("session")})


@cache
def read_status_scorer() -> StatusScorer:
    """Read `weights/status.tsv`."""
    weights: dict[str, dict[Status, float]] = {}
    for weight, status, feature in _rows("status"):
        weights.setdefault(feature, {})[cast("Status", status)] = float(weight)
    return StatusScorer(weights)


@cache
def read_kind_scorer() -> KindScorer:
    """Read `weights/kind.tsv`."""
    weights: dict[str, dict[EncounterKind, float]] = {}
    for weight, kind, feature in _rows("kind"):
        weights.setdefault(feature, {})[cast("EncounterKind", kind)] = float(weight)
    return KindScorer(weights)


@cache
def read_joining_chances() -> dict[str, float]:
    """Read `weights/joining.tsv`: by cue, how likely it is that who joins by it is one of them."""
    return {cue: float(chance) for chance, _, _, cue in _rows("joining")}
