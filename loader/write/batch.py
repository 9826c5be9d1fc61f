"""Writes one batch of articles in one transaction: all of it or nothing.

The order is always the same: take the writer's turn, see what is new, withdraw the old versions,
decide who is who, write what the articles say, decide which articles are one story and which
reports one event, and remove what nothing supports any more.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from neo4j import ManagedTransaction

from cypher import NewsgraphError
from loader.write.events import find_neighbours, settle_events
from loader.write.names import Names, settle_names
from loader.write.rows import ArticleRows, Row
from loader.write.run import Changes, run
from loader.write.stories import settle_stories
from loader.write.support import remove_unsupported
from loader.write.withdrawal import Withdrawn, withdraw

# The number of the rules by which names become persons and reports become events. Whoever changes
# what the same articles give counts it up: a graph is of one set of rules, or it would depend on
# which article came when.
RULES = 1


class NoSchemaError(NewsgraphError):
    """The database was never prepared for newsgraph."""


class RulesError(NewsgraphError):
    """The graph was derived by other rules than this newsgraph's."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a transaction did: articles that were new, replaced or there already, and changes."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    unknown: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)


def write_batch(
    tx: ManagedTransaction, articles: Mapping[str, ArticleRows], tried: Batch | None = None
) -> Batch:
    """Write the articles, given by id, that the graph does not have as they are.

    Args:
        tx: a transaction.
        articles: by id.
        tried: what an earlier try did, of which nobody knows whether it was committed.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    if not find_changed(tx, articles):
        return tried or Batch(unchanged=len(articles))
    changes = take_turn(tx)
    # Another writer may have written some of them while this one waited.
    changed = find_changed(tx, articles)
    if not changed:
        return Batch(unchanged=len(articles), changes=changes)
    old = sorted(article for article, known in changed.items() if known)
    changes += replace_articles(tx, old, [articles[article] for article in sorted(changed)])
    return Batch(
        new=len(changed) - len(old),
        replaced=len(old),
        unchanged=len(articles) - len(changed),
        changes=changes,
    )


def withdraw_batch(
    tx: ManagedTransaction, articles: list[str], tried: Batch | None = None
) -> Batch:
    """Remove articles, given by id, with all that they alone support; unknown ids are told.

    Args:
        tx: a transaction.
        articles: their ids, each once.
        tried: what an earlier try did, of which nobody knows whether it was committed.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    changes = take_turn(tx)
    known = sorted(r["id"] for r in run(tx, "write/known", ids=sorted(articles)).records)
    if tried and not known:
        return tried
    if known:
        changes += replace_articles(tx, known, [])
    # What the earlier try saw is not unknown, even if others wrote some of it again since.
    missing = tried.unknown if tried else articles
    unknown = tuple(article for article in missing if article not in known)
    return Batch(withdrawn=len(articles) - len(unknown), unknown=unknown, changes=changes)


def decide_anew(tx: ManagedTransaction, blocks: set[str]) -> Changes:
    """Decide again who is who in some blocks of names, and what depends on it."""
    return replace_articles(tx, [], [], blocks)


def replace_articles(
    tx: ManagedTransaction,
    old: list[str],
    added: list[ArticleRows],
    blocks: Collection[str] = frozenset(),
) -> Changes:
    """Remove some articles, write others, and decide anew what depends on them or on `blocks`."""
    withdrawn = withdraw(tx, old) if old else Withdrawn()
    names = settle_names(tx, added, withdrawn.names, withdrawn.distinct, blocks)
    near = find_neighbours(tx, names.events, {move.name: move.source for move in names.moves})
    changes = withdrawn.changes + names.changes + write_said(tx, added, names)
    stories, restated, its_changes = settle_stories(tx, added, withdrawn.stories)
    changes += its_changes
    touched = withdrawn.events | names.events | restated
    near |= withdrawn.near
    changes += settle_events(tx, added, stories, names.persons, touched, near)
    changes += write_representations(tx, added, names, withdrawn.persons)
    return changes + remove_unsupported(tx, withdrawn, names)


def find_changed(tx: ManagedTransaction, articles: Mapping[str, ArticleRows]) -> dict[str, bool]:
    """Return the articles to be written, and whether the graph has an old version of them."""
    records = run(tx, "write/known", ids=sorted(articles)).records
    known = {record["id"]: record["digest"] for record in records}
    return {
        article: article in known
        for article, rows in articles.items()
        if known.get(article) != rows.digest
    }


def take_turn(tx: ManagedTransaction) -> Changes:
    """Wait until no other writer writes.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    records, changes = run(tx, "write/turn", rules=RULES)
    if not records:
        raise NoSchemaError(
            "the database has no newsgraph schema", hint="Apply the schema before writing"
        )
    if (rules := records[0]["rules"]) != RULES:
        raise RulesError(
            f"the graph was derived by rules {rules}, this newsgraph derives by rules {RULES}",
            hint="Load the articles again into an empty database (of the embedded server: "
            "`newsgraph neo4j reset`), or use the newsgraph that filled this one",
        )
    return changes


def write_said(tx: ManagedTransaction, added: list[ArticleRows], names: Names) -> Changes:
    """Write articles and whom and what they name."""
    countries = {row["code"]: row for article in added for row in article.countries}
    organizations = {row["id"]: row for article in added for row in article.organizations}
    statements: dict[str, list[Row]] = {
        "nodes/articles": [describe_stored(article) for article in added],
        "nodes/countries": [countries[code] for code in sorted(countries)],
        "nodes/organizations": [organizations[key] for key in sorted(organizations)],
        "said/spoken": [row for article in added for row in article.spoken],
        "said/mentions": [resolve(row, names) for article in added for row in article.mentions],
    }
    changes = Changes()
    for statement, rows in statements.items():
        if rows:
            changes += run(tx, f"write/{statement}", rows=rows).changes
    return changes


def describe_stored(article: ArticleRows) -> Row:
    bands = {f"band{number}": band for number, band in enumerate(article.bands, start=1)}
    stored = {**article.article["properties"], **bands, "fingerprint": list(article.fingerprint)}
    published = stored.pop("published")
    # The driver packs a text many times as fast as a moment.
    return {
        "id": article.id,
        "properties": stored,
        "published": published and published.isoformat(),
    }


def resolve(row: Row, names: Names) -> Row:
    """Return a row with the person that its name is, if that is certain."""
    person = names.persons.get(row["name"]) if row["name"] else None
    return row if person is None else row | {"person": person, "name": None}


def write_representations(
    tx: ManagedTransaction, added: list[ArticleRows], names: Names, lost: set[str]
) -> Changes:
    """Write whom persons stand for, anew for those of whom evidence or a name went."""
    renewed = names.renewed | lost
    offered = [
        claim | {"person": person}
        for article in sorted(added, key=lambda article: article.id)
        for claim in article.claims
        if (person := names.persons.get(claim["name"])) and person not in renewed
    ]
    changes = Changes()
    speakers = renewed | names.called
    if offered:
        rows = pick_lowest(offered)
        records, changes = run(tx, "write/derived/representations", rows=rows)
        speakers |= {record["person"] for record in records}
    if renewed:
        statement = "write/derived/renewed_representations"
        changes += run(tx, statement, persons=sorted(renewed)).changes
    if speakers:
        changes += run(tx, "write/derived/speakers", persons=sorted(speakers)).changes
    return changes


def pick_lowest(claims: list[Row]) -> list[Row]:
    """Return for each office the claim of the lowest article id, there the first in the text."""
    lowest: dict[tuple[str, ...], Row] = {}
    # Claims of one name come in text order, and sorting keeps it.
    for claim in sorted(claims, key=order_claim):
        key = tuple(claim[part] or "" for part in ("person", "country", "organization", "office"))
        lowest.setdefault(key, claim)
    return list(lowest.values())


def order_claim(claim: Row) -> tuple[str, int, int, str]:
    evidence = claim["evidence"]
    return evidence["article"], evidence["start"], evidence["end"], claim["name"]
