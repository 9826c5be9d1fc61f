"""What an answer tells, whatever its shape: to see that all ways tell the same."""

from datetime import datetime
from typing import Any

Rows = Any


def list_rows(question: str, data: dict[str, Any]) -> Rows:
    """Return the rows of our operations' answers."""
    if question == "path":
        # Of several chains as short as each other any may be told.
        return [chain["length"] for chain in data["path"]]
    if question == "nested":
        return [
            (node["id"], node["title"], node["date"]["from"], _people(node["participants"]))
            for node in _nodes(data["person"])
        ]
    return [_tell(node) for node in _nodes(data["country"])]


def _nodes(root: dict[str, Any]) -> list[dict[str, Any]]:
    return [edge["node"] for edge in root["meetings"]["edges"]]


def _people(participants: list[dict[str, Any]]) -> Rows:
    people = [one["person"] for one in participants if one["person"]]
    return sorted(
        (one["id"], one["name"], sorted(land["code"] for land in one["countries"]))
        for one in people
    )


def _tell(node: dict[str, Any]) -> Rows:
    parties = []
    for one in node["participants"]:
        (party,) = [one[kind] for kind in ("person", "country", "organization") if one[kind]]
        key = party.get("id") or party["code"]
        parties.append((key, party["name"], one["role"], one["office"]))
    told = [
        (each["sentence"], each["start"], each["end"], *_article(each["article"]))
        for each in node["evidence"]
    ]
    place = node["place"]
    where = (place["name"], place["country"]["code"], place["country"]["name"])
    when = (node["date"]["from"], node["date"]["to"])
    marks = (node["id"], node["kind"].upper(), node["status"].upper(), node["title"])
    return (*marks, *when, *where, sorted(parties), sorted(told))


def _article(article: dict[str, Any]) -> Rows:
    published = datetime.fromisoformat(article["published"]).isoformat()
    return (article["id"], article["title"], article["source"], article["url"], published)


def list_apollo_rows(question: str, data: dict[str, Any]) -> Rows:
    """Return the rows of an answer of @neo4j/graphql, which has what edges carry apart."""
    if question == "nested":
        ((person),) = data["people"]
        return [
            (
                node["id"],
                node["title"],
                node["dateFrom"],
                _people([{"person": one} for one in node["people"]]),
            )
            for node in person["meetings"]
        ]
    (country,) = data["countries"]
    return [_tell(_reshape(node)) for node in country["meetings"]]


def _reshape(node: dict[str, Any]) -> dict[str, Any]:
    parties = [
        {"person": None, "country": None, "organization": None, kind: edge["node"]}
        | edge["properties"]
        for kind, name in (
            ("person", "people"),
            ("country", "states"),
            ("organization", "organizations"),
        )
        for edge in node[f"{name}Connection"]["edges"]
    ]
    evidence = [
        {**edge["properties"], "article": edge["node"]}
        for edge in node["articlesConnection"]["edges"]
    ]
    return node | {
        "date": {"from": node["dateFrom"], "to": node["dateTo"]},
        "place": {"name": node["place"], "country": node["countries"][0]},
        "participants": parties,
        "evidence": evidence,
    }
