"""The properties of nodes and edges, by the names that the graph has for them.

Neo4j's lists hold one simple type and no nulls, so a list of maps is told as parallel lists, and
an office that is not named is an empty string in them.
"""

from datetime import UTC, datetime
from typing import Any

from loader.records import Article, DateRange, Evidence
from loader.resolve.said import Claim, Mention, SaidEvent


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
    if mention.target.label == "Name":
        said |= {"nameId": mention.target.key, "name": mention.name}
        said |= {"country": mention.country, "role": mention.role}
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


def describe_report(event: SaidEvent) -> dict[str, Any]:
    """Return all that the article says of an event: what the event is can be derived from it.

    `parties` and `regarding` are written as "Name:…", "Country:UA", "Organization:…".
    """
    return {
        "id": event.id,
        "kind": event.kind,
        "status": event.status,
        "title": event.title,
        "label": event.label,
        "participants": list(event.printed),
        "parties": [f"{part.target.label}:{part.target.key}" for part in event.participants],
        "offices": [part.office or "" for part in event.participants],
        "roles": [part.role for part in event.participants],
        "place": event.place,
        "placeCountry": event.place_country,
        "regarding": [f"{subject.label}:{subject.key}" for subject in event.regarding],
        "topics": list(event.topics),
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
