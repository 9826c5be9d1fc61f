"""Writes one batch of articles in one transaction: all of it or nothing.

The order is always the same: take the writer's turn, see what is new, withdraw the old versions,
decide who is who, write what the articles say, decide which articles are one story and which
reports one event, and remove what nothing supports any more.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from neo4j import ManagedTransaction

from cypher import NewsgraphError
from loader.write.events import settle_events
from loader.write.familiarity import count_familiar
from loader.write.names import count_names, settle_names
from loader.write.neighbourhood import find_neighbours, gather_events
from loader.write.representations import offer_representations, renew_representations
from loader.write.rows import ArticleRows
from loader.write.run import Changes, Lane
from loader.write.said import write_articles, write_mentions
from loader.write.stories import settle_stories
from loader.write.support import remove_unsupported
from loader.write.withdrawal import Withdrawn, withdraw

# The number of the rules by which articles are read, names become persons and reports become
# events. Whoever changes what the same articles give counts it up: a graph is of one set of rules,
# or it would depend on which article came when.
RULES = 7


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
    tx: ManagedTransaction, added: Sequence[ArticleRows], tried: Batch | None = None
) -> Batch:
    """Write the articles that the graph does not have as they are.

    Args:
        tx: a transaction.
        added: articles, each id once.
        tried: what an earlier try did, of which nobody knows whether it was committed.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    articles = {article.id: article for article in added}
    with Lane(tx) as lane:
        if not find_changed(lane, articles):
            return tried or Batch(unchanged=len(articles))
        take_turn(lane)
        # Another writer may have written some of them while this one waited.
        changed = find_changed(lane, articles)
        old = sorted(article for article, known in changed.items() if known)
        if changed:
            replace_articles(lane, old, [articles[article] for article in sorted(changed)])
        return Batch(
            new=len(changed) - len(old),
            replaced=len(old),
            unchanged=len(articles) - len(changed),
            changes=lane.finish(),
        )


def withdraw_batch(
    tx: ManagedTransaction, articles: Sequence[str], tried: Batch | None = None
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
    with Lane(tx) as lane:
        take_turn(lane)
        known = sorted(row["id"] for row in lane.read("write/known", ids=sorted(articles)))
        if tried and not known:
            return tried
        if known:
            replace_articles(lane, known, [])
        # What the earlier try saw is not unknown, even if others wrote some of it again since.
        missing = tried.unknown if tried else articles
        unknown = tuple(article for article in missing if article not in known)
        withdrawn = len(articles) - len(unknown)
        return Batch(withdrawn=withdrawn, unknown=unknown, changes=lane.finish())


def decide_anew(lane: Lane, blocks: set[str]) -> None:
    """Decide again who is who in some blocks of names, and what depends on it."""
    replace_articles(lane, [], [], blocks)


def replace_articles(
    lane: Lane,
    old: list[str],
    added: list[ArticleRows],
    blocks: Collection[str] = frozenset(),
) -> None:
    """Remove some articles, write others, and decide anew what depends on them or on `blocks`.

    Of what is to be read as much as can be is read before the most is written: while the database
    writes, it is decided here what is written next.
    """
    withdrawn = withdraw(lane, old) if old else Withdrawn()
    stories, restated = settle_stories(lane, added, withdrawn.stories)
    names, asked = count_names(lane, added, withdrawn.names, withdrawn.distinct, blocks)
    write_articles(lane, added, stories)
    settle_names(lane, names, asked)
    familiarity = count_familiar(lane, names)
    moved = names.events | familiarity.events
    persons = {move.name: move.source for move in names.moves}
    near = withdrawn.near | find_neighbours(lane, moved, persons, familiarity.before)
    touched = withdrawn.events | moved | restated
    pool, scope = gather_events(lane, added, stories, names.persons, touched, near)
    write_mentions(lane, added, names)
    offered = offer_representations(lane, added, names, withdrawn.persons)
    settle_events(lane, pool, scope, touched)
    renew_representations(lane, names, withdrawn.persons, offered)
    remove_unsupported(lane, withdrawn, names)


def find_changed(lane: Lane, articles: Mapping[str, ArticleRows]) -> dict[str, bool]:
    """Return the articles to be written, and whether the graph has an old version of them."""
    rows = lane.read("write/known", ids=sorted(articles))
    known = {row["id"]: row["digest"] for row in rows}
    return {
        article: article in known
        for article, its in articles.items()
        if known.get(article) != its.digest
    }


def take_turn(lane: Lane) -> None:
    """Wait until no other writer writes.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    rows = lane.read("write/turn", rules=RULES)
    if not rows:
        raise NoSchemaError(
            "the database has no newsgraph schema", hint="Apply the schema before writing"
        )
    if (rules := rows[0]["rules"]) != RULES:
        raise RulesError(
            f"the graph was derived by rules {rules}, this newsgraph derives by rules {RULES}",
            hint="Load the articles again into an empty database (of the embedded server: "
            "`newsgraph neo4j reset`), or use the newsgraph that filled this one",
        )
