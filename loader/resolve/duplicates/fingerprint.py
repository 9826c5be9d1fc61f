"""Fingerprints of texts by MinHash: the share of equal values estimates how much two texts share.

Of two sets of shingles, the Jaccard similarity J is how many both hold of those that either holds.
A value of a fingerprint is equal in both with probability J, so that 128 of them estimate J with a
standard deviation of 0.044 at most. Two values make a band, and there are eight bands: texts share
at least one with probability 1 - (1 - J²)⁸.

    J            0.0003    0.02    0.1    0.3    0.5    0.6    0.67    0.7     0.8      0.9
    probability  0.0000007 0.0032  0.077  0.530  0.900  0.972  0.9909  0.9954  0.99972  0.999998

Texts of different articles on the same subjects have J = 0.0003 on average and hardly ever 0.01, so
that in a graph of a million articles one is compared with its copies and a handful of others.
"""

from rensa import RMinHash  # type: ignore[import-untyped]  # publishes no types

from loader.resolve.duplicates.shingles import make_shingles

# The number of a text's shingles, then the values of its MinHash, each below 2³².
Fingerprint = tuple[int, ...]

_VALUES = 128
_SEED = 1
_BAND = 2
_BANDS = 8
# A paper that cuts a third and has its own lead keeps four fifths of what it prints from the
# agency; articles that quote the same statements, or a summary of the day's reports, share half.
_CONTAINED = 0.7
# What is in a text of more than twice the length is a part of another article, not a copy.
_LENGTHS = 0.5


def make_fingerprint(text: str) -> Fingerprint:
    """Return the fingerprint of an article's text: the same on all machines.

    It depends on the algorithm of the library, which its minor versions may change.
    """
    shingles = set(make_shingles(text))
    sketch = RMinHash(_VALUES, _SEED)
    sketch.update(list(shingles))
    return (len(shingles), *sketch.digest())


def make_bands(fingerprint: Fingerprint) -> tuple[str, ...]:
    """Return the eight keys of 17 characters by which near-duplicates find each other."""
    values = fingerprint[1:]
    return tuple(
        f"{band}{values[band * _BAND]:08x}{values[band * _BAND + 1]:08x}" for band in range(_BANDS)
    )


def are_near_duplicates(a: Fingerprint, b: Fingerprint) -> bool:
    """Tell whether one text is the other's copy, entire or cut, perhaps under another headline.

    That is so if seven tenths of the shorter are in the longer, and it is no shorter than half of
    it. The share follows from J and the lengths; for texts of the same length J is 0.54, for a text
    and its first half 0.30.
    """
    short, long = sorted((a[0], b[0]))
    if short < _LENGTHS * long:
        return False
    jaccard = estimate_jaccard(a, b)
    shared = jaccard / (1 + jaccard) * (short + long)
    return shared >= _CONTAINED * short


def estimate_jaccard(a: Fingerprint, b: Fingerprint) -> float:
    """Return the share of values that are equal."""
    return sum(one == other for one, other in zip(a[1:], b[1:], strict=True)) / _VALUES
