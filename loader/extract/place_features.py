"""Stage 9: how a place stands to an encounter: named features for "was it here?".

Every town and building that a text names is a candidate, and so are the towns of its dateline.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.heads import find_heads
from loader.extract.lexicon import Lexicon
from loader.extract.place_mentions import find_mentions, find_turn
from loader.extract.places import Place
from loader.extract.scenes import find_place_around
from loader.extract.surroundings import (
    BESIDE,
    TOLD,
    find_company,
    find_context,
    find_where,
    rank,
)
from loader.extract.told_places import find_place_behind, find_place_beside
from loader.records import EncounterKind

_HERE = ("in", "plain", "vague")
_SURE = frozenset(("rule beside", "rule behind"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place of a text, by its first mention, and how it stands to an encounter."""

    place: Place
    features: frozenset[str]


class PlaceFeatures:
    """The features of every place that a document names, encounter by encounter.

    Args:
        document: the text.
        dateline: the places at the head of the article.
        lexicon: knows the towns.
    """

    def __init__(self, document: Document, dateline: tuple[str, ...], lexicon: Lexicon) -> None:
        self._document = document
        self._dateline = dateline
        self._lexicon = lexicon
        self._heads = set(find_heads(document, lexicon))
        self._mentions = dict(find_mentions(document, lexicon))
        for town in (*dateline, *sorted(self._heads)):
            self._mentions.setdefault(town, [])
        self._places = {
            name: row[0].place if row else self._make_town(name)
            for name, row in self._mentions.items()
        }

    def find(self, told: Told, kind: EncounterKind) -> list[Candidate]:
        """Return the places that an encounter can have been at, in the text's order."""
        seen = {name: set(self._describe_mentions(told, name)) for name in self._places}
        nearest = {
            name: min((where for where, _ in found), key=rank, default="nowhere")
            for name, found in seen.items()
        }
        rules, scenes = self._follow_rules(told, kind), self._find_scenes(told)
        context = list(find_context(self._document, told, kind))
        candidates = []
        for name, place in self._places.items():
            sure = not _SURE.isdisjoint(rules.get(name, ()))
            seen_on = name in rules and not self._was_before(told, name)
            if not (sure or seen_on or self._is_open(told, name, nearest[name])):
                continue
            sort = "building" if place.building else "town"
            keys = {f"at {nearest[name]}", *rules.get(name, ()), *scenes.get(name, ())}
            keys |= {f"at {where} {how}" for where, how in seen[name] if where == nearest[name]}
            keys |= set(self._find_standing(name))
            keys |= set(self._find_rivals(name, nearest))
            found = {"any", sort, *keys, *self._compare_countries(told, place)}
            found |= {f"{where} {how}" for where, how in seen[name]}
            found |= {f"{key}, {word}" for key in keys for word in (*context, sort)}
            candidates.append(Candidate(place, frozenset(found)))
        return candidates

    def _make_town(self, name: str) -> Place:
        return Place(name, self._lexicon.country_of_place(name), 0, building=False)

    def _is_open(self, told: Told, name: str, nearest: str) -> bool:
        """Tell whether it can have been at a place that reading on from it does not find.

        Not where the text only tells who comes from there, goes there or had been there before; and
        what was refused has no scene.
        """
        if told.status == "refused" and nearest not in TOLD:
            return False
        if name in self._dateline or name in self._heads:
            return True
        document, scenes = self._document, (m for m in self._mentions[name] if m.is_scene)
        for mention in scenes:
            number, first = mention.sentence, mention.place.first
            where = find_where(document, told, number, first)
            if where == "silent" or find_turn(document, mention) not in _HERE:
                continue
            company = set(find_company(document, told, number, first))
            if where in BESIDE or "day before" not in company:
                return True
        return False

    def _was_before(self, told: Told, name: str) -> bool:
        """Tell whether the text only says who had been at a place the day before."""
        return all(
            "day before" in find_company(self._document, told, m.sentence, m.place.first)
            for m in self._mentions[name]
        )

    def _describe_mentions(self, told: Told, name: str) -> Iterator[tuple[str, str]]:
        """Yield where and how the mentions of a place stand to the tellings of an encounter."""
        document = self._document
        for mention in self._mentions[name]:
            number, place = mention.sentence, mention.place
            where = find_where(document, told, number, place.first)
            if place.noun is not None:
                triggers = {(t.trigger.sentence, t.trigger.position) for t in (told, *told.again)}
                where = "own" if (number, place.noun) in triggers else "attribute"
            yield where, find_turn(document, mention)
            if where not in BESIDE:
                for who in find_company(document, told, number, place.first):
                    yield where, who

    def _find_standing(self, name: str) -> Iterator[str]:
        """Yield what a place is to the text."""
        row = self._mentions[name]
        if name in self._dateline:
            yield "dateline" if len(self._dateline) == 1 else "dateline of several"
        elif name in self._heads:
            yield "head" if len(self._heads) == 1 else "head of several"
        if any(mention.sentence == 0 for mention in row) and len(self._document.sentences) > 1:
            yield "headline"
        if len(row) > 1:
            yield "often"
            if len(row) == max(map(len, self._mentions.values())):
                yield "most"

    def _find_scenes(self, told: Told) -> dict[str, set[str]]:
        """Return which town and building the text names first, last before a telling, or alone."""
        found: dict[str, set[str]] = {}
        for building in (True, False):
            sort = [name for name, place in self._places.items() if place.building == building]
            scenes = [(m, n) for n in sort for m in self._mentions[n] if m.is_scene]
            scenes.sort(key=lambda scene: (scene[0].sentence, scene[0].place.first))
            before = [s for s in scenes if s[0].sentence < told.trigger.sentence]
            for which, row in (("first", scenes[:1]), ("last", before[-1:])):
                for _, name in row:
                    found.setdefault(name, set()).add(which)
            if len(sort) == 1:
                found.setdefault(sort[0], set()).add("only")
        return found

    def _find_rivals(self, name: str, nearest: dict[str, str]) -> Iterator[str]:
        """Yield what sorts of places stand nearer to the encounter and are told of it."""
        for other, where in nearest.items():
            if where in TOLD and rank(where) < rank(nearest[name]):
                yield f"other {'building' if self._places[other].building else 'town'} told"

    def _compare_countries(self, told: Told, place: Place) -> Iterator[str]:
        countries = {self._document.chains[number].country for number in told.persons} - {None}
        if place.country is not None and countries:
            yield "own country" if place.country in countries else "other country"

    def _follow_rules(self, told: Told, kind: EncounterKind) -> dict[str, set[str]]:
        """Return the places that reading on from the encounter finds, by name, with how it does."""
        document, lexicon = self._document, self._lexicon
        found: dict[str, set[str]] = {}
        for telling in (told, *told.again):
            beside = find_place_beside(document, telling.trigger, kind, lexicon)
            behind = find_place_behind(document, telling.trigger, lexicon)
            for rule, place in (("beside", beside), ("behind", behind)):
                if place is not None:
                    found.setdefault(place.name, set()).add(f"rule {rule}")
        around = find_place_around(document, told, self._dateline, lexicon)
        if around is not None:
            found.setdefault(around.name, set()).add("rule around")
        return found
