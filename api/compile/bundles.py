"""Reads all that is wanted of a thing at once.

A property that is read on its own is looked for along the chain of all the thing's properties, and
the next one anew. Neo4j walks the chain once for a map projection, as long as none of its
properties is one that the statement reads elsewhere: those are left to be read, and kept, there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from api.compile.draft import Draft
from api.compile.windows import Items

# All names of properties are written as `draft.identifier` does, and variables are not.
_READ = re.compile(r"(?<![\w`.$])(\w+)\.(`\w+`)")


@dataclass(frozen=True, slots=True)
class Bundled:
    """Clauses that read a list's items and all that is wanted of each, and what reads that now."""

    clauses: tuple[str, ...]
    maps: Mapping[str, tuple[str, Sequence[str]]]

    def write(self, text: str) -> str:
        """Return an expression, with what it reads of a thing read of the map instead."""
        return _READ.sub(self._replace, text)

    def _replace(self, found: re.Match[str]) -> str:
        one, names = self.maps.get(found[1], ("", ()))
        return f"{one}.{found[2]}" if found[2] in names else found[0]


def bundle(draft: Draft, items: Items, texts: Iterable[str]) -> Bundled:
    """Read the items, and at once what the expressions read of each.

    Args:
        draft: the statement under way.
        items: the list's items; of all that are wanted what they are sorted by is read with it.
        texts: the expressions of an item's values.
    """
    apart = [*items.clauses, *([] if items.whole else [items.cut])]
    elsewhere = set(_READ.findall("\n".join(apart)))
    inside = "\n".join([*texts, items.cut])
    wanted = dict.fromkeys(each for each in _READ.findall(inside) if each not in elsewhere)
    maps: dict[str, tuple[str, Sequence[str]]] = {}
    for variable in items.scope.variables:
        names = [name for of, name in wanted if of == variable]
        if len(names) > 1:
            maps[variable] = draft.name("x"), names
    if not maps:
        return Bundled((*items.clauses, *([items.cut] if items.cut else [])), {})
    projected = [
        f"{variable} {{{', '.join(f'.{name}' for name in names)}}} AS {one}"
        for variable, (one, names) in maps.items()
    ]
    step = f"WITH {', '.join([*items.scope.variables, *projected])}"
    if not items.whole:
        return Bundled((*items.clauses, *([items.cut] if items.cut else []), step), maps)
    _, order, terms = items.cut.partition(" ORDER BY ")
    bundled = Bundled((), maps)
    return Bundled((*items.clauses, f"{step}{order}{bundled.write(terms)}"), maps)
