"""Decisions of people on who is who: kept in the graph, where they outrank every rule.

A decision speaks of names, not of articles or persons: it holds for what was loaded before it and
for what comes later, and it stays when all articles that print its names are withdrawn.
"""

from collections.abc import Collection
from typing import Literal

from neo4j import Driver, ManagedTransaction

from cypher import NewsgraphError
from loader.resolve.identity import make_hash
from loader.write.batch import decide_anew, take_turn
from loader.write.run import Changes, run
from loader.write.schema import open_session

Kind = Literal["merge", "split"]


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
        DecisionError: when a name is not in the graph, stands on both sides, or an earlier decision
            says the contrary.
    """
    if not left or not right or set(left) & set(right):
        raise DecisionError("a decision needs two groups of names that share none")
    with open_session(driver, database) as session:
        return session.execute_write(_make, kind, sorted(left), sorted(right), because)


def undo_decision(driver: Driver, database: str | None, decision: str) -> Changes:
    """Take a decision back: the rules decide again.

    Raises:
        DecisionError: when there is no such decision.
    """
    with open_session(driver, database) as session:
        return session.execute_write(_undo, decision)


def _make(
    tx: ManagedTransaction, kind: Kind, left: list[str], right: list[str], because: str
) -> str:
    take_turn(tx)
    names = sorted({*left, *right})
    blocks = {r["id"]: r["block"] for r in run(tx, "write/names/known", ids=names).records}
    if missing := sorted(set(names) - blocks.keys()):
        raise DecisionError(f"no article prints the name {missing[0]!r}")
    _refuse_contrary(tx, kind, set(left), set(right), sorted(set(blocks.values())))
    decision = make_hash(kind, *sorted([left, right]))
    run(
        tx,
        "write/decisions/make",
        id=decision,
        kind=kind,
        left=left,
        right=right,
        blocks=sorted(set(blocks.values())),
        because=because,
    )
    decide_anew(tx, set(blocks.values()))
    return decision


def _refuse_contrary(
    tx: ManagedTransaction, kind: Kind, left: set[str], right: set[str], blocks: list[str]
) -> None:
    for known in run(tx, "write/names/decisions", blocks=blocks).records:
        if known["kind"] == kind:
            continue
        ours, theirs = (left, right), (set(known["left"]), set(known["right"]))
        # A merge joins all of its names, so it contradicts a split that parts any two of them.
        merged = left | right if kind == "merge" else theirs[0] | theirs[1]
        parted = theirs if kind == "merge" else ours
        if merged & parted[0] and merged & parted[1]:
            raise DecisionError(
                "an earlier decision says the contrary",
                where=known["id"],
                hint=f"Take it back first: `newsgraph people undo {known['id']}`",
            )


def _undo(tx: ManagedTransaction, decision: str) -> Changes:
    take_turn(tx)
    records, changes = run(tx, "write/decisions/undo", id=decision)
    if not records:
        raise DecisionError("there is no such decision", where=decision)
    return changes + decide_anew(tx, set(records[0]["blocks"]))
