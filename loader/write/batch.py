"""Writes one batch of articles in one transaction: all of it or nothing.

The order is always the same: take the writer's turn, see what is new, withdraw the old versions,
write what the articles say, derive what follows from it, remove what nothing supports any more.
"""

from dataclasses import dataclass, field
from typing import Any

from neo4j import ManagedTransaction

from cypher import NewsgraphError
from loader.write.rows import Row, Rows, get_digest
from loader.write.run import Changes, run

# Of these the rows of several articles speak of one thing, and one row of each thing is enough.
_SHARED = {
    "nodes/persons": ("id",),
    "nodes/countries": ("code",),
    "nodes/organizations": ("id",),
    "derived/names": ("person", "form"),
}
_OFFICE = ("person", "country", "organization", "office")


class NoSchemaError(NewsgraphError):
    """The database was never prepared for newsgraph."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a transaction did: articles that were new, replaced or there already, and changes."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What the old versions of articles leave to be derived anew."""

    touched: dict[str, list[str]]
    claims: list[Row]
    changes: Changes


def write_batch(tx: ManagedTransaction, articles: dict[str, Rows]) -> Batch:
    """Write the rows of articles, given by article id, that the graph does not have as they are.

    Raises:
        NoSchemaError: when the schema was never applied.
    """
    if not find_changed(tx, articles):
        return Batch(unchanged=len(articles))
    changes = take_turn(tx)
    # Another writer may have written some of them while this one waited.
    changed = find_changed(tx, articles)
    if not changed:
        return Batch(unchanged=len(articles), changes=changes)
    old = sorted(article for article, known in changed.items() if known)
    withdrawn = withdraw(tx, old) if old else Withdrawn({}, [], Changes())
    rows = merge_rows([articles[article] for article in sorted(changed)], withdrawn)
    for statement, its_rows in rows.items():
        if its_rows:
            changes += run(tx, f"write/{statement}", rows=its_rows).changes
    events = [row["id"] for row in rows["nodes/events"]]
    changes += run(tx, "write/derived/met", events=events).changes
    if old:
        changes += run(tx, "write/withdraw/orphans", **withdrawn.touched).changes
    return Batch(
        new=len(changed) - len(old),
        replaced=len(old),
        unchanged=len(articles) - len(changed),
        changes=changes + withdrawn.changes,
    )


def find_changed(tx: ManagedTransaction, articles: dict[str, Rows]) -> dict[str, bool]:
    """Return the articles to be written, and whether the graph has an old version of them."""
    records = run(tx, "write/known", ids=sorted(articles)).records
    known = {record["id"]: record["digest"] for record in records}
    return {
        article: article in known
        for article, rows in articles.items()
        if known.get(article) != get_digest(rows)
    }


def take_turn(tx: ManagedTransaction) -> Changes:
    records, changes = run(tx, "write/turn")
    if not records:
        raise NoSchemaError(
            "the database has no newsgraph schema", hint="Apply the schema before writing"
        )
    return changes


def withdraw(tx: ManagedTransaction, articles: list[str]) -> Withdrawn:
    """Remove articles, what they said and what follows from them alone."""
    touched: dict[str, Any] = run(tx, "write/withdraw/touched", articles=articles).records[0].data()
    offices, changes = run(tx, "write/withdraw/representations", articles=articles)
    changes += run(tx, "write/withdraw/events", articles=articles).changes
    changes += run(tx, "write/withdraw/articles", articles=articles).changes
    left = run(tx, "write/withdraw/claims", rows=[record.data() for record in offices]).records
    return Withdrawn(touched, [record["row"] for record in left], changes)


def merge_rows(articles: list[Rows], withdrawn: Withdrawn) -> Rows:
    """Return the rows of several articles together, shared ones once, by statement."""
    merged: Rows = {}
    for rows in articles:
        for statement, its_rows in rows.items():
            merged.setdefault(statement, []).extend(its_rows)
    for statement, keys in _SHARED.items():
        unique = {tuple(row[key] for key in keys): row for row in merged[statement]}
        merged[statement] = [unique[key] for key in sorted(unique)]
    # A person that lost a mention may have lost a form of the name with it.
    lost = [{"person": person, "form": None} for person in withdrawn.touched.get("persons", [])]
    merged["derived/names"] += lost
    merged["derived/representations"] = pick_lowest(
        merged["derived/representations"] + withdrawn.claims
    )
    return merged


def pick_lowest(claims: list[Row]) -> list[Row]:
    """Return for each office the claim of the lowest article id, there the first in the text."""
    lowest: dict[tuple[str, ...], Row] = {}
    # Articles' own claims come in text order, and a stable sort keeps it.
    for claim in sorted(claims, key=lambda claim: str(claim["evidence"]["article"])):
        lowest.setdefault(tuple(claim[key] or "" for key in _OFFICE), claim)
    return list(lowest.values())
