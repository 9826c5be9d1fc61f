"""Who is who, and for whom people speak."""

from collections import Counter
from typing import Any

from tests.api.compile.plain_data import Thing
from tests.api.difference.conditions import goes_by
from tests.api.difference.walking import last, walk

Rows = list[dict[str, Any]]
_MOST_NAMED = 20


def _one(found: Thing | None) -> Rows:
    return [] if found is None else [{"node": found}]


def _find(plain: Any, label: str, name: str, value: str | None) -> Thing | None:
    return next((n for n in plain.labelled(label) if n.properties.get(name) == value), None)


def decision_left(plain: Any, scope: Any) -> Rows:
    return _names(plain, scope["node"].properties["left"])


def decision_right(plain: Any, scope: Any) -> Rows:
    return _names(plain, scope["node"].properties["right"])


def _names(plain: Any, keys: list[str]) -> Rows:
    names = [name for name in plain.labelled("Name") if name.properties["id"] in keys]
    names.sort(key=lambda name: (name.properties["form"], name.properties["id"]))
    return [{"node": name} for name in names]


def name_against(plain: Any, scope: Any) -> Rows:
    return _one(_find(plain, "Name", "id", scope["edge"].properties.get("against") or ""))


def name_country(plain: Any, scope: Any) -> Rows:
    return _one(_find(plain, "Country", "code", scope["node"].properties.get("country") or ""))


def node_by_id(plain: Any, _scope: Any, id: str) -> Rows:  # noqa: A002 - the parameter's name
    keys = [
        ("Event", "id"),
        ("Person", "id"),
        ("Country", "code"),
        *((label, "id") for label in ("Organization", "Article", "Name", "Decision")),
    ]
    found = (_find(plain, label, name, id) for label, name in keys)
    return _one(next((node for node in found if node is not None), None))


def person_country(_plain: Any, scope: Any) -> Rows:
    told = Counter(land for _, land in walk(scope["node"], "REPRESENTS", "Country"))
    return _one(min(told, key=lambda land: (-told[land], land.properties["code"]), default=None))


def person_decisions(plain: Any, scope: Any) -> Rows:
    names = {name.properties["id"] for _, name in walk(scope["node"], "RESOLVED_TO", "Name")}
    decisions = [
        decision
        for decision in plain.labelled("Decision")
        if names & {*decision.properties["left"], *decision.properties["right"]}
    ]
    decisions.sort(key=lambda one: (one.properties["kind"], one.properties["id"]))
    return [{"node": decision} for decision in decisions]


def person_named(plain: Any, _scope: Any, id: str | None, name: str | None) -> Rows:  # noqa: A002 - the parameter's name
    if id is not None:
        found = _find(plain, "Person", "id", id)
        return [] if found is None else [{"node": found, "fault": None}]
    assert name is not None
    called = [p for p in plain.labelled("Person") if _rank(p, name) < len(_RANKS)]
    best = min((_rank(person, name) for person in called), default=0)
    called = [person for person in called if _rank(person, name) == best]
    called.sort(key=lambda person: (person.properties["name"], person.properties["id"]))
    listed = [f"{p.properties['name']} ({p.properties['id']})" for p in called[:_MOST_NAMED]]
    fault = f"several people are called '{name}': {', '.join(listed)}" if called[1:] else None
    return [{"node": called[0], "fault": fault}] if called else []


_RANKS = ("name", "other form", "surname")


def _rank(person: Thing, name: str) -> int:
    known, wanted = person.properties, name.lower()
    if known["name"].lower() == wanted:
        return 0
    if wanted in [alias.lower() for alias in known["aliases"]]:
        return 1
    return 2 if goes_by(person, name) and known["name"].lower().endswith(f" {wanted}") else 3


def person_represents(plain: Any, scope: Any) -> Rows:
    rows = [
        {
            "stands": stands,
            "target": target,
            "article": _find(plain, "Article", "id", stands.properties.get("article") or ""),
        }
        for stands, target in walk(scope["node"], "REPRESENTS")
    ]
    return sorted(rows, key=_told)


def _told(row: dict[str, Any]) -> Any:
    article = row["article"].properties if row["article"] else {}
    stands = row["stands"].properties
    return (
        last(article.get("published")),
        last(article.get("id")),
        last(stands.get("start")),
        row["target"].properties["name"],
        last(stands.get("office")),
    )


MEANINGS = {
    meaning.__name__: meaning
    for meaning in (
        decision_left,
        decision_right,
        name_against,
        name_country,
        node_by_id,
        person_country,
        person_decisions,
        person_named,
        person_represents,
    )
}
