"""From a draft to the findings that a faultless reading would give, and the truth behind them."""

from collections.abc import Mapping
from typing import NamedTuple, cast

from bench.generator.drafts import Draft
from bench.generator.happenings import Happening
from bench.generator.layout import Layout, Placed, lay_out
from bench.generator.people import Figure
from bench.generator.sentences import Statement
from loader.records import (
    Article,
    Country,
    Encounter,
    EncounterKind,
    Event,
    EventType,
    Findings,
    Organization,
    Person,
    Represents,
)


class Truth(NamedTuple):
    """What is behind an article's findings.

    `persons` gives the real person of each name; `encounters` and `events` the real event of each
    of the findings' encounters and events, in their order; `story` the id of the article that
    printed this text first: near-duplicates share it; `version` counts from 1.
    """

    persons: Mapping[str, Figure]
    encounters: tuple[Happening, ...]
    events: tuple[Happening, ...]
    story: str
    version: int


def compose(draft: Draft, people: tuple[Figure, ...]) -> tuple[Findings, Truth]:
    """Return an article's findings, every offset in place, and their truth."""
    layout = lay_out(draft)
    names = {
        number: max((span.surface for span in spans), key=len)
        for number, spans in layout.persons.items()
    }
    told = [(one, one.sentence.statement) for one in layout.placed if one.sentence.statement]
    encounters = [(one, statement) for one, statement in told if statement.encounter]
    events = [(one, statement) for one, statement in told if not statement.encounter]
    persons = tuple(make_person(number, names[number], layout) for number in names)
    offices = {person.name: person.role for person in persons if person.role}
    findings = Findings(
        make_article(draft, layout.text),
        persons=persons,
        countries=tuple(Country(code, tuple(s)) for code, s in layout.countries.items()),
        organizations=tuple(Organization(n, tuple(s)) for n, s in layout.organizations.items()),
        encounters=tuple(make_encounter(*one, names, offices) for one in encounters),
        events=tuple(make_event(*one, names) for one in events),
    )
    truth = Truth(
        {name: people[number] for number, name in names.items()},
        tuple(draft.happenings[statement.happening] for _, statement in encounters),
        tuple(draft.happenings[statement.happening] for _, statement in events),
        draft.story,
        draft.version,
    )
    return findings, truth


def make_article(draft: Draft, text: str) -> Article:
    slot = draft.slot
    return Article(
        slot.id,
        slot.name,
        text,
        title=draft.title,
        url=slot.id,
        source=slot.source,
        places=(draft.city,),
        published=slot.moment if slot.dated else None,
    )


def make_person(number: int, name: str, layout: Layout) -> Person:
    claims = [
        Represents(
            claim.office, one.make_evidence(claim.office, 0.9), claim.country, claim.organization
        )
        for one in layout.placed
        for claim in one.sentence.claims
        if claim.person == number
    ]
    return Person(
        name,
        country=claims[0].country if claims else None,
        role=claims[0].office if claims else None,
        mentions=tuple(layout.persons[number]),
        # An office alone, without whom it is held for, represents nobody.
        represents=tuple(claim for claim in claims if claim.country or claim.organization),
    )


def make_encounter(
    one: Placed, told: Statement, names: dict[int, str], offices: dict[str, str]
) -> Encounter:
    persons = tuple(names[number] for number in told.persons)
    return Encounter(
        kind=cast("EncounterKind", told.kind),
        status=told.status,
        evidence=one.make_evidence(find_trigger(one), told.confidence),
        persons=persons,
        countries=told.countries,
        organizations=told.organizations,
        place=told.place,
        place_country=told.place_country,
        date=told.date,
        regarding=told.regarding,
        topics=told.topics,
        offices={name: offices[name] for name in persons if name in offices},
    )


def make_event(one: Placed, told: Statement, names: dict[int, str]) -> Event:
    return Event(
        type=cast("EventType", told.kind),
        status=told.status,
        evidence=one.make_evidence(find_trigger(one), told.confidence),
        label=told.label,
        persons=tuple(names[number] for number in told.persons),
        countries=told.countries,
        organizations=told.organizations,
        place=told.place,
        place_country=told.place_country,
        date=told.date,
    )


def find_trigger(one: Placed) -> str:
    text, marks = one.sentence.text, one.sentence.marks
    return next(text[mark.start : mark.end] for mark in marks if mark.label == "trigger")
