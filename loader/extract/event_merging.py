"""Stage 10: the same event told again is one event.

Two tellings are one when they are of a type, of states that overlap, and nothing sets them apart:
the day, the sum of money, the person, the kind of paper.
"""

import re
from dataclasses import dataclass, replace

from loader.records import Event, Status

_NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b", re.IGNORECASE
)
# What every word for a truce is called by here.
TRUCE = "waffenruhe"
_BALLOTS = ("stichwahl", "neuwahl", "referend", "volks")
# So many events back a text is searched for one that is told again.
_REMEMBERED = 60
_REALITY: dict[Status, int] = {
    "held": 0,
    "planned": 1,
    "possible": 1,
    "cancelled": 2,
    "refused": 2,
    "denied": 2,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one clause tells it.

    `noun` is what it is called by, in small letters; `back` whether that only points back;
    `vague` whether nothing in the clause tells when or whether it took place.
    """

    event: Event
    headline: bool
    noun: str
    back: bool
    vague: bool = False


def merge(tellings: list[Telling]) -> tuple[Event, ...]:
    """Return the events, each once; a headline's telling gives way to the text's."""
    kept: list[Telling] = []
    for telling in sorted(tellings, key=lambda t: t.headline):
        known = next((k for k in reversed(kept[-_REMEMBERED:]) if _same(k, telling)), None)
        if known is None:
            kept.append(telling)
        else:
            kept[kept.index(known)] = replace(
                known,
                event=_joined(known, telling),
                vague=known.vague and telling.vague,
            )
    kept.sort(key=lambda t: t.event.evidence.start)
    return tuple(telling.event for telling in kept)


def _joined(first: Telling, second: Telling) -> Event:
    """Return one event of two tellings; the one that tells more gives the status."""
    known, again = first.event, second.event
    return replace(
        known,
        status=again.status if first.vague and not second.vague else known.status,
        persons=tuple(dict.fromkeys(known.persons + again.persons)),
        countries=known.countries or again.countries,
        place=known.place or again.place,
        place_country=known.place_country if known.place else again.place_country,
        date=known.date or again.date,
    )


def _same(known: Telling, telling: Telling) -> bool:
    a, b = known.event, telling.event
    if a.type != b.type:
        return False
    if a.evidence.start == b.evidence.start and known.noun == telling.noun:
        return True
    if telling.back and (_same_noun(known.noun, telling.noun) or telling.noun != TRUCE):
        return True
    if not _overlap(a.countries, b.countries):
        return False
    return telling.headline or not _apart(known, telling)


def _overlap(known: tuple[str, ...], again: tuple[str, ...]) -> bool:
    return not known or not again or bool(set(known) & set(again))


def _apart(known: Telling, telling: Telling) -> bool:
    """Tell whether something sets two tellings apart: day, status, sum, person, place or name."""
    a, b = known.event, telling.event
    if a.date and b.date and (a.date.last < b.date.first or b.date.last < a.date.first):
        return True
    if _REALITY[a.status] != _REALITY[b.status] and not (known.vague or telling.vague):
        return True
    if a.type in ("aid", "prisoner_release"):
        return not _overlap(_numbers(a), _numbers(b))
    if a.type == "appointment":
        return not _overlap(a.persons, b.persons)
    if a.type in ("agreement", "attack"):
        return not _same_noun(known.noun, telling.noun)
    if a.type == "election":
        return _ballot(known.noun) != _ballot(telling.noun) and bool(known.noun and telling.noun)
    if a.type == "protest":
        return None not in (a.place, b.place) and a.place != b.place
    return False


def _ballot(noun: str) -> str:
    """Return what sets a ballot apart from the others: a run-off, a referendum."""
    return next((kind for kind in _BALLOTS if kind in noun), "")


def _numbers(event: Event) -> tuple[str, ...]:
    return tuple(_NUMBER.findall(event.label))


def _same_noun(known: str, again: str) -> bool:
    """Tell whether "Abkommen" may be the "Friedensabkommen" told before."""
    known, again = (noun.rpartition("-")[2].removesuffix("s") for noun in (known, again))
    return known.endswith(again) or again.endswith(known)
