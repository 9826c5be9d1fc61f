"""Stage 3: what a phrase says of a person: office, country, party, gender, number.

Read off the words of the phrase ("der frühere US-Präsident"), the genitive or "von" behind it
("Präsident | der Türkei"), an apposition beside it ("Macron, der französische Präsident,") and the
party in brackets ("(CDU)").
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from loader.extract.affiliations import find_country
from loader.extract.demonyms import Demonym
from loader.extract.function_words import read_function_words
from loader.extract.lexicon import Lexicon
from loader.extract.offices import Gender, Office
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import strip_genitive

_AGE = re.compile(r"\d{1,3}-[Jj]ährige[rn]?")
_OF_ONE_MAN = frozenset(("dem", "des"))
_KEPT_PHRASES, _LONGEST_KEPT = 1 << 14, 5  # words


@dataclass(frozen=True, slots=True)
class Description:
    """What the words of one phrase say of whom it stands for."""

    office: Office | None = None
    country: str | None = None
    demonym: str | None = None
    organization: str | None = None
    gender: Gender | None = None
    plural: bool = False
    assumed: bool = False  # the country is only the office's usual one

    @property
    def empty(self) -> bool:
        """Whether it says nothing by which a person could be known."""
        return self.office is None and self.demonym is None


def describe(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> Description:
    """Read the words of a phrase, without a name at its end."""
    end = phrase.head_first if phrase.head == "name" else phrase.last + 1
    stretch = sentence.tokens[phrase.first : max(end, phrase.first + 1)]
    words = tuple([(token.text, token.tag) for token in stretch])
    read = _describe_words if len(words) <= _LONGEST_KEPT else _describe_words.__wrapped__
    description = read(words, end - phrase.first, lexicon)
    if phrase.possessor is not None:
        possessor = phrase.possessor
        country = lexicon.country_of_name(strip_genitive(possessor.surface))
        description = add_country(description, country)
    return description


def add_country(description: Description, country: str | None) -> Description:
    """Add a country told beside the words, which counts more than an office's usual one."""
    if country is None or (description.country and not description.assumed):
        return description
    return replace(description, country=country, assumed=False)


@lru_cache(_KEPT_PHRASES)
def _describe_words(words: tuple[tuple[str, str], ...], end: int, lexicon: Lexicon) -> Description:
    """Read words with their tags, of which those from `end` on are the name."""
    tokens = tuple(Token(text, 0, 0, tag) for text, tag in words)
    first = 0
    office: Office | None = None
    country = demonym = organization = None
    gender: Gender | None = None
    plural = assumed = False
    position = first
    while position < end:
        word = tokens[position].text
        size, code = find_country(tokens, position, end, lexicon)
        if code:
            country = country or code
            position += size
            continue
        if word[0].islower():
            country = country or lexicon.country_of_adjective(word)
        elif (
            known := lexicon.office(word)
            or _by_age(word)
            or _by_region(word, position, end, lexicon)
        ):
            office = known
            if (
                "-" in word or country is None
            ):  # "US-Präsident", not "österreichischer Bundeskanzler"
                assumed = known.country is not None and "-" not in word
                country = known.country or country
            organization = organization or lexicon.organization(word.partition("-")[0])
        elif (people := lexicon.demonym(word)) and _is_adjective(tokens, position, end, lexicon):
            country = country or people.country  # "die Schweizer Idee" is nobody
        elif people:
            demonym = people.country
            gender, plural = _people_by_article(tokens, first, end, people)
        else:
            country = country or lexicon.country_of_adjective(word)
            organization = organization or lexicon.organization(word)
        position += 1
    if office is not None:
        gender = office.gender or gender or _gender_by_article(tokens, first, end)
        plural = office.plural == "yes" or (
            office.plural == "can" and _reads_plural(tokens[first].text.lower())
        )
    if tokens[first].text.lower() in read_function_words().plural_leads:
        plural = True
    return Description(office, country or demonym, demonym, organization, gender, plural, assumed)


def _is_adjective(tokens: tuple[Token, ...], position: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a people's word only says whose a thing is: "Schweizer | Idee"."""
    following = tokens[position + 1] if position + 1 < end else None
    thing = following is not None and following.tag == "NOUN" and following.text[0].isupper()
    return thing and following is not None and lexicon.office(following.text) is None


def _by_age(word: str) -> Office | None:
    """Return "58-Jährige" as a role that anybody can have."""
    return Office("Jähriger", "role", None) if word[0].isdigit() and _AGE.fullmatch(word) else None


def _by_region(word: str, position: int, end: int, lexicon: Lexicon) -> Office | None:
    """Return "der Tessiner" as a role; "die Wiener Gespräche" are nobody."""
    return lexicon.region(word) if position + 1 == end else None


def _gender_by_article(tokens: tuple[Token, ...], first: int, end: int) -> Gender | None:
    """Read the gender of "der Gesandte", "der Gesandten" off article and ending."""
    article, weak = tokens[first].text.lower(), tokens[end - 1].text.endswith("n")
    if article == "der":
        return "f" if weak else "m"
    if article == "die" and not weak:
        return "f"
    return "m" if article in ("dem", "den", "des") else None


def _people_by_article(
    tokens: tuple[Token, ...], first: int, end: int, people: Demonym
) -> tuple[Gender | None, bool]:
    """Read gender and number of "die Deutsche", "dem Deutschen" off the article."""
    if people.plural and tokens[first].text in _OF_ONE_MAN:
        return "m", False
    if people.gender is None and not people.plural:
        return _gender_by_article(tokens, first, end), False
    return people.gender, people.plural


def _reads_plural(determiner: str) -> bool:
    """Tell whether "Minister" or "Gesandten" behind a determiner are several."""
    return determiner in read_function_words().plural_determiners
