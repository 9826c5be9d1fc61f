"""The indexes in whose order pages of events are read: by day, newest first.

Relationships copy what their event is filtered and sorted by, so that a page that begins with a
person, a country or an organisation costs what it holds.
"""

from api.compile import desc, index

_BY = ("encounter", "status")
_ORDER = (desc("day", "date"), desc("id"))

EVENTS = index(by=_BY, order=_ORDER)
PARTICIPATIONS = index(by=_BY, order=_ORDER, start="participant", copies={"id": "event"})
SUBJECTS = index(by=_BY, order=_ORDER, start="subject", copies={"id": "event"})
PLACES = index(by=_BY, order=_ORDER, start="country", copies={"id": "event"})
