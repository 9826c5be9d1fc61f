"""Conditions joined by and, or and not."""

from functools import partial

from api.compile.conditions import Condition, join
from api.compile.filters import Logic


def join_groups(logic: Logic, groups: list[list[Condition]]) -> list[Condition]:
    """Join groups of conditions; those of a group are all to be met."""
    if logic.join == "and":
        return [condition for group in groups for condition in group]
    if logic.join == "not":
        return [Condition(partial(_negate, group)) for group in groups]
    return [Condition(partial(_any_of, groups))]


def _negate(group: list[Condition]) -> str:
    return f"NOT coalesce({join(group)}, false)"


def _any_of(groups: list[list[Condition]]) -> str:
    if len(groups) < 2:
        return f"({''.join(map(join, groups)) or 'false'})"
    # Of an OR of ANDs Neo4j's planner makes the AND of all ORs, 27 for three times three: what that
    # costs can be a hundred times the rest. It leaves a CASE as it is.
    whens = " ".join(f"WHEN {join(group)} THEN true" for group in groups)
    return f"CASE {whens} ELSE false END"
