"""Articles before they are findings: sentences, which copies and corrections reuse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from typing import NamedTuple

from bench.generator.background import Background
from bench.generator.cast import Cast
from bench.generator.happenings import Happening
from bench.generator.sentences import Sentence
from bench.generator.tables import read_world
from bench.generator.telling import tell

# Of the articles, the share that tells one of its events a second time further down; of the copies,
# those that cut paragraphs off the end and those that put a lead of their own before the rest.
_TWICE, _CUT, _OWN_LEAD = 0.03, 0.5, 0.5
_PARAGRAPH = 3  # sentences


class Slot(NamedTuple):
    """An article yet to be written: when, as which, by whom."""

    id: str
    name: str
    source: str
    moment: datetime
    dated: bool  # whether the article says when it was published


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of an article; `lead` is the paper's own first paragraph and names nobody."""

    slot: Slot
    title: str
    city: str
    agency: str
    lead: tuple[Sentence, ...]
    body: tuple[Sentence, ...]
    happenings: dict[int, Happening]
    spelling: int
    story: str
    version: int = 1

    def list_paragraphs(self) -> Iterator[Sequence[Sentence]]:
        """Yield the sentences of each paragraph after the title."""
        yield self.lead
        for start in range(0, len(self.body), _PARAGRAPH):
            yield self.body[start : start + _PARAGRAPH]


class Writers:
    """Write articles, with background of so many sentences and events told so completely."""

    def __init__(
        self, random: Random, background: Background, sentences: int, completeness: float
    ) -> None:
        self._random = random
        self._background = background
        self._sentences = sentences
        self._completeness = completeness

    def write(self, slot: Slot, happenings: dict[int, Happening]) -> Draft:
        """Return a new article that tells of these events."""
        random = self._random
        spelling = random.randrange(12)
        draft = Draft(
            slot,
            title=self._background.entitle(),
            city=random.choice(read_world().cities)[0],
            agency=random.choice(read_world().agencies),
            lead=self._write_lead(),
            body=(),
            happenings=happenings,
            spelling=spelling,
            story=slot.id,
        )
        told: list[Happening | None] = [*happenings.values(), *[None] * self._sentences]
        if happenings and random.random() < _TWICE:
            told.append(random.choice(list(happenings.values())))
        random.shuffle(told)
        return self._continue(draft, told)

    def copy(self, draft: Draft, slot: Slot) -> Draft:
        """Return the same agency's text as another paper prints it."""
        random = self._random
        body = draft.body
        if random.random() < _CUT:
            body = body[: len(body) - random.randint(1, max(1, len(body) // 3))] or body
        return replace(
            draft,
            slot=slot,
            title=self._background.entitle(),
            city=random.choice(read_world().cities)[0],
            lead=self._write_lead() if random.random() < _OWN_LEAD else draft.lead,
            body=body,
        )

    def correct(self, draft: Draft, happenings: dict[int, Happening]) -> Draft:
        """Return a later version of an article: its end is cut off and written anew."""
        kept = draft.body[: self._random.randint(len(draft.body) // 2, len(draft.body))]
        draft = replace(
            draft,
            body=kept,
            happenings={**draft.happenings, **happenings},
            version=draft.version + 1,
        )
        return self._continue(draft, [*happenings.values(), None])

    def _continue(self, draft: Draft, told: list[Happening | None]) -> Draft:
        """Add sentences on events, and of background for each None."""
        cast = Cast(self._random, draft.spelling, draft.body)
        moment = draft.slot.moment
        sentences = [
            self._background.write(cast)
            if happening is None
            else tell(self._random, happening, moment, cast, self._completeness)
            for happening in told
        ]
        return replace(draft, body=(*draft.body, *(one for one in sentences if one is not None)))

    def _write_lead(self) -> tuple[Sentence, ...]:
        return (self._background.write(None), self._background.write(None))
