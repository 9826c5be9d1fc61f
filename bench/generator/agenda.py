"""Which real events there are, and which articles are to tell them."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from bench.generator.happenings import Happening, Popularity, invent_happening
from loader.records import DateRange

_TOLD_WITHIN = 4.0  # days from an event's first telling to its last
_FORGOTTEN_AFTER = timedelta(30)

Happenings = dict[int, Happening]


class Agenda:
    """Events by the article that tells them next; it holds only those of some days."""

    def __init__(
        self,
        random: Random,
        popularity: Popularity,
        events_per_article: float,
        articles_per_day: float,
    ) -> None:
        self._random = random
        self._popularity = popularity
        self._events_per_article = events_per_article
        self._lag = _TOLD_WITHIN * articles_per_day
        self._number = 0
        self._due: dict[int, Happenings] = {}
        self._busy: dict[date, set[object]] = {}

    def open(self, index: int, moment: datetime) -> Happenings:
        """Return what the article of that index and moment is to tell."""
        for day in [day for day in self._busy if day < moment.date() - _FORGOTTEN_AFTER]:
            del self._busy[day]
        while self._number < round((index + 1) * self._events_per_article):
            one = invent_happening(self._random, self._number, self._popularity, moment)
            self._number += 1
            self._schedule(index, self._settle(one))
        return self._due.pop(index, {})

    def postpone(self, index: int, happenings: Happenings) -> None:
        """Leave it to the next article to tell these."""
        self._due.setdefault(index + 1, {}).update(happenings)

    def _schedule(self, index: int, one: Happening) -> None:
        later = (index + round(self._random.random() * self._lag) for _ in range(one.tellings - 1))
        for article in (index, *later):
            self._due.setdefault(article, {})[one.number] = one

    def _settle(self, one: Happening) -> Happening:
        """Move an encounter to a later day if its parties have one of its kind on that day.

        Two events that agree in all that can be told would be one.
        """
        parties = (one.kind, frozenset(one.people), one.countries, one.organizations)
        shift = timedelta(0)
        while parties in self._busy.setdefault(one.days.first + shift, set()):
            shift += timedelta(1)
        self._busy[one.days.first + shift].add(parties)
        first, last, precision = one.days
        days = DateRange(first + shift, last + shift, precision)
        return replace(one, days=days, announced=one.announced + shift) if shift else one
