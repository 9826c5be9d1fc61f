"""The properties of nodes and edges, by the names that the graph has for them.

Neo4j's lists hold one simple type and no nulls, so a list of maps is told as parallel lists, and
an office that is not named is an empty string in them.
"""

from datetime import UTC, datetime
from typing import Any

from loader.records import Article, DateRange, Evidence
from loader.resolve.resolved import Claim, Mention, ResolvedEvent


def describe_article(article: Article) -> dict[str, Any]:
    return {
        "name": article.name,
        "title": article.title,
        "url": article.url,
        "source": article.source,
        "places": list(article.places),
        "published": article.published and to_utc(article.published),
        "language": article.language,
        "text": article.text,
    }


def to_utc(moment: datetime) -> datetime:
    """Return the moment in UTC; one that names no zone is taken to be in it."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def describe_event(event: ResolvedEvent) -> dict[str, Any]:
    return {
        "kind": event.kind,
        "encounter": event.encounter,
        "plover": event.plover,
        "status": event.status,
        "title": event.title,
        "place": event.place,
        "topics": list(event.topics),
        **describe_date(event.date),
    }


def describe_date(date: DateRange | None) -> dict[str, Any]:
    return {
        "dateFrom": date and date.first,
        "dateTo": date and date.last,
        "datePrecision": date and date.precision,
    }


def describe_mention(mention: Mention) -> dict[str, Any]:
    """Return what the article says of a target: where, and for a person how and as what."""
    said: dict[str, Any] = {
        "surfaces": [span.surface for span in mention.spans],
        "starts": [span.start for span in mention.spans],
        "ends": [span.end for span in mention.spans],
    }
    if mention.target.label == "Person":
        said |= {"name": mention.name, "country": mention.country, "role": mention.role}
    if mention.claims:
        said |= {
            "offices": [claim.office or "" for claim in mention.claims],
            "represents": [claim.target.key for claim in mention.claims],
            "officeSentences": [claim.evidence.sentence for claim in mention.claims],
            "officeStarts": [claim.evidence.start for claim in mention.claims],
            "officeEnds": [claim.evidence.end for claim in mention.claims],
            "officeTriggers": [claim.evidence.trigger for claim in mention.claims],
            "officeRules": [claim.evidence.rule for claim in mention.claims],
            "officeConfidences": [float(claim.evidence.confidence) for claim in mention.claims],
        }
    return said


def describe_claim(claim: Claim) -> dict[str, Any]:
    return {"office": claim.office or None, "rule": claim.evidence.rule} | quote(claim.evidence)


def describe_report(event: ResolvedEvent) -> dict[str, Any]:
    return {
        "status": event.status,
        "participants": list(event.printed),
        "kind": event.kind,
        "place": event.place,
        "extractor": event.evidence.rule,
        **describe_date(event.date),
        **quote(event.evidence),
    }


def quote(evidence: Evidence) -> dict[str, Any]:
    """Return the sentence, where it stands, and how surely it says so."""
    return {
        "sentence": evidence.sentence,
        "start": evidence.start,
        "end": evidence.end,
        "trigger": evidence.trigger,
        "confidence": float(evidence.confidence),
    }
