"""Who is who, decided anew for the blocks of names that a batch touches.

A block is decided again only when a name comes or goes, when an article prints two of its names as
two persons, or when a person's fullest name may be another one now. All else keeps who it is.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from neo4j import ManagedTransaction

from loader.write.blocks import Block, read_blocks, settle_block
from loader.write.rows import ArticleRows, Pair, Row
from loader.write.run import Changes, read, run


class Move(NamedTuple):
    """A name that is somebody else now; None: nobody certain."""

    name: str
    source: str | None
    target: str | None


@dataclass(slots=True)
class Names:
    """What the batch's names are, and what else changed by them.

    `persons` says who each name of the batch is, `events` whose reports speak of moved names,
    `renewed` the persons who gained or lost a name, `called` those who are called otherwise,
    `gone` those who may have none left.
    """

    persons: dict[str, str | None] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    events: set[str] = field(default_factory=set)
    renewed: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    changes: Changes = field(default_factory=Changes)

    def run(self, tx: ManagedTransaction, statement: str, /, **parameters: Any) -> list[Row]:
        """Run a statement when there is something for it, and count what it changes."""
        if not any(parameters.values()):
            return []
        records, changes = run(tx, statement, **parameters)
        self.changes += changes
        return [dict(record) for record in records]


def settle_names(
    tx: ManagedTransaction,
    added: list[ArticleRows],
    removed: Counter[str],
    parted: Counter[Pair],
    blocks: Collection[str] = frozenset(),
) -> Names:
    """Count the names of a batch, decide who is who, and write what changed of it.

    Args:
        tx: the batch's transaction.
        added: the articles to be written.
        removed: how many withdrawn articles printed each name.
        parted: how many withdrawn articles printed two names as two persons.
        blocks: blocks of names to be decided again in any case.
    """
    names = Names()
    more = Counter(key for article in added for key in article.names)
    more.subtract(removed)
    known = {row["id"]: row for row in read(tx, "write/names/known", ids=sorted(more))}
    dirty = find_dirty(more, known) | set(blocks)
    dirty |= count_names(tx, names, more, known.keys(), added)
    dirty |= count_distinct(tx, names, added, parted, known)
    names.persons = {key: row["person"] for key, row in known.items()}
    gone = sorted(key for key in known if known[key]["articles"] + more[key] == 0)
    names.run(tx, "write/withdraw/names", names=gone)
    names.gone = {known[key]["person"] for key in gone} - {None}
    names.renewed |= names.gone
    settle_blocks(tx, names, read_blocks(tx, dirty))
    return names


def find_dirty(more: Counter[str], known: dict[str, Row]) -> set[str]:
    """Return the blocks in which a name goes, or in which a person may be called otherwise now."""
    return {
        row["block"]
        for key, row in known.items()
        if row["articles"] + more[key] == 0 or may_rename(row, more[key])
    }


def may_rename(row: Row, more: int) -> bool:
    """Tell whether counting a name may change what its person is called.

    Of the forms with the most words the one that most articles print is the person's name.
    """
    form, called = row["form"], row["called"]
    if called is None or len(form.split()) != len(called.split()):
        return False
    return (more > 0 and form != called) or (more < 0 and form == called)


def count_names(
    tx: ManagedTransaction,
    names: Names,
    more: Counter[str],
    known: Iterable[str],
    added: list[ArticleRows],
) -> set[str]:
    """Write names and their counts; return the blocks of those that are new."""
    found = {key: name for article in added for key, name in article.names.items()}
    blocks = {key: block for article in added for key, block in article.blocks.items()}
    new = more.keys() - known
    rows = [
        {
            "id": key,
            "properties": found[key]._asdict() | {"block": blocks[key]} if key in new else {},
            "more": more[key],
        }
        for key in sorted(more)
        if more[key]
    ]
    names.run(tx, "write/nodes/names", rows=rows)
    return {blocks[key] for key in new}


def count_distinct(
    tx: ManagedTransaction,
    names: Names,
    added: list[ArticleRows],
    parted: Counter[Pair],
    known: dict[str, Row],
) -> set[str]:
    """Write which names articles print as two persons; return the blocks where that changed."""
    more = Counter(pair for article in added for pair in article.distinct)
    more.subtract(parted)
    rows = [
        {"one": one, "other": other, "more": more[one, other]}
        for one, other in sorted(more)
        if more[one, other]
    ]
    names.run(tx, "write/derived/distinctions", rows=rows)
    blocks = {key: row["block"] for key, row in known.items()}
    blocks |= {key: block for article in added for key, block in article.blocks.items()}
    return {blocks[one] for one, other in more if more[one, other]}


def settle_blocks(tx: ManagedTransaction, names: Names, blocks: list[Block]) -> None:
    """Decide blocks of names and write who is somebody else now."""
    persons: list[Row] = []
    identities: list[Row] = []
    for block in blocks:
        settled = settle_block(block)
        persons += settled.persons
        identities += settled.identities
        names.persons |= settled.resolved
        names.moves += [Move(*move) for move in settled.moves]
    names.run(tx, "write/nodes/persons", rows=persons)
    names.called |= {row["id"] for row in persons}
    names.run(tx, "write/derived/identities", rows=identities)
    names.moves = [move for move in names.moves if move.source != move.target]
    moved = [{"name": m.name, "person": m.source} for m in names.moves]
    names.events |= {row["event"] for row in names.run(tx, "write/names/reports", rows=moved)}
    rows = [{"name": m.name, "from": m.source, "to": m.target} for m in names.moves]
    names.run(tx, "write/derived/moved_mentions", rows=rows)
    losers = {move.source for move in names.moves if move.source is not None}
    names.renewed |= losers | {m.target for m in names.moves if m.target is not None}
    names.gone |= losers
