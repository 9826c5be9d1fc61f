"""Compares found documents with gold ones: facts are counted by document and added up."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from newsgraph.evaluation.document import Document, Encounter, Event
from newsgraph.evaluation.matching import Matching, match
from newsgraph.evaluation.names import fold, is_same_person
from newsgraph.evaluation.pairs import Pair, is_same_pair, list_pairs
from newsgraph.evaluation.tally import Share, Tally


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that only the gold has (`missed`) or only the extraction (`false`)."""

    document: str
    kind: str
    fact: str
    missed: bool
    says: str = ""


@dataclass(slots=True)
class Evaluation:
    """The result: tallies by kind of fact, shares by attribute of matched pairs, differences.

    Attributes of encounters (status, kind, place, date, regarding) are compared on the pairs of
    persons that gold and extraction share; place and date only where the gold tells them.
    """

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    shares: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    differences: list[Difference] = field(default_factory=list)

    def count(self, kind: str, right: int, gold: int, found: int) -> None:
        self.tallies[kind] += Tally(right, gold, found)

    def compare(self, attribute: str, right: bool) -> None:
        self.shares[attribute] += Share(int(right), 1)


def evaluate(gold: Mapping[str, Document], found: Mapping[str, Document]) -> Evaluation:
    """Measure the found documents that the gold has too; one that was not found has no facts."""
    evaluation = Evaluation()
    for key, document in gold.items():
        other = found.get(key, Document(key))
        _evaluate_persons(evaluation, document, other)
        _evaluate_countries(evaluation, document, other)
        _evaluate_pairs(evaluation, document, other)
        events = match(document.events, other.events, _is_same_event)
        evaluation.count("events", *events.sizes)
        _note(evaluation, key, "event", _show_events(events))
    return evaluation


def _evaluate_persons(evaluation: Evaluation, gold: Document, found: Document) -> None:
    persons = match(gold.persons, found.persons, is_same_person)
    evaluation.count("persons", *persons.sizes)
    _note(evaluation, gold.id, "person", persons)


def _evaluate_countries(evaluation: Evaluation, gold: Document, found: Document) -> None:
    countries = match(sorted(gold.countries), sorted(found.countries), str.__eq__)
    evaluation.count("countries", *countries.sizes)
    _note(evaluation, gold.id, "country", countries)


def _evaluate_pairs(evaluation: Evaluation, gold: Document, found: Document) -> None:
    for kind, held, countries in (
        ("pairs", False, False),
        ("held pairs", True, False),
        ("party pairs", False, True),
    ):
        pairs = match(
            list_pairs(gold.encounters, held=held, countries=countries),
            list_pairs(found.encounters, held=held, countries=countries),
            is_same_pair,
        )
        evaluation.count(kind, *pairs.sizes)
        if kind == "pairs":
            for pair, other in pairs.matched:
                _compare_encounters(evaluation, pair.encounter, other.encounter)
            _note_pairs(evaluation, gold.id, pairs)


def _compare_encounters(evaluation: Evaluation, gold: Encounter, found: Encounter) -> None:
    evaluation.compare("status", gold.status == found.status)
    evaluation.compare("kind", gold.kind == found.kind)
    if gold.place:
        # "Moskau" is right for "Kreml in Moskau": one word in common is enough.
        common = set(fold(gold.place)) & set(fold(found.place or ""))
        evaluation.compare("place", bool(common))
    if gold.date:
        evaluation.compare("date", gold.date == found.date)
    both = gold.regarding & found.regarding
    evaluation.count("regarding", len(both), len(gold.regarding), len(found.regarding))


def _is_same_event(gold: Event, found: Event) -> bool:
    """Tell whether the types are the same and no countries speak against it."""
    if gold.type != found.type:
        return False
    return not gold.countries or not found.countries or bool(gold.countries & found.countries)


def _note(evaluation: Evaluation, document: str, kind: str, facts: Matching[str]) -> None:
    for fact in facts.missed:
        evaluation.differences.append(Difference(document, kind, fact, missed=True))
    for fact in facts.false:
        evaluation.differences.append(Difference(document, kind, fact, missed=False))


def _note_pairs(evaluation: Evaluation, document: str, pairs: Matching[Pair]) -> None:
    for side, missed in ((pairs.missed, True), (pairs.false, False)):
        for pair in side:
            encounter = pair.encounter
            fact = f"{pair.one.name} + {pair.other.name} [{encounter.status}]"
            evaluation.differences.append(
                Difference(document, "pair", fact, missed, encounter.says)
            )


def _show_events(events: Matching[Event]) -> Matching[str]:
    def show(event: Event) -> str:
        return " ".join([event.type, *sorted(event.countries)])

    return Matching((), tuple(map(show, events.missed)), tuple(map(show, events.false)))
