"""Answers GraphQL operations over a property graph by one Cypher statement each.

Strawberry's types say next to each field what it is in the graph (`declare`, `requirements`,
`relay`). From a validated operation `selection` takes what is asked; `fields`, `lists` and `pages`
write the statement, whose row holds values by position; `template` prints the row as the answer, in
the selection's order. `extension` puts that in place of Strawberry's own execution.

The text of a statement consists of the mapping's identifiers and fragments; values are parameters.
"""

from api.compile.adaptation import adapted
from api.compile.bolt import BoltReader
from api.compile.check import MappingError
from api.compile.declare import (
    column,
    edge,
    element,
    elements,
    end,
    fragment,
    index,
    nodes,
    part,
    stored,
    unwound,
)
from api.compile.extension import GraphExtension, read_compiler
from api.compile.labels import node
from api.compile.mapping import EDGE, NODE, Page
from api.compile.order import Order, asc, desc, ranked
from api.compile.port import (
    DeadlineError,
    MemoryLimitError,
    Reader,
    ReadError,
    StatementError,
    UnavailableError,
)
from api.compile.query_api import QueryAPIReader
from api.compile.ranges import Spans
from api.compile.relations import each_related, related
from api.compile.relay import After, Before, Connection, Edge, First, Last
from api.compile.requirements import (
    any_one,
    compare,
    every_one,
    found,
    meets,
    negated,
    operation,
    operators,
    ordering,
    parameter,
)

__all__ = [
    "EDGE",
    "NODE",
    "After",
    "Before",
    "BoltReader",
    "Connection",
    "DeadlineError",
    "Edge",
    "First",
    "GraphExtension",
    "Last",
    "MappingError",
    "MemoryLimitError",
    "Order",
    "Page",
    "QueryAPIReader",
    "ReadError",
    "Reader",
    "Spans",
    "StatementError",
    "UnavailableError",
    "adapted",
    "any_one",
    "asc",
    "column",
    "compare",
    "desc",
    "each_related",
    "edge",
    "element",
    "elements",
    "end",
    "every_one",
    "found",
    "fragment",
    "index",
    "meets",
    "negated",
    "node",
    "nodes",
    "operation",
    "operators",
    "ordering",
    "parameter",
    "part",
    "ranked",
    "read_compiler",
    "related",
    "stored",
    "unwound",
]
