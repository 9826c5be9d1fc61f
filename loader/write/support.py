"""Removes what nothing supports any more."""

from loader.write.names import Names
from loader.write.run import Lane
from loader.write.withdrawal import Withdrawn


def remove_unsupported(lane: Lane, withdrawn: Withdrawn, names: Names) -> None:
    """Remove persons without a name, and what only withdrawn articles spoke of."""
    lane.write("write/withdraw/persons", persons=sorted(names.gone))
    lane.write(
        "write/withdraw/orphans",
        countries=sorted(withdrawn.countries),
        organizations=sorted(withdrawn.organizations),
    )
