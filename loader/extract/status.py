"""Stage 8: what can be seen of whether an encounter took place, as named features.

Tense, mood, negation and cue words of the trigger's clause, of the clauses around it and of the
sentence behind. The scorer turns them into held, planned, possible, cancelled, refused or denied.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence
from loader.extract.roles import host_of
from loader.extract.triggers import Trigger
from loader.records import Status

_CHANGES = ("denied", "refused", "cancelled")
_TENSES = {
    "perfect": "hat haben habe hatte hatten hätte hätten",
    "be": "ist sind sei seien war waren wäre wären",
    "passive": "wurde wurden worden",
    "future": "wird werden werde würde würden",
    "modal": "soll sollen solle will wollen wolle",
    "modal past": "sollte sollten wollte wollten",
}
_TENSE_OF = {word: name for name, words in _TENSES.items() for word in words.split()}


class StatusCues:
    """The cues of `lexicon/status_cues.toml`, asked with the words of a clause."""

    def __init__(self, data: dict[str, list[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: list[tuple[str, tuple[str, ...], str]] = []
        for status, cues in data.items():
            for cue in cues:
                first, *rest = cue.split()
                if first.endswith("*"):
                    self._stems.append((first[:-1], tuple(rest), status))
                else:
                    self._by_first.setdefault(first, []).append((tuple(rest), status))
        self._pattern = re.compile("|".join(sorted({re.escape(s) for s, _, _ in self._stems})))

    def find(self, words: list[str]) -> set[str]:
        """Return the statuses that cues in a clause point to."""
        present = set(words)
        found = {
            status
            for word in present
            for rest, status in self._by_first.get(word, ())
            if _has_all(rest, present)
        }
        stemmed = [word for word in present if self._pattern.match(word)]
        found |= {
            status
            for stem, rest, status in self._stems
            if any(word.startswith(stem) for word in stemmed) and _has_all(rest, present)
        }
        return found


def _has_all(parts: tuple[str, ...], words: set[str]) -> bool:
    return all(
        any(word.startswith(part[:-1]) for word in words) if part.endswith("*") else part in words
        for part in parts
    )


@cache
def read_status_cues() -> StatusCues:
    """Read the cue words."""
    text = files("loader.extract").joinpath("lexicon/status_cues.toml").read_text(encoding="utf-8")
    return StatusCues(tomllib.loads(text))


def find_status_features(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Return the features by which an encounter's status is told."""
    sentence = document.sentences[trigger.sentence]
    clause = trigger.clause
    words = clause.words(sentence)
    hints = cues.find(words)
    found = {"bias", f"form {trigger.surface.lower()}", f"sort {trigger.word.sort}"}
    found |= {f"clause {clause.kind}", f"lead {words[0]}"}
    if trigger.word.status:
        found.add(f"trigger {trigger.word.status}")
    found |= {f"own {hint}" for hint in hints}
    found |= {f"own {hint}+negation" for hint in hints if "negation" in hints}
    tenses = {_TENSE_OF[word] for word in words if word in _TENSE_OF} or {"simple"}
    found |= {f"tense {tense}" for tense in tenses}
    finite = _finite_tense(clause, sentence, hints)
    found |= {f"finite {finite}", f"finite {finite} {clause.kind}"}
    if clause.kind == "infinitive":
        above = next((c for c in document.clauses[trigger.sentence] if c.number == clause.parent), None)
        if above is not None:
            told = cues.find(above.words(sentence))
            found |= {f"{words[0]} above {_finite_tense(above, sentence, told)}", "above"}
    if any(sentence.tokens[p].text in TIMES for p in clause.positions):
        found |= {f"time {tense}" for tense in tenses} | {f"time finite {finite}"}
        found.add(f"time form {trigger.surface.lower()}")
    everywhere = set(hints)
    for other in document.clauses[trigger.sentence]:
        if other is not clause:
            told = cues.find(other.words(sentence))
            everywhere |= told
            found |= {f"{_relation(clause, other)} {hint}" for hint in told}
    everywhere |= cues.find([token.text.lower() for token in sentence.tokens])
    found |= {f"sentence {hint}" for hint in everywhere}
    found |= _features_of_neighbours(document, trigger, cues)
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is not None:
        own = [token.text.lower() for token in sentence.tokens[host.first : host.last + 1]]
        found |= {f"host {hint}" for hint in cues.find(own)}
        found |= {
            f"host preposition {host.preposition or 'none'}",
            f"host determiner {(host.determiner or 'none')[:3]}",
            f"host subject {host is clause.subject}",
        }
    return found


# On the development texts these cues were right 17 of 17, 30 of 34 and 27 of 30 times.
_DECIDING: tuple[tuple[str, Status], ...] = (
    ("sentence denied", "denied"),
    ("own refused", "refused"),
    ("own cancelled", "cancelled"),
    ("parent refused", "refused"),
    ("child refused", "refused"),
    ("child cancelled", "cancelled"),
    ("um above present", "planned"),
    ("um above future", "planned"),
    ("um above modal", "planned"),
)
# Less sure than this, what may not have taken place is not shown as held.
_SURELY_HELD = 0.6


def decide_status(features: set[str], scores: dict[Status, float]) -> Status:
    """Return the status: by a cue that decides alone, else by the scorer.

    A doubtful "held" gives way to the next likely status, since a wrong "met" is the worst error.
    """
    for cue, status in _DECIDING:
        if cue in features:
            return status
    hinted = [
        status
        for status in scores
        if status not in _CHANGES or {f"sentence {status}", f"next {status}"} & features
    ]
    ranked = sorted(hinted, key=lambda status: -scores[status])
    if ranked[0] == "held" and scores["held"] < _SURELY_HELD:
        return ranked[1]
    return ranked[0]


def _features_of_neighbours(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Look for what takes it back in the sentence behind ("Das Treffen wurde abgesagt")."""
    if trigger.sentence + 1 >= len(document.sentences):
        return set()
    following = [t.text.lower() for t in document.sentences[trigger.sentence + 1].tokens[:16]]
    return {f"next {hint}" for hint in cues.find(following) if hint in _CHANGES}


def _finite_tense(clause: Clause, sentence: Sentence, hints: set[str]) -> str:
    """Return the tense of a clause's finite verb: "present", "past", an auxiliary's, or "none"."""
    for word in clause.words(sentence):
        if word in _TENSE_OF:
            return _TENSE_OF[word]
    if "past" in hints:
        return "past"
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    for verb in verbs:
        if verb.endswith(("te", "ten")):
            return "past"
        if verb.endswith(("t", "en")):
            return "present"
    return "none"


def _relation(clause: Clause, other: Clause) -> str:
    if clause.parent == other.number:
        return "parent"
    if other.parent == clause.number:
        return "child"
    return "before" if other.number < clause.number else "behind"
