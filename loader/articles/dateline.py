"""The dateline: where an article was written, who sent it, and when.

"MOSKAU / MÜNCHEN (dpa) – ", "Berlin (Deutschland), 12.03.2006 – ", "Wien (APA). ", "BERLIN taz | ",
"Rabat. ". It is only read here; it stays in the text. Its form alone tells it from a first sentence
when it has capitals, an agency or a date; a bare "Rabat. " must be a city that is known.
"""

import re
from datetime import date
from typing import NamedTuple

from loader.articles.dates import DATE, is_month, parse_date
from loader.articles.places import is_capitals, is_known, state_names, write_place

_NAME = r"[^\W\d_](?:\w|['’-](?=\w)|\.(?= ?[^\W\d_]))*"
_BRACKETS = r"\([^()\n]{2,40}\)"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,4}}(?: ?{_BRACKETS})?"
_PLACES = rf"{_PLACE}(?: ?/ ?{_PLACE}){{0,4}}"
# The marks that end a dateline.
_END = r"(?: ?[–—] ?| [-‐] |[.:] )"
_HEAD = re.compile(
    rf"(?P<places>{_PLACES})(?:, (?P<date>{DATE}))?(?P<sender> ?{_BRACKETS})?"
    rf"(?:(?P<end>{_END})(?=\S)|\.?$|(?<=\)) (?=[^\W\d_a-zäöüß„\"»«]))"
)
# "BERLIN taz | " is how one daily prints it.
_BARRED = re.compile(rf"(?P<places>{_PLACES}) (?P<sender>[a-z/]{{2,20}}) \| (?=\S)")
_SENT = re.compile(r"\((?P<sender>[\w/, -]{2,40})\)[ :–-]+(?=\S)")  # "(dpa) Die Minister …"
_BYLINE = re.compile(r"Von [^.,\n]{3,60}(?:, |\. )")
# After a standfirst, in the same paragraph: "… vorgeworfen. Ankara – In der Türkei …"
_INNER = re.compile(rf"(?<=[.!?“”\"«»] )(?P<places>{_PLACES}) ?[–—] ?(?=[^\W\d_a-zäöüß„\"»«])")
_INNER_WITHIN = 500
_AGENCY = re.compile(
    r"(?:dpa|afp|apa?|reuters|rtr|epd|kna|sid|sda|awp|ots|dts|ddp|dapd|ansa|tass|efe|xinhua|pap|ctk|"
    r"keystone|hib|eb|red|l[a-z]{2})(?:[-/,] ?\w+\.?)*",
    re.IGNORECASE,
)
# A reporter's or a small agency's letters are small, a party's are not: "(ikr)", "(mdr/dpa)".
_LETTERS = re.compile(r"[a-zäöüß]{2,4}(?:[-/][\w.]{2,6})?")
# Notes that stand where an agency does and name none.
_OWN = re.compile(r"eb|red|eig(?:ene[rn]?|\.) (?:ber(?:icht|\.)|meldung|beitrag)", re.IGNORECASE)
# Labels in capitals that are no places.
_LABELS = frozenset(
    {
        "ANALYSE",
        "EILMELDUNG",
        "ESSAY",
        "EXKLUSIV",
        "FAKTENCHECK",
        "GLOSSE",
        "HINTERGRUND",
        "INTERVIEW",
    }
    | {"KOLUMNE", "KOMMENTAR", "LIVE", "LIVEBLOG", "LIVETICKER", "MEINUNG", "NEWSTICKER", "PORTRÄT"}
    | {"REPORTAGE", "TICKER", "UPDATE", "VIDEO", "ÜBERBLICK"}
)


class Dateline(NamedTuple):
    """Places in normal capitals, the sender (an agency or outlet) and the day, if told."""

    places: tuple[str, ...]
    source: str | None
    day: date | None


def read_dateline(line: str) -> Dateline | None:
    """Return the dateline that a line starts with, or that follows a standfirst within it."""
    if match := _BARRED.match(line):
        return Dateline(_split(match["places"])[0], match["sender"], None)
    if (match := _SENT.match(line)) and _AGENCY.fullmatch(match["sender"]):
        return Dateline((), _name(match["sender"]), None)
    byline = _BYLINE.match(line)
    for start in (0, byline.end() if byline else 0):
        if (match := _HEAD.match(line, start)) and (found := _check(match)):
            return found
    for match in _INNER.finditer(line[:_INNER_WITHIN]):
        places, sender = _split(match["places"])
        if any(map(is_known, places)):
            return Dateline(places, _name(sender), None)
    return None


def _check(match: re.Match[str]) -> Dateline | None:
    places, sender = _split(match["places"])
    sender = (match["sender"] or "").strip(" ()") or sender
    if not places[0][0].isupper() or match["places"] in _LABELS:
        return None
    if match["date"]:
        sure = all(map(is_month, re.findall(r"[^\W\d_]+", match["date"])))
    elif sender and _is_sender(sender, marked=bool(match["end"])):
        sure = True
    else:
        sure = _is_sure(match, places, sender)
    return Dateline(places, _name(sender), parse_date(match["date"] or "")) if sure else None


def _is_sender(note: str, *, marked: bool) -> bool:
    """Tell whether a note in brackets names who sent it; letters do only in front of a mark."""
    known = _AGENCY.fullmatch(note) or _OWN.fullmatch(note)
    return known is not None or (marked and _LETTERS.fullmatch(note) is not None)


def _is_sure(match: re.Match[str], places: tuple[str, ...], sender: str | None) -> bool:
    """Tell whether words without a date or agency are a dateline: by capitals or a known city."""
    end = (match["end"] or ":").strip()
    if end == ":":
        return False
    if is_capitals(match["places"].partition(" (")[0]):
        return sender is not None or len(match["places"]) > 3 or is_known(places[0])
    return sender is None and any(map(is_known, places))


def _split(printed: str) -> tuple[tuple[str, ...], str | None]:
    """Return the places, and what stands in brackets behind them and is no part of their names.

    "Berlin (Deutschland)" is Berlin, "Frankfurt (Oder)" a whole name, "Kiel (AFP)" has a sender.
    """
    places, sender = [], None
    for place in re.split(r" ?/ ?(?![^(]*\))", printed):
        name, _, rest = place.partition("(")
        bracketed = rest.rstrip(")")
        whole = f"{write_place(name)} ({write_place(bracketed)})"
        places.append(whole if is_known(whole) else write_place(name))
        if bracketed and places[-1] != whole and bracketed not in state_names():
            sender = bracketed
    return tuple(places), sender


def _name(sender: str | None) -> str | None:
    return None if sender is None or _OWN.fullmatch(sender) else sender
