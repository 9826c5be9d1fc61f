"""Removes what nothing supports any more."""

from neo4j import ManagedTransaction

from loader.write.event_rows import EventRows
from loader.write.names import Names
from loader.write.rows import ArticleRows
from loader.write.run import Changes, run
from loader.write.withdrawal import Withdrawn


def remove_unsupported(
    tx: ManagedTransaction,
    added: list[ArticleRows],
    withdrawn: Withdrawn,
    names: Names,
    events: EventRows,
) -> Changes:
    """Remove persons without a name, and countries and organisations that nothing leads to.

    What a batch adds may be left alone as well: a report can name a place that the event, as most
    reports tell it, did not have.
    """
    changes = Changes()
    if names.gone:
        changes += run(tx, "write/withdraw/persons", persons=sorted(names.gone)).changes
    countries, organizations = set(withdrawn.countries), set(withdrawn.organizations)
    for row in events.reports:
        for told in (*row["said"]["parties"], *row["said"]["regarding"]):
            label, _, key = told.partition(":")
            {"Country": countries, "Organization": organizations}.get(label, set()).add(key)
        countries.add(row["said"].get("placeCountry") or "")
    for article in added:
        countries |= {row["code"] for row in article.countries}
        organizations |= {row["id"] for row in article.organizations}
    linked = {
        row[key]
        for rows in (events.participants, events.expected, events.regarding, events.locations)
        for row in rows
        for key in ("country", "organization")
        if row.get(key)
    }
    linked |= {
        row[key]
        for article in added
        for row in article.mentions
        for key in ("country", "organization")
        if row[key]
    }
    countries -= linked
    organizations -= linked
    if countries or organizations:
        changes += run(
            tx,
            "write/withdraw/orphans",
            countries=sorted(countries),
            organizations=sorted(organizations),
        ).changes
    return changes
