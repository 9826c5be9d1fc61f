"""Blocks of names as the graph has them, and what changes when they are decided."""

from collections import defaultdict
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import NamedTuple

from loader.resolve.names import (
    Decision,
    Identity,
    Name,
    describe_persons,
    identify_name,
    resolve_block,
)
from loader.write.rows import Row
from loader.write.run import Lane


@dataclass(slots=True)
class Block:
    """Names that are decided together: one block, or several that people's decisions join."""

    rows: list[Row] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


@dataclass(slots=True)
class Settled:
    """What deciding a block changes: rows to write, and who all of its names are.

    `moves` are names that were there before: name, who it was, who it is.
    """

    persons: list[Row]
    identities: list[Row]
    resolved: dict[str, str | None]
    moves: list[tuple[str, str | None, str | None]]


class Asked(NamedTuple):
    """Blocks that are being read: their names, people's decisions, and what these join to what."""

    rows: Future[list[Row]]
    decisions: list[Row]
    roots: dict[str, str]

    def collect(self) -> list[Block]:
        """Wait for the blocks, and return them in fixed order."""
        blocks: defaultdict[str, Block] = defaultdict(Block)
        for row in self.rows.result():
            blocks[self.roots[row["block"]]].rows.append(row)
        for decision in self.decisions:
            left, right = frozenset(decision["left"]), frozenset(decision["right"])
            blocks[self.roots[decision["blocks"][0]]].decisions.append(
                Decision(decision["kind"], left, right)
            )
        return [blocks[root] for root in sorted(blocks)]


def ask_blocks(lane: Lane, keys: set[str], decisions: list[Row]) -> Asked:
    """Ask for blocks, and for those that people's decisions join to them."""
    keys = keys.union(*(decision["blocks"] for decision in decisions))
    rows = lane.ask("write/names/blocks", blocks=sorted(keys))
    return Asked(rows, decisions, join_blocks(keys, decisions))


def read_decisions(lane: Lane, keys: set[str]) -> list[Row]:
    """Read the decisions of people that touch blocks, or others that decisions join to them."""
    while True:
        decisions = lane.read("write/names/decisions", blocks=sorted(keys))
        joined = keys.union(*(decision["blocks"] for decision in decisions))
        if joined == keys:
            return decisions
        keys = joined


def join_blocks(keys: set[str], decisions: list[Row]) -> dict[str, str]:
    """Return for each block the lowest key of those that decisions join to it."""
    roots = {key: key for key in keys}
    for decision in decisions:
        members = {roots[key] for key in decision["blocks"]}
        lowest = min(members)
        roots = {key: lowest if root in members else root for key, root in roots.items()}
    return roots


def settle_block(block: Block) -> Settled:
    """Decide who a block's names are, and compare with who they are in the graph."""
    names = {Name(row["form"], row["country"], row["office"]): row for row in block.rows}
    by_id = {row["id"]: name for name, row in names.items()}
    distinct = {
        frozenset((name, by_id[other]))
        for name, row in names.items()
        for other in row["distinct"]
        if other in by_id
    }
    counts = {name: row["articles"] for name, row in names.items()}
    identities = resolve_block(counts, distinct, block.decisions)
    summaries = describe_persons(identities, counts)
    known = {row["person"]: (row["called"], row["aliases"]) for row in block.rows}
    return Settled(
        persons=[
            {"id": key, "name": one.name, "aliases": list(one.aliases)}
            for key, one in sorted(summaries.items())
            if known.get(key) != (one.name, list(one.aliases))
        ],
        identities=[
            row for identity in identities if (row := compare(identity, names[identity.name]))
        ],
        resolved={names[one.name]["id"]: one.person for one in identities},
        moves=[
            (row["id"], row["person"], one.person)
            for one in identities
            if (row := names[one.name])["rule"] is not None
        ],
    )


def compare(identity: Identity, row: Row) -> Row | None:
    """Return the identity as it is to be written, or None when the graph has it so."""
    against = None if identity.against is None else identify_name(identity.against)
    score = None if identity.person is None else float(identity.score)
    if identity.person is None:
        against = None
    if (row["person"], row["rule"], row["score"], row["against"]) == (
        identity.person,
        identity.rule,
        score,
        against,
    ):
        return None
    return {
        "name": row["id"],
        "person": identity.person,
        "rule": identity.rule,
        "score": score,
        "against": against,
    }
