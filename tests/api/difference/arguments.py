"""What the arguments of lists and look-ups ask, as the schema's descriptions tell it."""

from typing import Any

from tests.api.compile.plain_data import Item, Thing
from tests.api.difference import conditions
from tests.api.difference.asked import CONDITIONS, meets

Field = tuple[str, str]
_EVENTS = ("meetings", "events", "hosted", "delegations", "counts", "timeline")
_ITEMS = {
    **dict.fromkeys(_EVENTS, "Event"),
    "people": "Person",
    "countries": "Country",
    "organizations": "Organization",
    "articles": "Article",
    "reports": "Report",
}
_FORM = {"order", "first", "after", "last", "before", "by", "per"}


def keep(plain: Any, field: Field, items: list[Item], given: dict[str, Any]) -> list[Item]:
    """Return the items of a field's list that meet its arguments."""
    asked = {name: value for name, value in given.items() if value is not None}
    if field[0] == "Query" and field[1] in LOOKUPS:
        return [item for item in items if _is_looked_up(field[1], item.scope["node"], asked)]
    if not asked.keys() - _FORM:
        return items
    type_ = _ITEMS[field[1]]
    where = asked.pop("where", {})
    wanted = {name: value for name, value in asked.items() if name not in _FORM}
    if type_ == "Event":
        wanted = _with_status(wanted, given)
    return [
        item
        for item in items
        for node in [item.scope["edge" if type_ == "Report" else "node"]]
        if _meets(plain, type_, node, wanted) and meets(plain, type_, node, where)
    ]


def _meets(plain: Any, type_: str, node: Thing, wanted: dict[str, Any]) -> bool:
    return all(CONDITIONS[type_][name](plain, node, value) for name, value in wanted.items())


def _with_status(wanted: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """Ask for events that were held unless others are asked for; null asks for every status.

    With a moment it is the status of that moment, which a report of it told.
    """
    statuses = given["status"]
    if statuses == []:
        statuses = ["HELD"]
    rest = {name: value for name, value in wanted.items() if name not in ("status", "asOf")}
    if "asOf" in wanted:
        told = [status.lower() for status in statuses or ()]
        return {**rest, "asOf": [wanted["asOf"], *told]}
    return rest if statuses is None else {**rest, "status": statuses}


LOOKUPS = {"event": "id", "article": "id", "country": "code", "organization": "id"}


def _is_looked_up(field: str, node: Thing, asked: dict[str, Any]) -> bool:
    if "name" in asked:
        return conditions.is_country(None, {"node": node}, asked["name"]) or (
            field == "organization" and node.properties["name"].lower() == asked["name"].lower()
        )
    key = LOOKUPS[field]
    known, wanted = node.properties[key], asked[key]
    return bool(known == (wanted.upper() if field == "country" else wanted))
