"""Stage 8: words that tell whether an encounter took place: `lexicon/status_cues.toml`."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from loader.extract.mood_words import read_mood_words
from loader.extract.word_lists import read_word_list

_KNOWN = 1 << 14  # words whose cues are kept; most words are some thousand


class StatusCues:
    """The cues of `lexicon/status_cues.toml`, asked with the words of a clause."""

    def __init__(self, data: dict[str, list[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._by_stem: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for status, cues in data.items():
            for cue in cues:
                first, *rest = cue.split()
                known = self._by_stem if first.endswith("*") else self._by_first
                known.setdefault(first.removesuffix("*"), []).append((tuple(rest), status))
        # First words of the pairs that cues name: "in" of "in_frage".
        parts = [part for cues in data.values() for cue in cues for part in cue.split()]
        self._leads = frozenset(part.partition("_")[0] for part in parts if "_" in part)
        self._sizes = sorted({len(stem) for stem in self._by_stem})
        self._cues_of = lru_cache(maxsize=_KNOWN)(self._find_cues)

    def find(self, words: Sequence[str]) -> set[str]:
        """Return the statuses that cues in a clause point to."""
        present = set(words)
        if not present.isdisjoint(self._leads):
            pairs = pairwise(words)
            present.update([f"{one}_{other}" for one, other in pairs if one in self._leads])
        found = {
            status
            for word in present
            for rest, status in self._cues_of(word)
            if not rest or _has_all(rest, present)
        }
        if "takes_place" in found:  # "fand statt": the particle is no "instead of"
            return self.find(["zustande" if word == "statt" else word for word in words])
        if "by_invitation" in found:  # "kamen auf Einladung von Merz": it was accepted
            return self.find([word for word in words if word != "einladung"])
        if "not_refused" in found:  # "schloss ein Treffen nicht aus"
            found = found - {"not_refused", "refused"} | {"possible"}
        for status in ("cancelled", "denied"):  # "hat den Termin nicht abgesagt"
            if f"not_{status}" in found:
                found = found - {f"not_{status}", status, f"weakly_{status}"}
        return found

    def _find_cues(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the cues that begin with a word: what else each needs, and its status."""
        found = list(self._by_first.get(word, ()))
        for size in self._sizes:
            found += self._by_stem.get(word[:size], ())
        return tuple(found)


def _has_all(parts: tuple[str, ...], words: set[str]) -> bool:
    return all(
        any(word.startswith(part[:-1]) for word in words) if part.endswith("*") else part in words
        for part in parts
    )


@cache
def read_status_cues() -> StatusCues:
    """Read the cue words; "past" is what the preterites of strong verbs point to."""
    return StatusCues(read_word_list("status_cues") | {"past": sorted(read_mood_words().strong)})
