"""Sessions that read the graph."""

import neo4j
from neo4j import NotificationDisabledClassification


def open_reading(driver: neo4j.Driver, database: str | None) -> neo4j.Session:
    """Open a session for reading, in which a graph that lacks labels and types is no warning."""
    return driver.session(
        database=database,
        default_access_mode=neo4j.READ_ACCESS,
        notifications_disabled_classifications=[NotificationDisabledClassification.UNRECOGNIZED],
    )
