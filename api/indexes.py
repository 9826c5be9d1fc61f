"""The indexes in whose order pages are read.

Relationships copy what their end is filtered and sorted by, so that a page that begins with a
person, a country or an organisation costs what it holds.
"""

from api.compile import EDGE, Spans, asc, desc, index

_BY = ("encounter", "status")
_NEWEST = (desc("day", "date"), desc("id"))
_MOST_TOLD = (desc("sources", "integer"), *_NEWEST)
_COPIES = {"id": "event"}
_SPANS = Spans("dateFrom", "dateTo", "vague", ("month", "year"), "apart")

EVENTS = (
    index(by=_BY, order=_NEWEST, spans=_SPANS),
    index(by=_BY, order=_MOST_TOLD),
)
PARTICIPATIONS = (
    index(by=_BY, order=_NEWEST, start="participant", copies=_COPIES, spans=_SPANS),
    index(by=_BY, order=_MOST_TOLD, start="participant", copies=_COPIES),
)
SUBJECTS = (
    index(by=_BY, order=_NEWEST, start="subject", copies=_COPIES, spans=_SPANS),
    index(by=_BY, order=_MOST_TOLD, start="subject", copies=_COPIES),
)
PLACES = (
    index(by=_BY, order=_NEWEST, start="country", copies=_COPIES, spans=_SPANS),
    index(by=_BY, order=_MOST_TOLD, start="country", copies=_COPIES),
)

_MOST_MEETINGS = desc("meetings", "integer")

PEOPLE = (index(order=(_MOST_MEETINGS, desc("id"))),)
ORGANIZATIONS = (index(order=(_MOST_MEETINGS, desc("id"))),)
COUNTRIES = (index(order=(_MOST_MEETINGS, desc("code"))),)
SPEAKERS = (index(order=(asc("name"), asc("id")), start="target", copies={"id": "speaker"}),)
CONTACTS = (
    index(
        order=(desc("meetings", "integer", of=EDGE), desc("id")),
        start="person",
        copies={"id": "other"},
    ),
)
