"""Articles that name people, as if they had just been read: who is who is what they are about."""

from datetime import UTC, date, datetime

from loader.records import (
    Article,
    DateRange,
    Encounter,
    Evidence,
    Findings,
    Person,
    Represents,
    Span,
)

Named = tuple[str, str | None, str | None]
"""A name as printed, the country, the office."""


def name_people(article: str, *people: Named, day: int = 1, url: str | None = None) -> Findings:
    """Return the findings of an article in which these people met each other on a day of March."""
    text = " und ".join(form for form, _, _ in people) + " trafen sich."
    evidence = Evidence(text, 0, len(text), "trafen", "test", 0.5)
    return Findings(
        Article(
            id=url or article,
            name=article,
            url=url,
            text=text,
            title=f"Artikel {article}",
            published=datetime(2025, 3, day, tzinfo=UTC),
        ),
        persons=tuple(make_person(text, *named, evidence) for named in people),
        encounters=(
            Encounter(
                kind="meeting",
                status="held",
                evidence=evidence,
                persons=tuple(form for form, _, _ in people),
                date=DateRange(date(2025, 3, day), date(2025, 3, day), "day"),
            ),
        ),
    )


def make_person(
    text: str, form: str, country: str | None, office: str | None, evidence: Evidence
) -> Person:
    start = text.index(form)
    represents = (Represents(office, evidence, country),) if country else ()
    return Person(form, country, office, (Span(start, start + len(form), form),), represents)
