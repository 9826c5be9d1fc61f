"""How many fields a document asks for when its fragments are put in wherever they are named."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Part:
    """An operation or fragment: its own fields, and how often it names each fragment."""

    fields: int = 0
    named: Counter[str] = field(default_factory=Counter)


class Spread:
    """Counts without walking all the ways: of each fragment once, whatever names it.

    Parts are begun one after the other, and fields and names added to the one begun last.
    """

    def __init__(self) -> None:
        self._operations = Part()
        self._fragments: dict[str, Part] = {}
        self._part = self._operations

    @property
    def total(self) -> int:
        """How often fragments are named."""
        parts = [self._operations, *self._fragments.values()]
        return sum(part.named.total() for part in parts)

    def begin(self, fragment: str | None) -> None:
        """Begin a fragment, or without a name an operation."""
        if fragment is None:
            self._part = self._operations
        else:
            self._part = self._fragments.setdefault(fragment, Part())

    def add_field(self) -> None:
        """Add a field."""
        self._part.fields += 1

    def add_spread(self, fragment: str) -> None:
        """Add the name of a fragment."""
        self._part.named[fragment] += 1

    def count_fields(self) -> int:
        """Return how many fields there are, also those of fragments that nothing names.

        Fragments in circles are counted once around; they are found wrong later.
        """
        known: dict[str, int] = {}
        own = sum(part.fields for part in self._fragments.values())
        return own + self._count(self._operations, known)

    def _count(self, part: Part, known: dict[str, int]) -> int:
        total = part.fields
        for name, times in part.named.items():
            if name not in known and name in self._fragments:
                known[name] = 0
                known[name] = self._count(self._fragments[name], known)
            total += times * known.get(name, 0)
        return total
