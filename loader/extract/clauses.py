"""Stage 4: the clauses of a sentence, since who meets whom is said within one.

German marks clauses well: by commas, by a conjunction or relative pronoun in front, by the verb's
place. A clause here is a set of token positions (a relative clause in the middle parts its main
clause in two), with its kind, its verbs and the clause it depends on.
"""

from dataclasses import dataclass, field
from typing import Literal

from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence, Token

ClauseKind = Literal["main", "relative", "subordinate", "infinitive"]

_MARKS = frozenset([',', ';', ':', '–', '—', '(', ')', '„', '“', '”', '«', '»', '‚', '‘', '"', '?', '!'])
_RELATIVES = frozenset(["der", "die", "das", "den", "dem", "des", "deren", "dessen", "denen", "welcher", "welche", "welches"])
_CONJUNCTIONS = frozenset(
    ["dass", "weil", "wenn", "als", "nachdem", "bevor", "ehe", "während", "obwohl", "ob", "wo", "wohin", "woher", "wie", "damit", "sodass", "seit", "seitdem", "bis", "indem", "falls", "sobald", "solange", "sofern", "nachdem", "worauf", "woraufhin", "wobei", "weshalb", "warum", "wann", "da", "obgleich", "wodurch", "womit", "worüber", "was", "wer", "wen", "wem"]
)
_INFINITIVE = frozenset(["um", "ohne", "statt", "anstatt"])
_COORDINATORS = frozenset(["und", "oder", "aber", "doch", "sondern", "sowie", "denn"])
_NONFINITE_AUX = frozenset(
    ["sein", "haben", "werden", "worden", "geworden", "gewesen", "gehabt", "können", "müssen", "sollen", "wollen", "dürfen"]
)


@dataclass(slots=True)
class Clause:
    """A clause: its number in the sentence, kind, token positions, verbs, parent's number."""

    number: int
    kind: ClauseKind
    parent: int | None
    coordinated: bool = False
    positions: list[int] = field(default_factory=list)
    subject: Phrase | None = None
    implicit: bool = False

    def words(self, sentence: Sentence) -> list[str]:
        """Return its words in small letters."""
        return [sentence.tokens[position].text.lower() for position in self.positions]

    def verbs(self, sentence: Sentence) -> list[int]:
        """Return the positions of its verbs and auxiliaries."""
        return [p for p in self.positions if sentence.tokens[p].tag in ("VERB", "AUX")]


def find_clauses(sentence: Sentence, names: set[int]) -> list[Clause]:
    """Return the clauses of a sentence.

    Args:
        sentence: its words.
        names: token positions inside persons' names, which never end a clause.
    """
    builder = _Builder(sentence)
    for segment, mark in _segments(sentence.tokens, names):
        builder.add(segment, mark)
    for clause in builder.clauses:
        clause.positions.sort()
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
        kind = _kind(self._sentence.tokens, segment)
        if kind == "main" and self._main is not None and _lacks_finite(self._sentence, segment):
            kind = "fragment"  # "…, Peña und dem Präsidenten vor die Presse getreten"
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

    def _add_fragment(self, segment: list[int], *, fresh: bool) -> None:
        opens = _opens_dependent(self._sentence.tokens, segment)
        if opens is not None and self.clauses and not fresh:
            self._open(opens, segment, fresh=False)
            self._pending = self.clauses[-1]
            return
        target = self.clauses[-1] if self.clauses and not fresh else None
        if target is not None and _is_closed(target, self._sentence) and self._main is not None:
            target = self._main
        if target is None:
            self._open("main", segment, fresh=fresh)
        else:
            target.positions += segment

    def _open(self, kind: ClauseKind, segment: list[int], *, fresh: bool) -> None:
        parent = self.clauses[-1].number if self.clauses and not fresh else None
        coordinated = self._sentence.tokens[segment[0]].text.lower() in _COORDINATORS
        clause = Clause(len(self.clauses), kind, parent, coordinated, list(segment))
        self.clauses.append(clause)
        if kind == "main":
            self._main = clause


def _opens_dependent(tokens: tuple[Token, ...], segment: list[int]) -> ClauseKind | None:
    """Tell whether a stretch without a verb begins a clause that ends behind the next mark."""
    if segment[0] == 0 or tokens[segment[0] - 1].text != "," or len(segment) < 2:
        return None
    words = [tokens[p] for p in segment]
    first = words[0].text.lower()
    if words[0].tag == "SCONJ" or first in ("wo", "nachdem", "weil", "dass", "obwohl", "während"):
        return "subordinate"
    if first in _INFINITIVE:
        return "infinitive"
    if words[0].tag == "PRON" and first in _RELATIVES:
        return "relative"
    if words[0].tag == "ADP" and words[1].tag == "PRON" and words[1].text.lower() in _RELATIVES:
        return "relative"
    return None


def _segments(tokens: tuple[Token, ...], names: set[int]) -> list[tuple[list[int], str]]:
    segments: list[tuple[list[int], str]] = []
    current: list[int] = []
    for position, token in enumerate(tokens):
        is_mark = token.text in _MARKS and position not in names
        if is_mark:
            if current:
                segments.append((current, token.text))
            current = []
        else:
            if token.tag == "CCONJ" and current and _splits(tokens, current, position):
                segments.append((current, ""))
                current = []
            current.append(position)
    if current:
        segments.append((current, ""))
    return segments


def _splits(tokens: tuple[Token, ...], before: list[int], position: int) -> bool:
    """Tell whether "und" begins a clause: full verb before it, and a verb of its own behind."""
    if not any(tokens[p].tag == "VERB" or _is_finite_aux(tokens[p]) for p in before):
        return False
    first_behind = tokens[position + 1] if position + 1 < len(tokens) else None
    if first_behind is None:
        return False
    full_before = any(tokens[p].tag == "VERB" for p in before)
    if first_behind.tag in ("VERB", "AUX"):
        return full_before and not _is_participle(first_behind.text)
    for token in tokens[position + 1 : position + 12]:
        if token.text in _MARKS or token.tag == "CCONJ":
            return False
        if (token.tag == "VERB" and not _is_participle(token.text)) or _is_finite_aux(token):
            return full_before
    return False


def _is_finite_aux(token: Token) -> bool:
    return token.tag == "AUX" and token.text.lower() not in _NONFINITE_AUX


def _is_participle(word: str) -> bool:
    return word.startswith("ge") or ("ge" in word[2:6] and word.endswith(("t", "en")))


def _kind(
    tokens: tuple[Token, ...], segment: list[int]
) -> Literal["main", "relative", "subordinate", "infinitive", "fragment"]:
    words = [tokens[p] for p in segment]
    lead = next((w for w in words if w.tag not in ("CCONJ",)), words[0])
    first = lead.text.lower()
    after_comma = segment[0] > 0 and tokens[segment[0] - 1].text == ","
    verbs = [w for w in words if w.tag in ("VERB", "AUX")]
    if first in _INFINITIVE and any(_is_zu_infinitive(words, i) for i in range(len(words))):
        return "infinitive"
    if not verbs:
        return "fragment"
    if lead.tag == "SCONJ" or (first in _CONJUNCTIONS and (after_comma or segment[0] == 0)):
        if first == "als" and words[-1].tag not in ("VERB", "AUX"):
            return "main"
        return "subordinate"
    if lead.tag in ("PRON", "DET") and _is_infinitive_only(words):
        return "infinitive"
    second = words[words.index(lead) + 1] if len(words) > words.index(lead) + 1 else None
    relative = lead.tag == "PRON" and first in _RELATIVES
    relative |= first in ("deren", "dessen") and after_comma
    if second is not None and lead.tag == "ADP":
        relative |= second.tag == "PRON" and second.text.lower() in _RELATIVES
        relative |= second.text.lower() in ("deren", "dessen")
    if relative and after_comma and words[-1].tag in ("VERB", "AUX", "ADP", "ADV", "PART"):
        return "relative"
    if relative and after_comma and tokens[segment[0]].tag != "DET":
        return "relative"
    finite = any(
        (w.tag == "AUX"
        and w.text.lower() not in _NONFINITE_AUX)
        or (w.tag == "VERB"
        and not _is_zu_infinitive(words, i))
        for i, w in enumerate(words)
    )
    if not finite and any(_is_zu_infinitive(words, i) for i in range(len(words))):
        return "infinitive"
    return "main"


def _is_infinitive_only(words: list[Token]) -> bool:
    """Tell whether the only verbs are infinitives with "zu": "das Thema mit ihm zu erörtern"."""
    verbs = [i for i, word in enumerate(words) if word.tag in ("VERB", "AUX")]
    return bool(verbs) and all(_is_zu_infinitive(words, i) for i in verbs)


def _is_zu_infinitive(words: list[Token], position: int) -> bool:
    word = words[position]
    if word.tag not in ("VERB", "AUX"):
        return False
    if position and words[position - 1].text.lower() == "zu":
        return True
    return "zu" in word.text[1:8] and word.text.endswith("en") and word.text[:2] != "zu"


def _lacks_finite(sentence: Sentence, segment: list[int]) -> bool:
    """Tell whether a stretch's only verbs are a participle or infinitive at its end."""
    verbs = [p for p in segment if sentence.tokens[p].tag in ("VERB", "AUX")]
    words = [p for p in segment if sentence.tokens[p].tag != "PUNCT"]
    if not verbs or not words or verbs != words[-len(verbs) :]:
        return False
    return all(
        _is_participle(sentence.tokens[p].text) or sentence.tokens[p].text.endswith("en")
        for p in verbs
    )


def _is_closed(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a dependent clause has come to its verb, which ends it."""
    return clause.kind != "main" and bool(clause.verbs(sentence))


def _full(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a main clause has its full verb, so that the next is another clause."""
    tags = {sentence.tokens[p].tag for p in clause.positions}
    if "VERB" in tags:
        return True
    return "AUX" in tags and clause.positions[-1] < len(sentence.tokens) - 8
