"""Range indexes, in whose order pages are read."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.compile.order import Key


@dataclass(frozen=True, slots=True)
class Spans:
    """From which day to which items last, for an index that sorts them by one day alone.

    An item has the days `first` and `last`, or none. It lacks `unit` where both are the day that
    the index sorts by. Else the unit tells in what all three lie: a "month" or "year" of the
    calendar, or `apart` where they lie in no such. Items that have a unit are in a second
    index, which holds it between what the first compares and what it sorts by.

    So a filter by first and last day is a range of the index as well.
    """

    first: str
    last: str
    unit: str
    units: tuple[str, ...]
    apart: str


@dataclass(frozen=True, slots=True)
class Index:
    """A range index in whose order pages are read.

    It holds, in this order, `start` (relationships alone: the property that copies the key of the
    node the page hangs on), the properties `by`, which are compared for equality, and those that
    the page is sorted by. These are the items' own; relationships hold copies of them, under the
    names that `copies` tells where they differ.

    An index lacks what lacks one of its properties: each item has to have them all. Of several
    relationships of two nodes one alone may have them all.
    """

    by: tuple[str, ...]
    order: tuple[Key, ...]
    start: str | None
    copies: Mapping[str, str]
    spans: Spans | None
