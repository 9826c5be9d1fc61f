"""From what one article says to the rows that the statements of `cypher/write` take.

Everything in them is plain data that Neo4j stores, in an order that depends on the article alone,
so that their digest tells whether an article is the same as before.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import orjson

from loader.resolve.countries import name_country
from loader.resolve.duplicates import make_bands, make_fingerprint
from loader.resolve.names import Name, find_block, identify_name
from loader.resolve.said import Claim, Label, Mention, Said, Target
from loader.write.properties import (
    describe_article,
    describe_claim,
    describe_mention,
    describe_report,
)

Row = dict[str, Any]
Pair = tuple[str, str]

# Part of every digest: raise it when the shape of the graph changes, and the next load of an
# article that did not change writes it anew.
_SHAPE = 2


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """What one article adds to the graph; who its names are is decided when it is written.

    `names` are by id, `blocks` give each name's block, `distinct` are pairs of one block that the
    article prints as two persons. `mentions` and `claims` name persons by their names' ids.
    """

    id: str
    digest: str
    article: Row
    fingerprint: tuple[int, ...]
    bands: tuple[str, ...]
    names: dict[str, Name]
    blocks: dict[str, str]
    distinct: list[Pair]
    countries: list[Row]
    organizations: list[Row]
    mentions: list[Row]
    spoken: list[Row]
    reports: list[Row]
    claims: list[Row]


def make_rows(said: Said) -> ArticleRows:
    """Return an article's rows."""
    article = said.article.id
    names = {identify_name(name): name for name in said.names}
    blocks = {key: find_block(name) for key, name in names.items()}
    targets = sorted(set(list_targets(said)))
    named = {mention.target for mention in said.mentions}
    properties = describe_article(said.article)
    mentions = [
        {"article": article, **point(one.target), "said": describe_mention(one)}
        for one in said.mentions
    ]
    reports = [{"article": article, "said": describe_report(event)} for event in said.events]
    digest = make_digest(properties, mentions, reports)
    fingerprint = make_fingerprint(said.article.text)
    return ArticleRows(
        id=article,
        digest=digest,
        article={"id": article, "properties": properties | {"digest": digest}},
        fingerprint=fingerprint,
        bands=make_bands(fingerprint),
        names=names,
        blocks=blocks,
        distinct=find_distinct(blocks),
        countries=[
            {"code": code, "name": name_country(code, "de"), "nameEn": name_country(code, "en")}
            for code in pick(targets, "Country")
        ],
        organizations=[
            {"id": key, "name": said.organizations[key]} for key in pick(targets, "Organization")
        ],
        mentions=mentions,
        spoken=[
            {"article": article, **point(target)}
            for target in targets
            if target.label != "Name" and target not in named
        ],
        reports=reports,
        claims=[
            describe_offer(mention, claim, article)
            for mention in said.mentions
            for claim in mention.claims
        ],
    )


def find_distinct(blocks: dict[str, str]) -> list[Pair]:
    """Return the pairs of names that share a block, the lower id first."""
    return [
        (one, other)
        for one, other in combinations(sorted(blocks), 2)
        if blocks[one] == blocks[other]
    ]


def describe_offer(mention: Mention, claim: Claim, article: str) -> Row:
    """Return a claim as `representations.cypher` takes it, but for the person."""
    return {
        **point(claim.target),
        "name": mention.target.key,
        "office": claim.office or "",
        "evidence": {"article": article, **describe_claim(claim)},
    }


def list_targets(said: Said) -> Iterator[Target]:
    """Yield every node that the article's edges lead to, articles and events apart."""
    for mention in said.mentions:
        yield mention.target
        for claim in mention.claims:
            yield claim.target
    for event in said.events:
        yield from event.regarding
        for part in event.participants:
            yield part.target
        if event.place_country is not None:
            yield Target("Country", event.place_country)


def pick(targets: list[Target], label: Label) -> list[str]:
    return [target.key for target in targets if target.label == label]


def point(target: Target) -> Row:
    """Return the keys by which a statement finds the target: one of four is set."""
    return {
        "person": target.key if target.label == "Person" else None,
        "name": target.key if target.label == "Name" else None,
        "country": target.key if target.label == "Country" else None,
        "organization": target.key if target.label == "Organization" else None,
    }


def make_digest(*rows: object) -> str:
    """Return a hash of all rows, equal only when the article would be written the same."""
    text = orjson.dumps([_SHAPE, *rows], option=orjson.OPT_SORT_KEYS, default=str)
    return hashlib.sha256(text).hexdigest()
