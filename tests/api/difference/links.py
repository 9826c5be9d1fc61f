"""How people are linked."""

from collections.abc import Iterator
from typing import Any

from tests.api.compile.plain import UndecidedError
from tests.api.compile.plain_data import Thing
from tests.api.difference.conditions import goes_by
from tests.api.difference.walking import is_within, span, walk

Rows = list[dict[str, Any]]
Steps = list[tuple[Thing, Thing]]
_LATEST = 20
_MOST_CHAINS = 10


def person_contacts(_plain: Any, scope: Any, **given: Any) -> Rows:
    met: dict[Thing, list[Thing]] = {}
    for edge, other in walk(scope["node"], "MET", "Person"):
        if is_within(edge, given["kind"], given["from"], given["to"]):
            met.setdefault(other, []).append(edge)
    rows = []
    for other, edges in met.items():
        first, last = span([edge.properties["day"] for edge in edges])
        told = {"meetings": len(edges), "first": first, "last": last}
        rows.append({"node": other, "edge": Thing(told)})
    return rows


def between(plain: Any, _scope: Any, people: list[str], **given: Any) -> Rows:
    called = [p for p in plain.labelled("Person") if any(goes_by(p, term) for term in people)]
    rows = []
    for one in called:
        for other in called:
            edges = [
                edge
                for edge, end in walk(one, "MET", "Person")
                if end is other and is_within(edge, given["kind"], given["since"], given["until"])
            ]
            if edges and one.properties["id"] < other.properties["id"]:
                rows.append(_link(plain, one, other, edges))
    return rows


def _link(plain: Any, one: Thing, other: Thing, edges: list[Thing]) -> dict[str, Any]:
    first, last = span([edge.properties["day"] for edge in edges])
    edges.sort(key=lambda e: (e.properties["day"], e.properties["event"]), reverse=True)
    events = [_event(plain, edge) for edge in edges[:_LATEST]]
    return {
        "one": one,
        "other": other,
        "times": len(edges),
        "first": first,
        "last": last,
        "events": events,
    }


def _event(plain: Any, edge: Thing) -> Thing:
    key = edge.properties["event"]
    return next(event for event in plain.labelled("Event") if event.properties["id"] == key)


def path(plain: Any, _scope: Any, **given: Any) -> Rows:
    people = plain.labelled("Person")
    starts = [person for person in people if goes_by(person, given["from"])]
    goals = [person for person in people if goes_by(person, given["to"])]
    rows = [
        {
            "length": len(steps),
            "people": [start, *(end for _, end in steps)],
            "steps": list(_tell(plain, start, steps)),
        }
        for start in starts
        for goal in goals
        if start is not goal
        for steps in _shortest(start, goal, given)
        if len(steps) <= given["maxLength"]
    ]
    return sorted(rows, key=_place)


def _place(row: dict[str, Any]) -> Any:
    people = [person.properties["id"] for person in row["people"]]
    return row["length"], people, [step["event"].properties["id"] for step in row["steps"]]


def _tell(plain: Any, start: Thing, steps: Steps) -> Iterator[dict[str, Any]]:
    for edge, end in steps:
        yield {"one": start, "other": end, "event": _event(plain, edge)}
        start = end


def _shortest(start: Thing, goal: Thing, given: dict[str, Any]) -> list[Steps]:
    """Return those of the ten shortest chains that are short enough, no meeting twice in one.

    Raises:
        UndecidedError: when others are as short as the tenth.
    """
    found: list[Steps] = []
    chains: list[Steps] = [[]]
    for _ in range(given["maxLength"]):
        longer: list[Steps] = []
        for chain in chains:
            end = chain[-1][1] if chain else start
            used = {id(edge) for edge, _ in chain}
            for edge, other in walk(end, "MET", "Person"):
                if id(edge) in used or not is_within(
                    edge, given["kind"], given["since"], given["until"]
                ):
                    continue
                longer.append([*chain, (edge, other)])
        chains = longer
        found += [chain for chain in chains if chain[-1][1] is goal]
        if len(found) > _MOST_CHAINS or len(chains) > _MOST_CHAINS * 2000:
            raise UndecidedError
        if len(found) == _MOST_CHAINS:
            break
    return found


MEANINGS = {"person_contacts": person_contacts, "between": between, "path": path}
