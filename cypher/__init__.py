"""Every Cypher statement of newsgraph, and the module that reads and checks them.

`schema/` holds numbered migrations, `write/` what the loader writes, `read/` what the API reads,
`people/`, `articles/` and `export/` what commands read, `browser/` what a person pastes into Neo4j
Browser.
"""

from cypher.error import NewsgraphError, StatementError
from cypher.statement import Statement, list_statements, read_schema, read_statement

__all__ = [
    "NewsgraphError",
    "Statement",
    "StatementError",
    "list_statements",
    "read_schema",
    "read_statement",
]
