"""Which articles are meant by what a person calls them, and taking them back."""

from collections.abc import Iterable
from dataclasses import dataclass

import neo4j

from cypher import NewsgraphError, read_statement
from loader.write import WithdrawSummary, apply_schema, withdraw_articles
from newsgraph.reading import open_reading

_SHOWN = 10


class ArticleError(NewsgraphError):
    """What is said of an article does not tell which one is meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of the articles that are meant, and what stands for none, in the order told."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


def withdraw(
    driver: neo4j.Driver, database: str | None, articles: Iterable[str]
) -> WithdrawSummary:
    """Remove articles and what they alone supported; nothing is removed when one is ambiguous.

    Args:
        driver: an open driver.
        database: the database's name.
        articles: ids, addresses, or names that one article alone has.

    Returns:
        what was removed; `unknown` are those of `articles` that no article is called.

    Raises:
        ArticleError: when several articles have a name or address.
        SchemaError: when another version of newsgraph filled the database.
    """
    apply_schema(driver, database)
    found = find_articles(driver, database, articles)
    summary = withdraw_articles(driver, database, found.ids)
    return WithdrawSummary(summary.withdrawn, (*found.unknown, *summary.unknown), summary.changes)


def find_articles(driver: neo4j.Driver, database: str | None, articles: Iterable[str]) -> Found:
    """Return the ids of articles that are called so.

    Raises:
        ArticleError: when several articles have a name or address.
    """
    told = list(dict.fromkeys(articles))
    with open_reading(driver, database) as session:
        known = read_statement("articles/known")
        ids = {record["id"]: [record["id"]] for record in session.run(*known.bind({"told": told}))}
        if others := [one for one in told if one not in ids]:
            called = read_statement("articles/called").bind({"told": others})
            ids |= {record["told"]: record["ids"] for record in session.run(*called)}
    for one in told:
        if len(ids.get(one, ())) > 1:
            shown = ", ".join(ids[one][:_SHOWN]) + (" …" if len(ids[one]) > _SHOWN else "")
            raise ArticleError(
                f"{len(ids[one])} articles have this name",
                where=one,
                hint=f"Name the one that is meant by its id: {shown}",
            )
    return Found(
        tuple(dict.fromkeys(ids[one][0] for one in told if one in ids)),
        tuple(one for one in told if one not in ids),
    )
