"""The extraction's output: one JSON object an article, in the annotation guideline's schema."""

from typing import Any

from loader.records import DateRange, Encounter, Event, Findings, Person


def to_line(findings: Findings, *, text: bool = False) -> dict[str, Any]:
    """Return findings as an object for JSON lines.

    Args:
        findings: what was read off an article.
        text: whether to add the article's text, which the offsets count characters of.
    """
    article = findings.article
    line: dict[str, Any] = {
        "id": article.name,
        "title": article.title,
        "places": list(article.places),
        "published": article.published.date().isoformat() if article.published else None,
        "persons": [_person(person) for person in findings.persons],
        "countries": [country.code for country in findings.countries],
        "organisations": [organization.name for organization in findings.organizations],
        "encounters": [_encounter(encounter) for encounter in findings.encounters],
        "events": [_event(event) for event in findings.events],
    }
    if text:
        line["text"] = article.text
    return line


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "country": person.country,
        "role": person.role,
        "mentions": [
            {"start": span.start, "end": span.end, "surface": span.surface}
            for span in person.mentions
        ],
    }


def _encounter(encounter: Encounter) -> dict[str, Any]:
    return {
        "persons": list(encounter.persons),
        "countries": list(encounter.countries),
        "organisations": list(encounter.organizations),
        "kind": encounter.kind,
        "status": encounter.status,
        "place": encounter.place,
        "date": _date(encounter.date),
        "regarding": [*encounter.regarding, *encounter.topics],
        **_evidence(encounter),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "countries": list(event.countries),
        "persons": list(event.persons),
        "status": event.status,
        "label": event.label,
        **_evidence(event),
    }


def _evidence(told: Encounter | Event) -> dict[str, Any]:
    evidence = told.evidence
    return {
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "trigger": evidence.trigger,
        "rule": evidence.rule,
        "confidence": round(evidence.confidence, 3),
    }


def _date(days: DateRange | None) -> str | None:
    """Return the day, where the text tells it exactly."""
    if days is None or days.precision != "day":
        return None
    return days.first.isoformat()
