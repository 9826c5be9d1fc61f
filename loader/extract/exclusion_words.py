"""The word lists of `lexicon/exclusions.toml`: by what a clause tells of no encounter."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from loader.extract.word_lists import read_word_list

# A word, or several that must stand in one clause; each part is whole or, with "*", a beginning.
Cue = tuple[tuple[str, bool], ...]

_ENDS_AND_BEGINNINGS = (
    *(
        "letters",
        "writing",
        "near",
        "fiction",
        "coming",
        "memories",
        "watching",
        "watched",
        "own_places",
    ),
    "welcoming",
)


@dataclass(frozen=True, slots=True)
class ExclusionWords:
    """The lists, each as the file's header tells."""

    particles: frozenset[str]
    written: frozenset[str]
    letters: tuple[str, ...]
    media: frozenset[str]
    messengers: frozenset[str]
    near: tuple[str, ...]
    writing: tuple[str, ...]
    carrying: frozenset[str]
    fiction: tuple[str, ...]
    papers: frozenset[str]
    contrasting: frozenset[str]
    apart: frozenset[str]
    ordering: tuple[Cue, ...]
    coming: tuple[str, ...]
    owners: frozenset[str]
    charges: frozenset[str]
    relating: frozenset[str]
    judging: frozenset[str]
    compared: frozenset[tuple[str, ...]]
    comparatives: frozenset[str]
    comparing: frozenset[str]  # the last words of those
    vain: tuple[Cue, ...]
    unreal: frozenset[str]
    later: frozenset[str]
    afterwards: frozenset[str]
    pictured: frozenset[str]
    one: frozenset[tuple[str, ...]]
    other: frozenset[tuple[str, ...]]
    one_place: frozenset[tuple[str, ...]]
    other_place: frozenset[tuple[str, ...]]
    far: tuple[Cue, ...]
    reputed: frozenset[str]
    spoken: frozenset[str]
    themselves: frozenset[str]
    besides: frozenset[str]
    spans: frozenset[str]
    meanwhile: frozenset[str]
    memories: tuple[str, ...]
    off_table: frozenset[str]
    beside: frozenset[str]
    places: frozenset[str]
    watching: tuple[str, ...]
    watched: tuple[str, ...]
    own_places: tuple[str, ...]
    welcoming: tuple[str, ...]
    taken: frozenset[str]
    idioms: dict[str, tuple[Cue, ...]]


def is_told(cues: tuple[Cue, ...], words: list[str]) -> bool:
    """Tell whether all parts of one of the cues stand among the words of a clause."""
    return any(all(_stands(part, words) for part in cue) for cue in cues)


def _stands(part: tuple[str, bool], words: list[str]) -> bool:
    word, begins = part
    return any(other.startswith(word) for other in words) if begins else word in words


def _cues(listed: list[str]) -> tuple[Cue, ...]:
    return tuple(
        tuple((part.removesuffix("*"), part.endswith("*")) for part in cue.split())
        for cue in listed
    )


@cache
def read_exclusion_words() -> ExclusionWords:
    """Read the word lists."""
    data = read_word_list("exclusions")
    data["idioms"] = {lemma: _cues(listed) for lemma, listed in data["idioms"].items()}
    data |= {
        name: frozenset(tuple(words.split()) for words in data[name])
        for name in ("compared", "one", "other", "one_place", "other_place")
    }
    data["comparing"] = frozenset(cue[-1] for cue in data["compared"])
    data |= {name: _cues(data[name]) for name in ("ordering", "vain", "far")}
    data |= {name: tuple(data[name]) for name in _ENDS_AND_BEGINNINGS}
    lists: dict[str, Any] = {
        name: frozenset(words) if isinstance(words, list) else words for name, words in data.items()
    }
    return ExclusionWords(**lists)
