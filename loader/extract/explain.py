"""Shows each finding with its sentence, the mentions in it marked, and the rule that read it."""

from collections.abc import Iterator

from loader.records import Encounter, Event, Evidence, Findings, Span


def explain(findings: Findings) -> str:
    """Return a text for a person to read: a block a finding.

    Persons stand in [brackets] in the sentence, the trigger word in *stars*.
    """
    article = findings.article
    head = f"{article.name}: {article.title or article.text[:60]}"
    blocks = [head, "=" * len(head), *_blocks(findings)]
    return "\n".join(blocks) + "\n"


def _blocks(findings: Findings) -> Iterator[str]:
    for person in findings.persons:
        said = ", ".join(filter(None, (person.role, person.country)))
        yield f"person     {person.name}" + (f" ({said})" if said else "")
    if findings.countries:
        yield "countries  " + " ".join(country.code for country in findings.countries)
    for encounter in findings.encounters:
        parties = (*encounter.persons, *encounter.countries, *encounter.organizations)
        yield f"\n{encounter.kind:10} {' + '.join(parties)}: {encounter.status}{_where(encounter)}"
        yield from _evidence(findings, encounter.evidence)
    for event in findings.events:
        parties = (*event.persons, *event.countries)
        yield f"\n{event.type:10} {event.label} ({' + '.join(parties)}): {event.status}"
        yield from _evidence(findings, event.evidence)


def _where(told: Encounter | Event) -> str:
    place = f", {told.place}" if told.place else ""
    if told.date is None:
        return place
    day = told.date.first.isoformat()
    return f"{place}, {day}" if told.date.precision == "day" else f"{place}, from {day}"


def _evidence(findings: Findings, evidence: Evidence) -> Iterator[str]:
    names = [span for person in findings.persons for span in person.mentions]
    yield f"    {_mark(evidence, names)}"
    yield (
        f"    by {evidence.rule}, confidence {evidence.confidence:.2f}, "
        f"characters {evidence.start}-{evidence.end}"
    )


def _mark(evidence: Evidence, names: list[Span]) -> str:
    """Put brackets around the names and stars around the trigger of a sentence."""
    marks = [
        (span.start - evidence.start, span.end - evidence.start, ("[", "]"))
        for span in names
        if evidence.start <= span.start and span.end <= evidence.end
    ]
    place = evidence.sentence.find(evidence.trigger) if evidence.trigger else -1
    covered = any(start < place + len(evidence.trigger) and place < end for start, end, _ in marks)
    if place >= 0 and not covered:
        marks.append((place, place + len(evidence.trigger), ("*", "*")))
    text = evidence.sentence
    for start, end, (opening, closing) in sorted(marks, reverse=True):
        text = f"{text[:start]}{opening}{text[start:end]}{closing}{text[end:]}"
    return " ".join(text.split())
