"""A limit that Strawberry's own leave open: how often fragments are spread."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from graphql import DocumentNode, Visitor, visit
from strawberry.extensions import SchemaExtension

from api.errors import BadInputError

MOST_SPREADS = 30


class MaxSpreadsLimiter(SchemaExtension):
    """Refuses documents that spread fragments more than `MOST_SPREADS` times.

    Depth and aliases are counted along every way through the fragments. Fragments that each spread
    the next one twice have two to the power of their number of ways, so that the counting itself
    would keep the process busy for hours, within any limit on tokens.
    """

    def on_parse(self) -> Iterator[None]:
        yield
        if self.execution_context.graphql_document is not None:
            number = count_spreads(self.execution_context.graphql_document)
            if number > MOST_SPREADS:
                raise BadInputError(f"{number} spreads of fragments found. Allowed: {MOST_SPREADS}")


@lru_cache(128)
def count_spreads(document: DocumentNode) -> int:
    """Count how often a document spreads a fragment."""
    spreads = _Spreads()
    visit(document, spreads)
    return spreads.number


class _Spreads(Visitor):
    number = 0

    def enter_fragment_spread(self, *_: Any) -> None:
        self.number += 1
