"""Patterns: from a node along relationships to others."""

from collections.abc import Sequence

from api.compile.draft import Draft, Scope, identifier
from api.compile.mapping import EDGE, NODE, Edge

_ARROWS = {"out": ("-", "->"), "in": ("<-", "-"), "both": ("-", "-")}


def match_edge(draft: Draft, edge: Edge, scope: Scope, labels: Sequence[str]) -> tuple[str, Scope]:
    """Return the pattern of an edge from a node in scope, and the scope at its other end."""
    relationship, there = draft.name("r"), draft.name("n")
    end = there if edge.only else there + label(labels)
    pattern = draw_edge(edge, scope.names[edge.of], relationship, end)
    names = {NODE: there, EDGE: relationship}
    return pattern, Scope(names, {there: tuple(labels)} if len(labels) == 1 else {})


def draw_edge(edge: Edge, here: str, relationship: str, there: str) -> str:
    """Return the pattern between two nodes."""
    left, right = _ARROWS[edge.direction]
    types = "|".join(identifier(name) for name in edge.types)
    return f"({here}){left}[{relationship}:{types}]{right}({there})"


def label(labels: Sequence[str]) -> str:
    """Return the label expression of a node that has one of the labels; nothing for none."""
    return ":" + "|".join(identifier(name) for name in labels) if labels else ""
