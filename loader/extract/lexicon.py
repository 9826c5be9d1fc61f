"""The word lists of `lexicon/`, loaded once and asked by word.

All look-ups take a word as printed, with its German endings, and answer None where they know
nothing. The lists themselves are data; each file tells its source.
"""

from functools import cache, lru_cache
from typing import Any

from loader.extract.demonyms import Demonym, demonym_forms
from loader.extract.offices import Gender, Office, office_forms
from loader.extract.spelling import strip_genitive
from loader.extract.word_lists import KEPT_WORDS, read_word_list


class Lexicon:
    """Answers what a word can be. Make it once by `read_lexicon`: building takes a moment."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._first_words: set[str] = set()
        self.abbreviations: dict[str, str] = {}
        self.adjectives: dict[str, str] = {}
        self.demonyms: dict[str, Demonym] = {}
        self.capitals: dict[str, str] = {}
        self.seats: dict[str, str] = {}
        self.bodies: dict[str, str] = {}
        self.heads: dict[str, str] = {}
        for code, country in read_word_list("countries").items():
            self._add_country(code, country)
        self.organizations: dict[str, str] = {}
        self.organization_countries: dict[str, str] = {}
        for organization in read_word_list("organizations")["organization"]:
            self._add_organization(organization)
        places = read_word_list("places")
        self.cities: dict[str, str] = places["cities"]
        self.venues: dict[str, str] = places["venues"]
        self.substates: dict[str, str] = places["substates"]
        self._places = frozenset().union(
            *(self.capitals, self.cities, self.venues, self.substates, self.seats)
        )
        first_names = read_word_list("first_names")
        self._genders: dict[str, Gender] = dict.fromkeys(first_names["male"], "m")
        self._genders |= dict.fromkeys(first_names["female"], "f")
        self._german_names = frozenset(first_names["german"])
        offices = read_word_list("offices")
        self._offices: dict[str, Office] = {}
        self._regions: dict[str, Office] = {}
        self._suffixes: dict[str, Office] = {}
        for office in offices["office"]:
            self._add_office(office)

    def _add_country(self, code: str, country: dict[str, Any]) -> None:
        self.names |= dict.fromkeys(country["names"], code)
        self._first_words |= {name.partition(" ")[0] for name in country["names"] if " " in name}
        self.abbreviations |= dict.fromkeys(country.get("abbreviations", ()), code)
        for stem in country.get("adjectives", ()):
            self.adjectives |= {stem + end: code for end in ("", "e", "en", "er", "em", "es")}
        for singular, plural, feminine, feminines in country.get("demonyms", ()):
            self.demonyms |= demonym_forms(code, singular, plural, feminine, feminines)
        capital = [country["capital"]] if country.get("capital") else []
        self.capitals |= dict.fromkeys(capital + country.get("other_capital_forms", []), code)
        self.seats |= dict.fromkeys(country.get("seats", ()), code)
        self.bodies |= dict.fromkeys(country.get("bodies", ()), code)
        self.heads |= dict.fromkeys(country.get("heads", ()), code)

    def _add_organization(self, organization: dict[str, Any]) -> None:
        for form in (organization["name"], *organization.get("aliases", ())):
            self.organizations[form] = organization["name"]
            if organization.get("country"):
                self.organization_countries[form] = organization["country"]

    def _add_office(self, office: dict[str, Any]) -> None:
        noun = office.get("masculine") or office.get("feminine") or office["forms"][0]
        for form, gender, plural in office_forms(office):
            entry = Office(noun, office["rank"], gender, plural, office.get("country"))
            if entry.rank == "region":
                self._regions.setdefault(form, entry)
                continue
            self._offices.setdefault(form, entry)
            if office.get("suffix"):
                self._suffixes.setdefault(form.lower(), entry)

    @lru_cache(KEPT_WORDS)  # noqa: B019 - one lexicon lives as long as the process
    def office(self, word: str) -> Office | None:
        """Return the office a noun names: "US-Präsidenten", "Bundesaußenministerin"."""
        if not word or not word[0].isupper():
            return None
        known = self._offices.get(word)
        country = self.heads.get(word) or self.heads.get(strip_genitive(word))
        if known is None:
            last = word.rpartition("-")[2]
            known = self._offices.get(last)
        if known is None:
            lowered = word.lower()
            for size in range(len(lowered) - 2, 3, -1):
                known = self._suffixes.get(lowered[-size:])
                if known is not None:
                    break
        if known is None and country is None:
            return None
        if known is None:
            return Office(word, "role", None, "no", country)
        country = country or self.country_of_compound(word)
        return Office(known.noun, known.rank, known.gender, known.plural, country)

    def region(self, word: str) -> Office | None:
        """Return whence somebody comes by a region's or town's word: "der Tessiner"."""
        return self._regions.get(word)

    @lru_cache(KEPT_WORDS)  # noqa: B019 - as above
    def country_of_name(self, word: str) -> str | None:
        """Return the country a word names: "Ukraine", "Frankreichs"."""
        return self.names.get(word) or self.names.get(strip_genitive(word))

    def begins_country(self, word: str) -> bool:
        """Tell whether a country's name of several words can begin with a word."""
        return word in self._first_words

    @lru_cache(KEPT_WORDS)  # noqa: B019 - as above
    def country_of_compound(self, word: str) -> str | None:
        """Return the country of a hyphenated word's first part: "Ukraine-Gipfel"."""
        first, hyphen, _ = word.partition("-")
        if not hyphen:
            return None
        return self.abbreviations.get(first) or self.names.get(first)

    def country_of_adjective(self, word: str) -> str | None:
        """Return the country of "ukrainischen", "US-amerikanische"."""
        return self.adjectives.get(word) or self.adjectives.get(word[:1].lower() + word[1:])

    def demonym(self, word: str) -> Demonym | None:
        """Return whose people a word names: "der Ungar", "Britin"."""
        return self.demonyms.get(word)

    def is_demonym(self, word: str) -> bool:
        """Tell whether a word names a country's people."""
        return word in self.demonyms

    def organization(self, word: str) -> str | None:
        """Return the canonical name of an organisation: "Nato", "Vereinten Nationen"."""
        return self.organizations.get(word) or self.organizations.get(strip_genitive(word))

    def gender_of_first_name(self, word: str) -> Gender | None:
        """Return "m" or "f" for a first name that is only one of them."""
        return self._genders.get(word) or self._genders.get(word.partition("-")[0])

    def is_german_first_name(self, word: str) -> bool:
        """Tell whether a first name is hardly given but where German is spoken: "Uwe"."""
        return word in self._german_names

    def is_place(self, word: str) -> bool:
        """Tell whether a word is a town, capital, venue or part of a country."""
        return word in self._places or strip_genitive(word) in self._places

    def country_of_place(self, place: str) -> str | None:
        """Return the country a town or venue lies in."""
        for known in (self.capitals, self.cities, self.venues, self.substates, self.seats):
            if code := known.get(place):
                return code
        return None


@cache
def read_lexicon() -> Lexicon:
    """Read the word lists."""
    return Lexicon()
