"""Articles by the text they print: near-duplicates, and near-duplicates of those."""

from collections import defaultdict
from collections.abc import Mapping

from networkx.utils import UnionFind  # type: ignore[import-untyped]  # publishes no types

from loader.resolve.duplicates.fingerprint import Fingerprint, are_near_duplicates, make_bands


def group_stories(fingerprints: Mapping[str, Fingerprint]) -> dict[str, str]:
    """Return for each article the id of its story: the lowest id of the articles that share it.

    Two articles share a story if they have a band in common and are near-duplicates, or if a chain
    of such articles joins them. An article that has no such other is a story of its own.
    """
    stories = UnionFind(fingerprints)
    same: dict[Fingerprint, str] = {}
    for article, fingerprint in fingerprints.items():
        stories.union(same.setdefault(fingerprint, article), article)
    shelves: dict[str, list[str]] = defaultdict(list)
    for fingerprint, article in same.items():
        bands = make_bands(fingerprint)
        for other in {other for band in bands for other in shelves[band]}:
            # Where a chain joins them already, the result cannot change.
            joined = stories[other] == stories[article]
            if not joined and are_near_duplicates(fingerprint, fingerprints[other]):
                stories.union(other, article)
        for band in bands:
            shelves[band].append(article)
    return {article: min(story) for story in stories.to_sets() for article in story}
