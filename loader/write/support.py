"""Removes what nothing supports any more."""

from neo4j import ManagedTransaction

from loader.write.names import Names
from loader.write.run import Changes, run
from loader.write.withdrawal import Withdrawn


def remove_unsupported(tx: ManagedTransaction, withdrawn: Withdrawn, names: Names) -> Changes:
    """Remove persons without a name, and what only withdrawn articles spoke of."""
    changes = Changes()
    if names.gone:
        changes += run(tx, "write/withdraw/persons", persons=sorted(names.gone)).changes
    countries, organizations = sorted(withdrawn.countries), sorted(withdrawn.organizations)
    if countries or organizations:
        statement = "write/withdraw/orphans"
        orphans = {"countries": countries, "organizations": organizations}
        changes += run(tx, statement, **orphans).changes
    return changes
