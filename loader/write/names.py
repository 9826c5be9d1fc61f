"""Who is who, decided anew for the blocks of names that a batch touches.

A block is decided again only when a name comes or goes, when an article prints two of its names as
two persons, or when a person's fullest name may be another one now. All else keeps who it is.
"""

from collections import Counter
from collections.abc import Collection, Container
from dataclasses import dataclass, field
from typing import NamedTuple

from loader.write.blocks import Asked, ask_blocks, read_decisions, settle_block
from loader.write.rows import ArticleRows, Pair, Row
from loader.write.run import Lane


class Move(NamedTuple):
    """A name that is somebody else now; None: nobody certain."""

    name: str
    source: str | None
    target: str | None


@dataclass(slots=True)
class Names:
    """What the batch's names are, and what else changed by them.

    `persons` says who each name of the batch is, `counts` how many articles printed it before and
    print it now, `events` are those whose reports speak of moved names,
    `renewed` the persons who gained or lost a name, `called` those who are called otherwise,
    `gone` those who may have none left.
    """

    persons: dict[str, str | None] = field(default_factory=dict)
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    events: set[str] = field(default_factory=set)
    renewed: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)


def count_names(
    lane: Lane,
    added: list[ArticleRows],
    removed: Counter[str],
    parted: Counter[Pair],
    blocks: Collection[str] = frozenset(),
) -> tuple[Names, Asked]:
    """Count the names of a batch, and ask for the blocks in which who is who is to be decided.

    Args:
        lane: the batch's.
        added: the articles to be written.
        removed: how many withdrawn articles printed each name.
        parted: how many withdrawn articles printed two names as two persons.
        blocks: blocks of names to be decided again in any case.
    """
    more = Counter(key for article in added for key in article.names)
    more.subtract(removed)
    apart = Counter(pair for article in added for pair in article.distinct)
    apart.subtract(parted)
    known = {row["id"]: row for row in lane.read("write/names/known", ids=sorted(more))}
    homes = {key: row["block"] for key, row in known.items()}
    homes |= {key: block for article in added for key, block in article.blocks.items()}
    dirty = find_dirty(more, known) | set(blocks)
    dirty |= {homes[key] for key in more.keys() - known.keys()}
    dirty |= {homes[one] for one, other in apart if apart[one, other]}
    decisions = read_decisions(lane, dirty)
    lane.write("write/nodes/names", rows=list_counted(added, more, homes, known))
    lane.write("write/derived/distinctions", rows=list_parted(apart))
    gone = sorted(key for key in known if known[key]["articles"] + more[key] == 0)
    lane.write("write/withdraw/names", names=gone)
    persons = {key: row["person"] for key, row in known.items()}
    before = {key: known[key]["articles"] if key in known else 0 for key in more}
    counts = {key: (number, number + more[key]) for key, number in before.items()}
    names = Names(persons, counts, gone={persons[key] for key in gone} - {None})
    names.renewed |= names.gone
    return names, ask_blocks(lane, dirty, decisions)


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


def list_counted(
    added: list[ArticleRows], more: Counter[str], homes: dict[str, str], known: Container[str]
) -> list[Row]:
    """Return the rows of the names of which more or fewer articles are, with all of new ones."""
    found = {key: name for article in added for key, name in article.names.items()}
    return [
        {
            "id": key,
            "properties": {} if key in known else found[key]._asdict() | {"block": homes[key]},
            "more": more[key],
        }
        for key in sorted(more)
        if more[key]
    ]


def list_parted(more: Counter[Pair]) -> list[Row]:
    """Return the rows of the names that more or fewer articles print as two persons."""
    return [
        {"one": one, "other": other, "more": more[one, other]}
        for one, other in sorted(more)
        if more[one, other]
    ]


def settle_names(lane: Lane, names: Names, asked: Asked) -> None:
    """Decide blocks of names and write who is somebody else now."""
    persons: list[Row] = []
    identities: list[Row] = []
    for block in asked.collect():
        settled = settle_block(block)
        persons += settled.persons
        identities += settled.identities
        names.persons |= settled.resolved
        names.moves += [Move(*move) for move in settled.moves]
    lane.write("write/nodes/persons", rows=persons)
    names.called |= {row["id"] for row in persons}
    lane.write("write/derived/identities", rows=identities)
    names.moves = [move for move in names.moves if move.source != move.target]
    moved = [{"name": m.name, "person": m.source} for m in names.moves]
    names.events |= {row["event"] for row in lane.read("write/names/reports", rows=moved)}
    rows = [{"name": m.name, "from": m.source, "to": m.target} for m in names.moves]
    lane.write("write/derived/moved_mentions", rows=rows)
    losers = {move.source for move in names.moves if move.source is not None}
    names.renewed |= losers | {m.target for m in names.moves if m.target is not None}
    names.gone |= losers
