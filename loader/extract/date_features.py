"""Stage 9: how a day stands to an encounter: named features for "was it then?".

Every day that a text names is a candidate, a weekday both as the last and as the next, and so is
the day of publication.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loader.extract.dates import When
from loader.extract.days import follow_rules
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.surroundings import (
    BESIDE,
    TOLD,
    find_context,
    find_near,
    find_nearest_told,
    find_where,
    is_told_there,
    rank,
    read_companies,
)
from loader.extract.told_days import LEAD, find_anchor, find_dates_of, find_position, looks_ahead
from loader.records import DateRange, EncounterKind

_FAR = 21  # days from publication beyond which a day is no news
_SURE = frozenset(("again", "sentence", "chosen"))  # of the rules that read on from an encounter
_SPANS = frozenset(("seit", "bis", "ab", "für"))


@dataclass(frozen=True, slots=True)
class _Mention:
    """A day where a text names it, at its first word, and how it is read.

    `reading` is "ahead" or "behind" for a weekday as the next or the last, "part" for a part of the
    day told before, else "fixed".
    """

    sentence: int
    position: int
    when: When
    reading: str


def _read_sentence(document: Document, number: int, anchor: date | None) -> Iterator[_Mention]:
    tokens = document.sentences[number].tokens
    last, following = (
        find_dates_of(document, number, anchor, ahead=ahead) for ahead in (False, True)
    )
    for when in dict.fromkeys((*last, *following)):
        position = find_position(tokens, when)
        reading = "fixed" if when in last and when in following else "behind"
        if when not in last:
            reading = "ahead"
        yield _Mention(number, position, when, reading if when.explicit else "part")


class DateFeatures:
    """The features of every day that a document names, encounter by encounter.

    Args:
        document: the text.
        published: the day of publication.
    """

    def __init__(self, document: Document, published: date | None) -> None:
        self._document = document
        self._published = published
        self._anchor = find_anchor(document, published)
        self._companies = read_companies(document)
        self._rows: dict[int, list[_Mention]] = {}  # by sentence, read when it is asked for

    def follow_rules(self, told: Told) -> dict[str, DateRange]:
        """Return the days that reading on from an encounter finds, by how it does."""
        return follow_rules(self._document, told, self._published)

    def find(self, told: Told, kind: EncounterKind) -> dict[date, frozenset[str]]:
        """Return the features of each day for one encounter."""
        document = self._document
        mentions = self._find_mentions(told)
        places = {days: self._find_places(told, row) for days, row in mentions.items()}
        nearest = {
            days: min((where for where, _ in row), key=rank, default="nowhere")
            for days, row in places.items()
        }
        rules = self.follow_rules(told)
        context = list(find_context(document, told, kind))
        context.append("ahead" if looks_ahead(document, told) else "behind")
        order = _find_order(told, mentions)
        rivals = find_nearest_told((days.precision, where) for days, where in nearest.items())
        found: dict[date, frozenset[str]] = {}
        for days, row in places.items():
            if days.precision != "day":
                continue
            where = nearest[days]
            by = {rule for rule, known in rules.items() if known == days}
            far = self._anchor is not None and abs((days.first - self._anchor).days) > _FAR
            ruled = bool(by & _SURE if far else by)
            if not ruled and not self._can_be(told, days.first, row):
                continue
            keys = {f"at {where}", *order.get(days, ()), *self._compare(days)}
            keys |= {f"at {where} {mention.reading}" for at, mention in row if at == where}
            keys |= {f"rule {rule}" for rule in by}
            keys |= {f"other {p} told" for p, best in rivals.items() if best < rank(where)}
            features = {"any", *keys, *(f"{key}, {word}" for key in keys for word in context)}
            for at, mention in row:
                features |= {f"{at} {how}" for how in self._describe(told, at, mention)}
            found[days.first] = frozenset(features)
        return found

    def _read(self, number: int) -> list[_Mention]:
        if number not in self._rows:
            self._rows[number] = list(_read_sentence(self._document, number, self._anchor))
        return self._rows[number]

    def _find_places(self, told: Told, row: list[_Mention]) -> list[tuple[str, _Mention]]:
        return [(find_where(self._document, told, m.sentence, m.position), m) for m in row]

    def _describe(self, told: Told, where: str, mention: _Mention) -> Iterator[str]:
        """Yield how a day is read, and what else its clause tells where it is not beside."""
        yield mention.reading
        tokens = self._document.sentences[mention.sentence].tokens
        before = tokens[mention.position - 1].text.lower() if mention.position else ""
        if before in _SPANS:
            yield before
        if mention.when.start > min(m.when.start for m in self._read(mention.sentence)):
            yield "second"  # "am Montag und Dienstag"
        if where not in BESIDE:
            yield from self._companies.find(told, mention.sentence, mention.position)

    def _find_mentions(self, told: Told) -> dict[DateRange, list[_Mention]]:
        """Return the days, months and years near to an encounter, and the day of publication."""
        found: dict[DateRange, list[_Mention]] = {}
        for number in find_near(self._document, told):
            for mention in self._read(number):
                found.setdefault(mention.when.days, []).append(mention)
        if self._anchor is not None:
            found.setdefault(DateRange(self._anchor, self._anchor, "day"), [])
        return found

    def _can_be(self, told: Told, day: date, row: list[tuple[str, _Mention]]) -> bool:
        """Tell whether it can have been on a day that reading on from it does not find.

        Not where the text only says what else happened on it, or as long ago; and what took place
        was before it was told of.
        """
        if self._anchor is None or day == self._anchor:
            return True
        if told.status == "held" and self._published is not None and day > self._published:
            return False
        beside = any(where in TOLD for where, _ in row)
        if told.status == "planned" and day < self._anchor and not beside:
            return False
        if abs((day - self._anchor).days) > _FAR and not beside:
            return False
        return any(
            is_told_there(where, self._companies.find(told, m.sentence, m.position) - {"own time"})
            for where, m in row
        )

    def _compare(self, days: DateRange) -> Iterator[str]:
        """Yield how far a day is from that of publication."""
        if self._anchor is None:
            return
        away = (days.first - self._anchor).days
        side = "before" if away < 0 else "after" if away else "day of"
        yield f"{side} publication"
        if abs(away) > _FAR:
            yield f"long {side} publication"
        elif away == -1:
            yield "eve of publication"


def _find_order(told: Told, mentions: dict[DateRange, list[_Mention]]) -> dict[DateRange, set[str]]:
    """Return which days the text names first, last before a telling, or alone."""
    rows = [
        ((mention.sentence, mention.when.start), days)
        for days, row in mentions.items()
        for mention in row
        if days.precision == "day"
    ]
    starts = sorted({start for start, _ in rows})
    chosen = {
        "first": [start for start in starts if start[0] < LEAD][:1],
        "last": [start for start in starts if start[0] < told.trigger.sentence][-1:],
        "only": starts if len(starts) == 1 else [],
    }
    found: dict[DateRange, set[str]] = {}
    for start, days in rows:
        found.setdefault(days, set()).update(w for w, which in chosen.items() if start in which)
    return found
