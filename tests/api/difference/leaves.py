"""Which property of the graph a field shows, as the graph's table in CONTRIBUTING.md names them."""

from api.compile.mapping import EDGE, NODE, Element, Property

# What a field shows is called like the field, but for these.
_NAMES = {
    ("Country", "id"): "code",
    ("Place", "name"): "place",
    ("DateRange", "from"): "dateFrom",
    ("DateRange", "to"): "dateTo",
    ("DateRange", "precision"): "datePrecision",
    **{(type_, "meetingCount"): "meetings" for type_ in ("Person", "Country", "Organization")},
    **{(type_, "articleCount"): "articles" for type_ in ("Name", "PersonName")},
}
_ELEMENTS = {"surface": "surfaces", "start": "starts", "end": "ends"}
# What is shown of a relationship: all that a type has, or some of it.
_OF_EDGES = {
    "Report": (EDGE, None),
    "Participant": (EDGE, None),
    "Contact": (EDGE, None),
    "PersonName": (EDGE, {"rule", "score"}),
    "Representation": ("stands", None),
}


def stored(type_: str, field: str) -> Property | Element:
    """Return the property, or the element of one, that a field shows."""
    if type_ == "Mention":
        return Element(_ELEMENTS[field], EDGE)
    of, only = _OF_EDGES.get(type_, (NODE, None))
    if only is not None and field not in only:
        of = NODE
    return Property(_NAMES.get((type_, field), field), of)
