"""Stage 8: words that tell whether an encounter took place: `lexicon/status_cues.toml`."""

import re
from functools import cache

from loader.extract.word_lists import read_word_list


class StatusCues:
    """The cues of `lexicon/status_cues.toml`, asked with the words of a clause."""

    def __init__(self, data: dict[str, list[str]]) -> None:
        self.strong_past = frozenset(data["past"])
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
            for stem, rest, status in (self._stems if stemmed else ())
            if any(word.startswith(stem) for word in stemmed) and _has_all(rest, present)
        }
        if "takes_place" in found:  # "fand statt": the particle is no "instead of"
            return self.find([word for word in words if word != "statt"])
        if "not_refused" in found:  # "schloss ein Treffen nicht aus"
            found = found - {"not_refused", "refused"} | {"possible"}
        return found


def _has_all(parts: tuple[str, ...], words: set[str]) -> bool:
    return all(
        any(word.startswith(part[:-1]) for word in words) if part.endswith("*") else part in words
        for part in parts
    )


@cache
def read_status_cues() -> StatusCues:
    """Read the cue words."""
    return StatusCues(read_word_list("status_cues"))
