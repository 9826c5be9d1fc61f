"""Whom persons stand for: for each office the evidence of the lowest article id."""

from concurrent.futures import Future

from loader.write.names import Names
from loader.write.rows import ArticleRows, Row
from loader.write.run import Lane


def offer_representations(
    lane: Lane, added: list[ArticleRows], names: Names, lost: set[str]
) -> Future[list[Row]]:
    """Offer what articles tell of persons' offices, but for those of whom all is written anew.

    Returns:
        the persons of whom an office is new, or known by other evidence now.
    """
    renewed = names.renewed | lost
    offered = [
        claim | {"person": person}
        for article in sorted(added, key=lambda article: article.id)
        for claim in article.claims
        if (person := names.persons.get(claim["name"])) and person not in renewed
    ]
    return lane.ask("write/derived/representations", rows=pick_lowest(offered))


def renew_representations(
    lane: Lane, names: Names, lost: set[str], offered: Future[list[Row]]
) -> None:
    """Write anew whom those stand for of whom evidence or a name went, and who speaks for what."""
    renewed = names.renewed | lost
    lane.write("write/derived/renewed_representations", persons=sorted(renewed))
    speakers = renewed | names.called | {row["person"] for row in offered.result()}
    lane.write("write/derived/speakers", persons=sorted(speakers))


def pick_lowest(claims: list[Row]) -> list[Row]:
    """Return for each office the claim of the lowest article id, there the first in the text."""
    lowest: dict[tuple[str, ...], Row] = {}
    # Claims of one name come in text order, and sorting keeps it.
    for claim in sorted(claims, key=order_claim):
        key = tuple(claim[part] or "" for part in ("person", "country", "organization", "office"))
        lowest.setdefault(key, claim)
    return list(lowest.values())


def order_claim(claim: Row) -> tuple[str, int, int, str]:
    evidence = claim["evidence"]
    return evidence["article"], evidence["start"], evidence["end"], claim["name"]
