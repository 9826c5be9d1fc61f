"""Stage 8: auxiliaries, participles, preterites and words of time: `lexicon/moods.toml`."""

import re
from functools import cache
from typing import NamedTuple

from loader.extract.word_lists import read_word_list


class MoodWords(NamedTuple):
    """The lists of `lexicon/moods.toml`, as the file tells."""

    finite: dict[str, str]
    modal_infinitives: frozenset[str]
    participles: frozenset[str]
    strong: frozenset[str]
    parted: re.Pattern[str]
    presents: tuple[str, ...]
    preterites: tuple[str, ...]
    lengths: frozenset[str]
    pointing: frozenset[str]
    times: tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]


@cache
def read_mood_words() -> MoodWords:
    """Read the lists."""
    data = read_word_list("moods")
    times = data["times"]
    lists = []
    for name in ("future", "past"):
        words = times[name].split()
        stems = tuple(word[:-1] for word in words if word.endswith("*"))
        lists.append((name, stems, frozenset(word for word in words if not word.endswith("*"))))
    strong = frozenset(data["preterites"]["strong"].split())
    particles = "|".join(data["preterites"]["particles"].split())
    return MoodWords(
        {form: kind for kind, forms in data["finite"].items() for form in forms.split()},
        frozenset(data["modal_infinitives"]["forms"].split()),
        frozenset(data["participles"]["forms"].split()),
        strong,
        re.compile(f"(?:{particles})(?:{'|'.join(sorted(strong))})$"),
        tuple(data["preterites"]["not"].split()),
        tuple(data["preterites"]["but"].split()),
        frozenset(times["lengths"].split()),
        frozenset(times["pointing"].split()),
        tuple(lists),
    )


@cache
def find_forms(*kinds: str) -> frozenset[str]:
    """Return the finite forms of auxiliaries of some kinds: "have past", "will"."""
    return frozenset(form for form, kind in read_mood_words().finite.items() if kind in kinds)
