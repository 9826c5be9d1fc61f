"""Stage 8: words that tie clauses and sentences together: `lexicon/status_words.toml`."""

from functools import cache
from typing import NamedTuple

from loader.extract.word_lists import read_word_list


class StatusWords(NamedTuple):
    """The lists, as the file tells."""

    complements: frozenset[str]
    about_it: frozenset[str]
    openers: frozenset[str]
    known: frozenset[str]
    into: frozenset[str | None]
    refusals: frozenset[tuple[str, str]]
    rumours: tuple[str, ...]
    reported: frozenset[str]
    frames: frozenset[str]
    topics: frozenset[str]
    conceding: frozenset[str]
    about_that: frozenset[str]
    frame_nouns: frozenset[str]
    limiting: frozenset[str]
    denying: frozenset[str]
    mutual: frozenset[str]
    lasting: frozenset[str]
    conducting: frozenset[str]
    wishes: frozenset[str]
    nearly: frozenset[str]
    missing: frozenset[str]


@cache
def read_status_words() -> StatusWords:
    """Read the lists."""
    data = {name: words.split() for name, words in read_word_list("status_words").items()}
    refusals = (word.partition("_") for word in data["refusals"])
    return StatusWords(
        complements=frozenset(data["complements"]),
        about_it=frozenset(data["about_it"]),
        openers=frozenset(data["openers"]),
        known=frozenset(data["known"]),
        into=frozenset((None, *data["into"])),
        refusals=frozenset((verb, particle) for verb, _, particle in refusals),
        rumours=tuple(data["rumours"]),
        reported=frozenset(data["reported"]),
        frames=frozenset(data["frames"]),
        topics=frozenset(data["topics"]),
        conceding=frozenset(data["conceding"]),
        about_that=frozenset(data["about_that"]),
        frame_nouns=frozenset(data["frame_nouns"]),
        limiting=frozenset(data["limiting"]),
        denying=frozenset(data["denying"]),
        mutual=frozenset(data["mutual"]),
        lasting=frozenset(data["lasting"]),
        conducting=frozenset(data["conducting"]),
        wishes=frozenset(data["wishes"]),
        nearly=frozenset(data["nearly"]),
        missing=frozenset(data["missing"]),
    )
