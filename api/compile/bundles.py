"""Reads all that is wanted of a thing at once.

A property that is read on its own is looked for along the chain of all the thing's properties, and
the next one anew. Neo4j walks the chain once for a map projection, as long as none of its
properties is one that the statement reads elsewhere: those are left to be read, and kept, there.
A list below the list is such a place: what it reads, the plan keeps for both. Nor are the labels of
nodes that are sorted by them looked at again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.compile.draft import Draft, identifier
from api.compile.sorting import SortKey
from api.compile.windows import Items

# All names of properties and labels are written as `identifier` does, and variables are not.
_READ = re.compile(r"(?<![\w`.$])(\w+)\.(`\w+`)")
_TEST = re.compile(r"(?<![\w`.$])(\w+):(`\w+`)")


@dataclass(frozen=True, slots=True)
class Bundled:
    """Clauses that read a list's items and all that is wanted of each, and what reads that now.

    Args:
        clauses: the clauses.
        reads: an expression instead of each that reads a thing's property or asks for its label.
    """

    clauses: tuple[str, ...]
    reads: Mapping[str, str]

    def write(self, text: str) -> str:
        """Return an expression with what it reads of a thing read where it is now."""
        for pattern in (_READ, _TEST):
            text = pattern.sub(lambda found: self.reads.get(found[0], found[0]), text)
        return text


def bundle(draft: Draft, items: Items, texts: Iterable[str], after: Iterable[str] = ()) -> Bundled:
    """Read the items, and at once what the expressions read of each.

    Args:
        draft: the statement under way.
        items: the list's items; of all that are wanted what they are sorted by is read with it.
        texts: the expressions of an item's values.
        after: the clauses that come between the items and these: subqueries of lists below.
    """
    before = [*items.clauses, *([items.cut] if items.cut and not items.whole else [])]
    columns, reads = _gather(draft, items, [*before, *after], texts)
    ranks = [key for key in items.keys if key.labels] if items.whole else []
    terms = items.cut.partition(" ORDER BY ")[2]
    for key in ranks:
        one = draft.name("x")
        columns.append(f"{key.text} AS {one}")
        reads |= _tell(key, items.scope.names[key.of], one)
        terms = terms.replace(key.text, one)
    if not columns:
        return Bundled((*before, *([items.cut] if items.whole and items.cut else [])), {})
    step = f"WITH {', '.join([*items.scope.variables, *columns])}"
    bundled = Bundled((), reads)
    order = f" ORDER BY {bundled.write(terms)}" if items.whole and terms else ""
    return Bundled((*before, step + order), reads)


def _gather(
    draft: Draft, items: Items, around: Iterable[str], texts: Iterable[str]
) -> tuple[list[str], dict[str, str]]:
    """Return the map of each thing of which several properties are read, and what reads those."""
    elsewhere = set(_READ.findall("\n".join(around)))
    inside = _READ.findall("\n".join([*texts, items.cut]))
    columns: list[str] = []
    reads: dict[str, str] = {}
    for variable in items.scope.variables:
        wanted = dict.fromkeys(each for each in inside if each[0] == variable)
        names = [each[1] for each in wanted if each not in elsewhere]
        if len(names) > 1:
            one = draft.name("x")
            columns.append(f"{variable} {{{', '.join(f'.{name}' for name in names)}}} AS {one}")
            reads |= {f"{variable}.{name}": f"{one}.{name}" for name in names}
    return columns, reads


def _tell(key: SortKey, variable: str, rank: str) -> dict[str, str]:
    """Return how the number of a node's label tells which it has."""
    return {f"{variable}:{identifier(name)}": f"{rank} = {n}" for n, name in enumerate(key.labels)}
