"""Stage 9: how a place stands to an encounter: named features for "was it here?".

Every town and building that a text names is a candidate, and so are the towns of its dateline.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.heads import find_heads
from loader.extract.lexicon import Lexicon
from loader.extract.place_mentions import Mention, find_mentions, find_turn
from loader.extract.places import Place
from loader.extract.scenes import find_place_around
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
        self._companies = read_companies(document)
        mentions = find_mentions(document, lexicon)
        self._most = max(map(len, mentions.values()), default=0)
        self._rows: dict[int, list[tuple[str, Mention]]] = defaultdict(list)  # by sentence
        for name, row in mentions.items():
            for mention in row:
                self._rows[mention.sentence].append((name, mention))
        towns = (*dateline, *sorted(self._heads))
        self._places = {name: row[0].place for name, row in mentions.items()}
        self._places |= {t: self._make_town(t) for t in towns if t not in mentions}
        self._counts = {name: len(row) for name, row in mentions.items()}
        self._headlined = {name for name, _ in self._rows.get(0, ())}
        self._mentions: dict[str, list[Mention]] = {}  # those near to one encounter

    def find(self, told: Told, kind: EncounterKind) -> list[Candidate]:
        """Return the places that an encounter can have been at, in the text's order."""
        self._mentions = self._find_mentions(told)
        seen = {name: set(self._describe_mentions(told, name)) for name in self._mentions}
        nearest = {
            name: min((where for where, _ in found), key=rank, default="nowhere")
            for name, found in seen.items()
        }
        rules, scenes = self._follow_rules(told, kind), self._find_scenes(told)
        context = list(find_context(self._document, told, kind))
        candidates = []
        sorts = {n: "building" if self._places[n].building else "town" for n in self._mentions}
        rivals = find_nearest_told((sorts[name], where) for name, where in nearest.items())
        for name in self._mentions:
            place = self._places[name]
            sure = not _SURE.isdisjoint(rules.get(name, ()))
            seen_on = name in rules and not self._was_before(told, name)
            if not (sure or seen_on or self._is_open(told, name, nearest[name])):
                continue
            keys = {f"at {nearest[name]}", *rules.get(name, ()), *scenes.get(name, ())}
            keys |= {f"at {where} {how}" for where, how in seen[name] if where == nearest[name]}
            keys |= set(self._find_standing(name))
            keys |= {f"other {s} told" for s, best in rivals.items() if best < rank(nearest[name])}
            found = {"any", sorts[name], *keys, *self._compare_countries(told, place)}
            found |= {f"{where} {how}" for where, how in seen[name]}
            found |= {f"{key}, {word}" for key in keys for word in (*context, sorts[name])}
            candidates.append(Candidate(place, frozenset(found)))
        return candidates

    def _find_mentions(self, told: Told) -> dict[str, list[Mention]]:
        """Return the places near to an encounter, and those at the head, with their mentions."""
        found: dict[str, list[Mention]] = {}
        for number in find_near(self._document, told):
            for name, mention in self._rows.get(number, ()):
                found.setdefault(name, []).append(mention)
        for town in (*self._dateline, *sorted(self._heads)):
            found.setdefault(town, [])
        return found

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
            company = self._companies.find(told, number, first)
            if "day before" not in company and is_told_there(where, company):
                return True
        return False

    def _was_before(self, told: Told, name: str) -> bool:
        """Tell whether the text only says who had been at a place the day before."""
        return all(
            "day before" in self._companies.find(told, m.sentence, m.place.first)
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
                for who in self._companies.find(told, number, place.first):
                    yield where, who

    def _find_standing(self, name: str) -> Iterator[str]:
        """Yield what a place is to the text."""
        count = self._counts.get(name, 0)
        if name in self._dateline:
            yield "dateline" if len(self._dateline) == 1 else "dateline of several"
        elif name in self._heads:
            yield "head" if len(self._heads) == 1 else "head of several"
        if name in self._headlined and len(self._document.sentences) > 1:
            yield "headline"
        if count > 1:
            yield "often"
            if count == self._most:
                yield "most"

    def _find_scenes(self, told: Told) -> dict[str, set[str]]:
        """Return which town and building the text names first, last before a telling, or alone."""
        found: dict[str, set[str]] = {}
        for building in (True, False):
            sort = [name for name in self._mentions if self._places[name].building == building]
            scenes = [(m, n) for n in sort for m in self._mentions[n] if m.is_scene]
            scenes.sort(key=lambda scene: (scene[0].sentence, scene[0].place.first))
            before = [s for s in scenes if s[0].sentence < told.trigger.sentence]
            for which, row in (("first", scenes[:1]), ("last", before[-1:])):
                for _, name in row:
                    found.setdefault(name, set()).add(which)
            if len(sort) == 1:
                found.setdefault(sort[0], set()).add("only")
        return found

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
