"""Stage 4: the clauses of a sentence, since who meets whom is said within one.

German marks clauses well: by commas, by a conjunction or relative pronoun in front, by the verb's
place. A clause here is a set of token positions (a relative clause in the middle parts its main
clause in two), with its kind, its verbs and the clause it depends on.
"""

from bisect import bisect
from dataclasses import dataclass, field

from loader.extract.clause_breaks import find_segments
from loader.extract.clause_kinds import ClauseKind, find_dependent, find_kind, lacks_finite
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence
from loader.extract.verb_forms import VERBS


@dataclass(slots=True)
class Clause:
    """A clause: its number in the sentence, kind, token positions, parent's number.

    `part` counts the semicolons and colons before it, which part what stands on both sides; `gap`
    is where it goes on without its verb (see `gaps`).
    """

    number: int
    kind: ClauseKind
    parent: int | None
    coordinated: bool = False
    positions: list[int] = field(default_factory=list)
    subject: Phrase | None = None
    implicit: bool = False
    part: int = 0
    gap: int | None = None
    _words: list[str] = field(default_factory=list, repr=False, compare=False)

    def words(self, sentence: Sentence) -> list[str]:
        """Return its words in small letters; "am Morgen" keeps its own, unlike "morgen"."""
        if len(self._words) != len(self.positions):  # asked for often, once its words are together
            tokens = sentence.tokens
            self._words = [
                word if word == "Morgen" and position else word.lower()
                for position in self.positions
                for word in [tokens[position].text]
            ]
        return self._words

    def verbs(self, sentence: Sentence) -> list[int]:
        """Return the positions of its verbs and auxiliaries."""
        tokens = sentence.tokens
        return [p for p in self.positions if tokens[p].tag in VERBS]


def find_clauses(sentence: Sentence, names: set[int]) -> list[Clause]:
    """Return the clauses of a sentence.

    Args:
        sentence: its words.
        names: token positions inside persons' names, which never end a clause.
    """
    builder = _Builder(sentence)
    for segment, mark in find_segments(sentence.tokens, names):
        builder.add(segment, mark)
    breaks = [p for p, token in enumerate(sentence.tokens) if token.text in (";", ":")]
    for clause in builder.clauses:
        clause.positions.sort()
        clause.part = bisect(breaks, clause.positions[0])
    return builder.clauses


class _Builder:
    """Puts the stretches between a sentence's marks together to clauses."""

    def __init__(self, sentence: Sentence) -> None:
        self.clauses: list[Clause] = []
        self._sentence = sentence
        self._main: Clause | None = None
        self._pending: Clause | None = None  # a dependent clause whose verb is still to come
        self._ended_by = ""

    def add(self, segment: list[int], mark: str) -> None:
        """Add the words up to the next mark."""
        fresh, self._ended_by = self._ended_by in (";", ":"), mark
        if fresh:
            self._main = self._pending = None
        kind = find_kind(self._sentence.tokens, segment)
        if kind == "main" and self._main is not None and lacks_finite(self._sentence, segment):
            kind = "fragment"  # "…, Peña und dem Präsidenten vor die Presse getreten"
        if kind == "main" and self._main is not None and self._closes(self._main, segment):
            kind = "fragment"  # "werden A, | der Pole B und C erwartet"
        if self._pending is not None and kind in ("fragment", "main"):
            self._pending.positions += segment
            if kind == "main":
                self._pending = None
        elif kind == "fragment":
            self._add_fragment(segment, fresh=fresh)
        elif kind == "main" and self._main is not None and not _full(self._main, self._sentence):
            self._main.positions += segment
        else:
            self._open(kind, segment, fresh=fresh)

    def _closes(self, main: Clause, segment: list[int]) -> bool:
        """Tell whether a stretch only ends with the verb that the clause before it lacks."""
        tokens = self._sentence.tokens
        told = {tokens[p].tag for p in main.positions}
        if main is not self.clauses[-1] or "VERB" in told:
            return False
        words = [tokens[p] for p in segment if tokens[p].tag != "PUNCT"]
        alone = [word.tag in VERBS for word in words].count(True) == 1
        return alone and words[-1].tag == "VERB" and words[-1].text.endswith(("t", "en"))

    def _add_fragment(self, segment: list[int], *, fresh: bool) -> None:
        opens = find_dependent(self._sentence.tokens, segment)
        if opens is not None and self.clauses and not fresh:
            self._open(opens, segment, fresh=False)
            self._pending = self.clauses[-1]
            return
        target = self.clauses[-1] if self.clauses and not fresh else None
        if target is not None and _is_closed(target, self._sentence) and self._main is not None:
            target = self._main
        if target is not None and self._sentence.tokens[segment[0]].tag == "CCONJ":
            target = self._before_saying(target)
        if target is None:
            self._open("main", segment, fresh=fresh)
        else:
            target.positions += segment

    def _before_saying(self, clause: Clause) -> Clause:
        """Return the clause that "…, sagte sie, und …" parts in two."""
        saying = clause.words(self._sentence)[0] in read_function_words().saying
        mains = [c for c in self.clauses[: clause.number] if c.kind == "main"]
        return mains[-1] if saying and mains else clause

    def _open(self, kind: ClauseKind, segment: list[int], *, fresh: bool) -> None:
        parent = self.clauses[-1].number if self.clauses and not fresh else None
        lead = self._sentence.tokens[segment[0]].text.lower()
        coordinated = lead in read_function_words().coordinators
        clause = Clause(len(self.clauses), kind, parent, coordinated, list(segment))
        self.clauses.append(clause)
        if kind == "main":
            self._main = clause


def _is_closed(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a dependent clause has come to its verb, which ends it."""
    return clause.kind != "main" and bool(clause.verbs(sentence))


def _full(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a main clause has its full verb, so that the next is another clause."""
    tags = {sentence.tokens[p].tag for p in clause.positions}
    if "VERB" in tags:
        return True
    return "AUX" in tags and clause.positions[-1] < len(sentence.tokens) - 8
