"""From one article's resolved findings to the rows that the statements of `cypher/write` take.

Rows are grouped by statement. Everything in them is plain data that Neo4j stores, in an order that
depends on the findings alone, so that their digest tells whether an article is the same as before.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from loader.resolve.countries import name_country
from loader.resolve.resolved import Label, Resolved, Target
from loader.write.properties import (
    describe_article,
    describe_claim,
    describe_event,
    describe_mention,
    describe_report,
)

Row = dict[str, Any]
Rows = dict[str, list[Row]]

# Part of every digest: raise it when the shape of the graph changes, and the next load of an
# article that did not change writes it anew.
_SHAPE = 1


def make_rows(resolved: Resolved) -> Rows:
    """Return an article's rows by statement ("said/mentions"), in the order to write them."""
    rows = make_node_rows(resolved) | make_said_rows(resolved) | make_derived_rows(resolved)
    rows["nodes/articles"][0]["properties"]["digest"] = make_digest(rows)
    return rows


def get_digest(rows: Rows) -> str:
    """Return the digest of the article that the rows are made of."""
    return str(rows["nodes/articles"][0]["properties"]["digest"])


def make_node_rows(resolved: Resolved) -> Rows:
    targets = sorted(set(list_targets(resolved)))
    return {
        "nodes/articles": [
            {"id": resolved.article.id, "properties": describe_article(resolved.article)}
        ],
        "nodes/persons": [{"id": key} for key in pick(targets, "Person")],
        "nodes/countries": [
            {"code": code, "name": name_country(code, "de"), "nameEn": name_country(code, "en")}
            for code in pick(targets, "Country")
        ],
        "nodes/organizations": [
            {"id": key, "name": resolved.organizations[key]}
            for key in pick(targets, "Organization")
        ],
        "nodes/events": [
            {"id": event.id, "properties": describe_event(event)} for event in resolved.events
        ],
    }


def make_said_rows(resolved: Resolved) -> Rows:
    article = resolved.article.id
    return {
        "said/mentions": [
            {"article": article, **point(mention.target), "said": describe_mention(mention)}
            for mention in resolved.mentions
        ],
        "said/reports": [
            {"article": article, "event": event.id, "said": describe_report(event)}
            for event in resolved.events
        ],
    }


def make_derived_rows(resolved: Resolved) -> Rows:
    persons = [mention for mention in resolved.mentions if mention.target.label == "Person"]
    return {
        "derived/participants": [
            {"event": event.id, **point(part.target), "role": part.role, "office": part.office}
            for event in resolved.events
            for part in event.participants
        ],
        "derived/regarding": [
            {"event": event.id, **point(subject)}
            for event in resolved.events
            for subject in event.regarding
        ],
        "derived/locations": [
            {"event": event.id, "country": event.place_country, "place": event.place}
            for event in resolved.events
            if event.place_country is not None
        ],
        "derived/names": [{"person": person.target.key, "form": person.name} for person in persons],
        "derived/representations": [
            {
                **point(claim.target),
                "person": person.target.key,
                "office": claim.office or "",
                "evidence": {"article": resolved.article.id, **describe_claim(claim)},
            }
            for person in persons
            for claim in person.claims
        ],
    }


def list_targets(resolved: Resolved) -> Iterator[Target]:
    """Yield every node that the article's edges lead to, articles and events apart."""
    for mention in resolved.mentions:
        yield mention.target
        for claim in mention.claims:
            yield claim.target
    for event in resolved.events:
        yield from event.regarding
        for part in event.participants:
            yield part.target
        if event.place_country is not None:
            yield Target("Country", event.place_country)


def pick(targets: list[Target], label: Label) -> list[str]:
    return [target.key for target in targets if target.label == label]


def point(target: Target) -> Row:
    """Return the keys by which a statement finds the target: one of three is set."""
    return {
        "person": target.key if target.label == "Person" else None,
        "country": target.key if target.label == "Country" else None,
        "organization": target.key if target.label == "Organization" else None,
    }


def make_digest(rows: Rows) -> str:
    """Return a hash of all rows, equal only when the article would be written the same."""
    text = json.dumps([_SHAPE, rows], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
