"""Countries' German and English names, from CLDR."""

from functools import cache

from babel import Locale

# CLDR's alpha-2 "territories" that are none: groupings, pseudo-locales, outlying and unknown.
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


@cache
def name_country(code: str, language: str) -> str:
    """Return a country's name in "de" or "en", or its code when CLDR has none."""
    return str(Locale.parse(language).territories.get(code, code))


def is_country(code: str) -> bool:
    """Tell whether this is the alpha-2 code of a country ("EU" and "UN" are organisations)."""
    known = len(code) == 2 and code in Locale.parse("en").territories
    return known and code not in _NO_COUNTRY
