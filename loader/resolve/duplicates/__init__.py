"""Which articles print the same text: an agency's report in three papers is one source.

`make_fingerprint` tells of a text what is needed to compare it, `make_bands` under which keys
near-duplicates find each other, `are_near_duplicates` whether two are, and `group_stories` gathers
them. All depend on texts alone.
"""

from loader.resolve.duplicates.fingerprint import (
    Fingerprint,
    are_near_duplicates,
    make_bands,
    make_fingerprint,
)
from loader.resolve.duplicates.stories import group_stories

__all__ = [
    "Fingerprint",
    "are_near_duplicates",
    "group_stories",
    "make_bands",
    "make_fingerprint",
]
