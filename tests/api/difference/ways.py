"""Where lists lead, and how they are sorted, as the schema's descriptions tell it."""

from dataclasses import dataclass
from typing import Any

from api.compile.mapping import EDGE
from api.compile.order import Key, Order
from tests.api.compile.plain_data import Item, Thing

_KINDS = {"day": "date", "published": "datetime"}
_INTEGERS = {"sources", "meetings", "articles", "start", "end", "starts"}
_NULLABLE = {"published", "title", "nameEn", "articles"}
_NAMES = ("Person", "Organization", "Country")


def ordered(text: str) -> Order:
    """Return an order by properties: `-day` is descending, `@start` of the relationship."""
    return Order(tuple(_key(word) for word in text.split()))


def _key(word: str) -> Key:
    name = word.lstrip("-@")
    kind = _KINDS.get(name, "integer" if name in _INTEGERS else "string")
    of = EDGE if "@" in word else "node"
    if name == "label":
        return Key(None, False, "integer", True, "node", False, _NAMES)
    nullable = name in _NULLABLE and of != EDGE
    return Key(name, word.startswith("-"), kind, nullable, of, name == "starts")


@dataclass(frozen=True)
class Way:
    """Where a list leads: along which relationships to nodes of which labels.

    Args:
        kind: their type; None for all nodes of the labels.
        labels: labels of the other ends, one of which they have.
        order: how the list is sorted where nothing else is asked.
        encounter: whether other events are left out.
        once: whether a node comes once, however many such relationships lead there.
        each: the list of the relationship of which each element is an item.
    """

    kind: str | None
    labels: tuple[str, ...]
    order: str
    encounter: bool = False
    once: bool = False
    each: str | None = None

    def items(self, plain: Any, start: Thing | None) -> list[Item]:
        if self.kind is None or start is None:
            pairs: list[tuple[Any, Thing]] = [(None, node) for node in plain.nodes]
        else:
            pairs = [(edge, end) for kind, _, edge, end in start.edges if kind == self.kind]
        pairs = [
            (edge, end)
            for edge, end in pairs
            if end.labels & {*self.labels}
            and (not self.encounter or end.properties["encounter"] is True)
        ]
        if self.once:
            pairs = list({id(end): (edge, end) for edge, end in pairs}.values())
        items = [Item({"node": end, **({EDGE: edge} if edge else {})}) for edge, end in pairs]
        if self.each is None:
            return items
        return [
            Item(item.scope, number)
            for item in items
            for number in range(len(item.scope[EDGE].properties.get(self.each) or []))
        ]


_NEWEST = "-day -id"
_ARTICLES = Way("MENTIONS", ("Article",), "-published", once=True)
_MENTIONS = Way("MENTIONS", ("Article",), "-published id @starts", each="starts")
_SPEAKERS = Way("REPRESENTS", ("Person",), "name", once=True)
_TOLD = "published id @start @end @status"


def _events(kind: str | None, *, encounter: bool = True) -> Way:
    return Way(kind, ("Event",), _NEWEST, encounter=encounter)


def _named(label: str, order: str = "name") -> Way:
    return Way("MENTIONS", (label,), order, once=True)


WAYS: dict[tuple[str, str], Way] = {
    **{("Query", name): _events(None) for name in ("meetings", "counts", "timeline")},
    ("Query", "events"): _events(None, encounter=False),
    ("Query", "event"): _events(None, encounter=False),
    ("Query", "article"): Way(None, ("Article",), ""),
    ("Query", "country"): Way(None, ("Country",), ""),
    ("Query", "organization"): Way(None, ("Organization",), ""),
    ("Query", "people"): Way(None, ("Person",), "name"),
    ("Query", "countries"): Way(None, ("Country",), "code"),
    ("Query", "organizations"): Way(None, ("Organization",), "name"),
    ("Query", "articles"): Way(None, ("Article",), "-published"),
    **{("Person", name): _events("PARTICIPATED_IN") for name in ("meetings", "counts", "timeline")},
    ("Person", "articles"): _ARTICLES,
    ("Person", "mentions"): _MENTIONS,
    ("Person", "names"): Way("RESOLVED_TO", ("Name",), "-articles form"),
    ("Person", "countries"): Way("REPRESENTS", ("Country",), "name", once=True),
    **{
        (type_, name): way
        for type_ in ("Country", "Organization")
        for name, way in {
            "people": _SPEAKERS,
            "articles": _ARTICLES,
            "mentions": _MENTIONS,
            "delegations": _events("PARTICIPATED_IN"),
            **{field: _events("REGARDING") for field in ("meetings", "counts", "timeline")},
        }.items()
    },
    ("Country", "hosted"): _events("LOCATED_IN"),
    ("Event", "participants"): Way("PARTICIPATED_IN", _NAMES, "label name"),
    ("Event", "expected"): Way("EXPECTED_AT", _NAMES, "label name"),
    ("Event", "evidence"): Way("REPORTS", ("Article",), _TOLD),
    ("Event", "reports"): Way("REPORTS", ("Article",), f"{_TOLD} @id"),
    ("Article", "people"): _named("Person"),
    ("Article", "countries"): _named("Country"),
    ("Article", "organizations"): _named("Organization"),
    ("Article", "names"): _named("Name", "form"),
    ("Name", "person"): Way("RESOLVED_TO", ("Person",), ""),
    ("Name", "articles"): Way("MENTIONS", ("Article",), "published", once=True),
    ("Place", "country"): Way("LOCATED_IN", ("Country",), ""),
}
SORTED = {("Person", "contacts"): "-@meetings -id"}  # what no way of its own leads to
ORDERS: dict[str, dict[str, str]] = {
    "EventOrder": {"NEWEST": _NEWEST, "OLDEST": "day id", "SOURCES": "-sources -day -id"},
    "ArticleOrder": {"NEWEST": "-published", "OLDEST": "published", "TITLE": "title"},
    "CountryOrder": {
        "CODE": "code",
        "NAME": "name",
        "NAME_EN": "nameEn",
        "MEETINGS": "-meetings -code",
    },
    "OrganizationOrder": {"NAME": "name", "MEETINGS": "-meetings -id"},
    "PersonOrder": {"NAME": "name", "MEETINGS": "-meetings -id"},
}
