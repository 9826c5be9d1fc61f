"""Decisions of people on who is who: kept in the graph, where they outrank every rule.

A decision speaks of names, not of articles or persons: it holds for what was loaded before it and
for what comes later, and it stays when all articles that print its names are withdrawn.
"""

from collections.abc import Collection
from typing import NamedTuple

from neo4j import Driver, ManagedTransaction

from cypher import NewsgraphError
from loader.resolve.identity import make_hash
from loader.write.batch import decide_anew, take_turn
from loader.write.blocks import read_decisions
from loader.write.commit import commit
from loader.write.contradictions import Kind, Made, find_contradiction
from loader.write.run import Changes, Lane
from loader.write.schema import open_session


class Wanted(NamedTuple):
    """A decision that is to be made, and its reason."""

    kind: Kind
    left: list[str]
    right: list[str]
    because: str


class DecisionError(NewsgraphError):
    """A decision that cannot be made or taken back."""


def make_decision(
    driver: Driver,
    database: str | None,
    kind: Kind,
    left: Collection[str],
    right: Collection[str],
    because: str,
) -> str:
    """Decide that names are one person ("merge"), or that none of left is one of right ("split").

    Args:
        driver: an open driver.
        database: the database's name, or None for the user's default.
        kind: what is decided.
        left: ids of names.
        right: ids of other names.
        because: the reason, for those who read it later.

    Returns:
        the decision's id, by which it can be undone.

    Raises:
        DecisionError: when a name is not in the graph, stands on both sides, or earlier decisions
            say the contrary: one alone, or several that lead from one name to another.
    """
    if not left or not right or set(left) & set(right):
        raise DecisionError("a decision needs two groups of names that share none")
    with open_session(driver, database) as session:
        return commit(session, make, Wanted(kind, sorted(left), sorted(right), because))


def undo_decision(driver: Driver, database: str | None, decision: str) -> Changes:
    """Take a decision back: the rules decide again.

    Raises:
        DecisionError: when there is no such decision.
    """
    with open_session(driver, database) as session:
        return commit(session, undo, decision)


def make(tx: ManagedTransaction, wanted: Wanted, tried: str | None = None) -> str:
    """Make a decision in a transaction; when an earlier try made it, this changes nothing."""
    with Lane(tx) as lane:
        take_turn(lane)
        names = sorted({*wanted.left, *wanted.right})
        blocks = {row["id"]: row["block"] for row in lane.read("write/names/known", ids=names)}
        keys = set(blocks.values())
        decision = make_hash(wanted.kind, *sorted([wanted.left, wanted.right]))
        known = read_decisions(lane, keys)
        if tried is not None and any(row["id"] == tried for row in known):
            return tried
        if missing := sorted(set(names) - blocks.keys()):
            raise DecisionError(f"no article prints the name {missing[0]!r}")
        new = Made(decision, wanted.kind, frozenset(wanted.left), frozenset(wanted.right))
        refuse_contrary(
            new,
            [Made(r["id"], r["kind"], frozenset(r["left"]), frozenset(r["right"])) for r in known],
        )
        made = {"id": decision, "blocks": sorted(keys), **wanted._asdict()}
        lane.write("write/decisions/make", **made)
        decide_anew(lane, keys)
    return decision


def refuse_contrary(new: Made, known: Collection[Made]) -> None:
    """Refuse a decision that cannot hold beside earlier ones.

    Raises:
        DecisionError: names these.
    """
    contrary = find_contradiction(new, known)
    if not contrary:
        return
    several = len(contrary) > 1
    undo_one = " or ".join(f"`newsgraph people undo {one.id}`" for one in contrary)
    raise DecisionError(
        "earlier decisions together say the contrary"
        if several
        else "an earlier decision says the contrary",
        where=", ".join(f"{one.kind} {one.id}" for one in contrary),
        hint=f"Take {'one of them' if several else 'it'} back first: {undo_one}",
    )


def undo(tx: ManagedTransaction, decision: str, tried: Changes | None = None) -> Changes:
    """Take a decision back in a transaction, unless an earlier try did."""
    with Lane(tx) as lane:
        take_turn(lane)
        rows = lane.read("write/decisions/undo", id=decision)
        if not rows:
            if tried is not None:
                return tried
            raise DecisionError("there is no such decision", where=decision)
        decide_anew(lane, set(rows[0]["blocks"]))
        return lane.finish()
