"""A stream of articles about invented people: any number, in constant memory, always the same."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

from bench.generator.agenda import Agenda, Happenings
from bench.generator.background import Background
from bench.generator.composition import Truth, compose
from bench.generator.drafts import Draft, Slot, Writers
from bench.generator.happenings import Popularity
from bench.generator.people import invent_people
from bench.generator.tables import read_world
from loader.records import Findings

_START = datetime(2025, 3, 1, 6, tzinfo=UTC)
_QUARTERS = 96  # of an hour, in a day: moments are whole ones, so that some are the same
_JITTER = 0.3  # days by which articles are older or younger than their turn
_COPIED_WITHIN = 1.5  # days
_REMEMBERED = 300  # articles that may yet be copied or corrected, at most
# How many papers copy an article at most, by the tellings of its most told event: no event comes
# to more than eight reports.
_COPIES = {1: 2, 2: 2, 3: 1, 4: 1, 5: 0}


class Mix(NamedTuple):
    """What the news is like.

    Attributes:
        articles_per_day: the fewer, the closer together in the stream are an event's reports.
        popularity: exponent of Zipf's law for people; 0 makes all equally popular.
        completeness: share of tellings that give the place, and of those that give the subjects.
        background: sentences an article that tell no event, the lead apart.
        copies: share of articles that are near-duplicates of earlier ones.
        corrections: share that are later versions of earlier articles, under the same id.
        undated: share that do not say when they were published.
        namesakes: share of people with exactly the name of somebody from another country.
        relatives: share of people with the surname of somebody from the same country.
    """

    articles_per_day: float = 100.0
    popularity: float = 0.8
    completeness: float = 0.65
    background: int = 6
    copies: float = 0.08
    corrections: float = 0.0
    undated: float = 0.03
    namesakes: float = 0.02
    relatives: float = 0.0


USUAL = Mix()


def generate(
    seed: int,
    articles: int,
    *,
    people: int = 5000,
    events_per_article: float = 2.0,
    mix: Mix = USUAL,
) -> Iterator[Findings]:
    """Yield the findings of so many articles, the same for the same arguments.

    Fewer articles are the beginning of more. Of the real events some are told by several articles,
    by at most eight. Sets of different seeds share no article.
    """
    for findings, _ in generate_with_truth(
        seed, articles, people=people, events_per_article=events_per_article, mix=mix
    ):
        yield findings


def generate_with_truth(
    seed: int,
    articles: int,
    *,
    people: int = 5000,
    events_per_article: float = 2.0,
    mix: Mix = USUAL,
) -> Iterator[tuple[Findings, Truth]]:
    """Yield findings as `generate` does, each with the real people and events behind them."""
    newsroom = Newsroom(seed, people, events_per_article, mix)
    for index in range(articles):
        yield compose(newsroom.publish(index), newsroom.people)


@dataclass(slots=True)
class Remembered:
    """An article, and how many papers may yet copy it."""

    draft: Draft
    copies: int


class Newsroom:
    """Where invented events come in and articles go out."""

    def __init__(self, seed: int, people: int, events_per_article: float, mix: Mix) -> None:
        self.people = invent_people(
            Random(f"{seed}/people"),  # noqa: S311 – no secret
            people,
            namesakes=mix.namesakes,
            relatives=mix.relatives,
        )
        self._random = Random(f"{seed}/news")  # noqa: S311 – repeatable data, no secret
        self._seed = seed
        self._mix = mix
        popularity = Popularity(self.people, mix.popularity)
        self._agenda = Agenda(self._random, popularity, events_per_article, mix.articles_per_day)
        background = Background(self._random, popularity)
        self._writers = Writers(self._random, background, mix.background, mix.completeness)
        window = round(_COPIED_WITHIN * mix.articles_per_day)
        self._recent: deque[Remembered] = deque(maxlen=min(max(window, 3), _REMEMBERED))

    def publish(self, index: int) -> Draft:
        """Return the article of that index; to be called for 0, 1, 2 and so on."""
        slot = self._make_slot(index)
        happenings = self._agenda.open(index, slot.moment)
        draw = self._random.random()
        if draw < self._mix.corrections and self._recent:
            return self._correct(happenings)
        if draw < self._mix.corrections + self._mix.copies:
            originals = [one for one in self._recent if one.copies]
            if originals:
                self._agenda.postpone(index, happenings)
                return self._copy(self._random.choice(originals), slot)
        draft = self._writers.write(slot, happenings)
        self._recent.append(Remembered(draft, count_copies(happenings)))
        return draft

    def _make_slot(self, index: int) -> Slot:
        days = index / self._mix.articles_per_day + self._random.uniform(0, _JITTER)
        paper = self._random.choice(read_world().papers)
        return Slot(
            id=f"https://{paper.lower()}.example/{self._seed}/{index:07}",
            name=f"{self._seed}-{index:07}",
            source=paper,
            moment=_START + timedelta(days=round(days * _QUARTERS) / _QUARTERS),
            dated=self._random.random() >= self._mix.undated,
        )

    def _copy(self, original: Remembered, slot: Slot) -> Draft:
        original.copies -= 1
        return self._writers.copy(original.draft, slot)

    def _correct(self, happenings: Happenings) -> Draft:
        remembered = self._random.choice(self._recent)
        remembered.draft = self._writers.correct(remembered.draft, happenings)
        # What a correction adds has its own number of tellings, and copies would come on top.
        remembered.copies = 0
        return remembered.draft


def count_copies(happenings: Happenings) -> int:
    return min((_COPIES[one.tellings] for one in happenings.values()), default=2)
