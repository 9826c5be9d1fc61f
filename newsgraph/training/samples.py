"""Annotated articles as samples: features of pairs and statuses, with the right answers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from loader.extract.document import Document
from loader.extract.features import PairFeatures
from loader.extract.pairs import find_pairs
from loader.extract.parties import find_parties
from loader.extract.status_cues import read_status_cues
from loader.extract.status_features import find_status_features
from newsgraph.evaluation.names import is_same_person
from newsgraph.training.sentences import Sentence

Pair = frozenset[int]
MET, NOT_MET = "met", "not"
RIGHT, WRONG = "right", "wrong"
_OPENING = 25  # characters by which a sentence is found again
WRITTEN = ""  # the article of sentences written for training


@dataclass(slots=True)
class Samples:
    """Features and answers, each with the article it comes from.

    A feature of fewer samples than `least` teaches nothing.
    """

    features: list[set[str]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    counts: list[bool] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    least: int = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A pair that the annotation has: its persons' chains, status and evidence's sentence."""

    pair: Pair | None
    status: str
    sentence: int | None


def find_evidence(encounter: dict[str, Any], document: Document) -> int:
    """Return where what an annotated encounter goes by begins in the text; -1 where it does not."""
    opening = (encounter.get("evidence") or encounter.get("sentence") or "")[:_OPENING]
    return document.text.find(opening)


def find_sentence(encounter: dict[str, Any], document: Document) -> int | None:
    """Return the number of the sentence that an annotated encounter goes by."""
    place = find_evidence(encounter, document)
    ends = (n for n, s in enumerate(document.sentences) if place >= 0 and s.end > place)
    return next(ends, None)


def read_told(gold: dict[str, Any], document: Document) -> Iterator[Told]:
    """Yield the annotated pairs, by the document's chains; None where a person was not found."""
    for encounter in gold["encounters"]:
        sentence = find_sentence(encounter, document)
        for names in combinations(encounter["persons"], 2):
            chains = {
                chain.number
                for name in names
                for chain in document.chains
                if is_same_person(name, chain.name)
            }
            pair = frozenset(chains) if len(chains) == 2 else None
            yield Told(pair, encounter["status"], sentence)


def add_samples(
    article: str, document: Document, told: list[Told], pairs: Samples, statuses: Samples
) -> None:
    """Add every pair beside a trigger word of a document, with what the annotation says of it."""
    cues = read_status_cues()
    for number, row in enumerate(document.triggers):
        for trigger in row:
            parties = find_parties(document, trigger)
            seen = PairFeatures(document, trigger, parties)
            for a, b in find_pairs(document, trigger, parties):
                pair = frozenset((a.chain, b.chain))
                known = [t for t in told if t.pair == pair]
                near = any(t.sentence is None or abs(t.sentence - number) <= 1 for t in known)
                answer = MET if known else NOT_MET
                _add(pairs, article, pair, seen.find(a, b), answer, counts=near or not known)
                here = next((t for t in known if t.sentence == number), None)
                if here is not None:
                    features = find_status_features(document, trigger, cues)
                    _add(statuses, article, pair, features, here.status, counts=True)


def add_sentence(document: Document, sentence: Sentence, pairs: Samples, statuses: Samples) -> None:
    """Add what a sentence written for training shows of who is told to meet, and of its status.

    It is never judged itself.
    """
    cues = read_status_cues()
    for trigger in (trigger for row in document.triggers for trigger in row):
        parties = find_parties(document, trigger)
        seen = PairFeatures(document, trigger, parties)
        told = [
            pair
            for pair in find_pairs(document, trigger, parties)
            if {document.chains[party.chain].name for party in pair} <= set(sentence.persons)
        ]
        for pair in told:
            _add(pairs, WRITTEN, frozenset(), seen.find(*pair), MET, counts=True)
        if told:
            features = find_status_features(document, trigger, cues)
            _add(statuses, WRITTEN, frozenset(), features, sentence.status, counts=True)


def _add(
    samples: Samples, article: str, pair: Pair, features: set[str], answer: str, *, counts: bool
) -> None:
    samples.features.append(features)
    samples.answers.append(answer)
    samples.counts.append(counts)
    samples.articles.append(article)
    samples.pairs.append(pair)
