"""From one article's encounters and other events to what the article says of events."""

from collections.abc import Mapping
from typing import NamedTuple

from cypher import NewsgraphError
from loader.records import Encounter, Event, Evidence, Findings
from loader.resolve.countries import is_country, name_country
from loader.resolve.identity import normalize_name
from loader.resolve.kinds import read_kinds
from loader.resolve.said.mentions import identify_organization, identify_person, name_persons
from loader.resolve.said.records import Mention, Participant, SaidEvent, Target


class Party(NamedTuple):
    """One who takes part: the name for titles, the office as told there."""

    name: str
    office: str | None = None


class FindingsError(NewsgraphError):
    """An article's findings contradict each other: a fault of the program, not of the article."""


def read_events(findings: Findings, mentions: tuple[Mention, ...]) -> tuple[SaidEvent, ...]:
    """Return the article's events, in text order.

    Raises:
        FindingsError: when an event names a person that the findings do not hold.
    """
    told: list[Encounter | Event] = [*findings.encounters, *findings.events]
    # What the sentence's place does not decide, any fixed order of the rest does.
    told.sort(key=lambda event: (event.evidence.start, event.evidence.end, repr(event)))
    by_target = {mention.target: mention for mention in mentions}
    persons = {
        person.name: identify_person(name)
        for person, name in zip(findings.persons, name_persons(findings), strict=True)
    }
    return tuple(
        read_event(event, f"{findings.article.id}#{number}", findings, persons, by_target)
        for number, event in enumerate(told, start=1)
    )


def name_kind(event: Encounter | Event) -> str:
    return event.kind if isinstance(event, Encounter) else event.type


def list_parties(
    event: Encounter | Event, findings: Findings, persons: Mapping[str, Target]
) -> dict[Target, Party]:
    """Return persons, countries and organisations, in the order in which the event has them."""
    offices = event.offices if isinstance(event, Encounter) else {}
    parties: dict[Target, Party] = {}
    for name in event.persons:
        if name not in persons:
            raise FindingsError(
                f"an event names {name!r}, who is not among the article's persons",
                where=findings.article.id,
            )
        parties.setdefault(persons[name], Party(normalize_name(name), offices.get(name)))
    for code in event.countries:
        parties.setdefault(Target("Country", code), Party(name_country(code, "de")))
    for name in event.organizations:
        parties.setdefault(identify_organization(name), Party(normalize_name(name)))
    return parties


def read_event(
    event: Encounter | Event,
    event_id: str,
    findings: Findings,
    persons: Mapping[str, Target],
    mentions: Mapping[Target, Mention],
) -> SaidEvent:
    name = name_kind(event)
    kind = read_kinds()[name]
    parties = list_parties(event, findings, persons)
    regarding = event.regarding if isinstance(event, Encounter) else ()
    return SaidEvent(
        id=event_id,
        kind=name,
        plover=kind.plover,
        encounter=kind.encounter,
        status=event.status,
        title=make_title(event, parties),
        label=None if isinstance(event, Encounter) else event.label,
        evidence=event.evidence,
        participants=tuple(Participant(who, party.office) for who, party in parties.items()),
        printed=tuple(
            find_surface(mentions.get(who), event.evidence) or party.name
            for who, party in parties.items()
        ),
        place=event.place,
        place_country=event.place_country,
        date=event.date,
        regarding=tuple(dict.fromkeys(read_subject(entry, findings) for entry in regarding)),
        topics=event.topics if isinstance(event, Encounter) else (),
    )


def read_subject(entry: str, findings: Findings) -> Target:
    """Return the country or organisation that an entry of `regarding` stands for."""
    named = any(organization.name == entry for organization in findings.organizations)
    if is_country(entry) and not named:
        return Target("Country", entry)
    return identify_organization(entry)


def make_title(event: Encounter | Event, parties: dict[Target, Party]) -> str:
    """Return a German line, for example "Treffen: Wladimir Putin, Alexander Lukaschenko"."""
    word = read_kinds()[name_kind(event)].german
    names = ", ".join(dict.fromkeys(party.name for party in parties.values()))
    label = "" if isinstance(event, Encounter) else event.label
    if label.casefold() == word.casefold():
        label = ""
    line = f"{label} ({names})" if label and names else label or names
    return f"{word}: {line}" if line else word


def find_surface(mention: Mention | None, evidence: Evidence) -> str | None:
    """Return how the sentence prints a target first, or None where it does not."""
    for span in mention.spans if mention else ():
        if evidence.start <= span.start and span.end <= evidence.end:
            return span.surface
    return None
