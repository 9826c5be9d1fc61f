"""What articles say: the articles themselves, and whom and what they name."""

from loader.write.names import Names
from loader.write.rows import ArticleRows, Row
from loader.write.run import Lane


def write_articles(lane: Lane, added: list[ArticleRows], stories: dict[str, str]) -> None:
    """Write articles with their stories, and the countries and organisations they speak of."""
    countries = {row["code"]: row for article in added for row in article.countries}
    organizations = {row["id"]: row for article in added for row in article.organizations}
    rows = [describe_stored(article, stories[article.id]) for article in added]
    lane.write("write/nodes/articles", rows=rows)
    lane.write("write/nodes/countries", rows=[countries[code] for code in sorted(countries)])
    lane.write(
        "write/nodes/organizations", rows=[organizations[key] for key in sorted(organizations)]
    )
    lane.write("write/said/spoken", rows=[row for article in added for row in article.spoken])


def write_mentions(lane: Lane, added: list[ArticleRows], names: Names) -> None:
    """Write whom and what articles name."""
    rows = [resolve(row, names) for article in added for row in article.mentions]
    lane.write("write/said/mentions", rows=rows)


def describe_stored(article: ArticleRows, story: str) -> Row:
    bands = {f"band{number}": band for number, band in enumerate(article.bands, start=1)}
    stored = {**article.article["properties"], **bands, "fingerprint": list(article.fingerprint)}
    published = stored.pop("published")
    # The driver packs a text many times as fast as a moment.
    return {
        "id": article.id,
        "properties": stored | {"story": story},
        "published": published and published.isoformat(),
    }


def resolve(row: Row, names: Names) -> Row:
    """Return a row with the person that its name is, if that is certain."""
    person = names.persons.get(row["name"]) if row["name"] else None
    return row if person is None else row | {"person": person, "name": None}
