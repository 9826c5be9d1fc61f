"""Stage 3: what the text says of each person, gathered along the chains.

Also finds appositions ("Emmanuel Macron, der französische Präsident,"), which then stand for the
same person as the name beside them.
"""

from loader.extract.chains import Chain, Held
from loader.extract.descriptions import Description, country_behind, describe, party_behind
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence


def read_attributes(
    phrases: list[list[Phrase]],
    chains: list[Chain],
    sentences: tuple[Sentence, ...],
    lexicon: Lexicon,
) -> dict[Phrase, Description]:
    """Fill offices, countries and genders of chains; return the description of every phrase."""
    descriptions: dict[Phrase, Description] = {}
    for sentence, row in zip(sentences, phrases, strict=True):
        for index, phrase in enumerate(row):
            if phrase.head == "pronoun":
                continue
            description = describe(phrase, sentence, lexicon)
            following = row[index + 1] if index + 1 < len(row) else None
            country = country_behind(phrase, following, sentence, lexicon)
            if country and (description.office or phrase.head == "name"):
                description = _with_country(description, country)
            descriptions[phrase] = description
    for sentence, row in zip(sentences, phrases, strict=True):
        _mark_appositions(row, sentence, descriptions)
        for phrase in row:
            if phrase.person is None or phrase.head == "pronoun":
                continue
            chain = chains[phrase.person]
            _add(chain, phrase, descriptions[phrase])
            if phrase.head == "name":
                party = party_behind(phrase, sentence, lexicon)
                chain.organization = chain.organization or party
                if party and not chain.demonym:
                    chain.demonym = lexicon.organization_countries.get(party)
    for row in phrases:
        for phrase in row:
            if phrase.person is not None and (gender := chains[phrase.person].gender):
                phrase.narrow_cases(gender)
            elif phrase in descriptions and (gender := descriptions[phrase].gender):
                if not descriptions[phrase].plural:
                    phrase.narrow_cases(gender)
    return descriptions


def _with_country(description: Description, country: str) -> Description:
    if description.country:
        return description
    return Description(
        description.office,
        country,
        description.demonym,
        description.organization,
        description.gender,
        description.plural,
    )


def _add(chain: Chain, phrase: Phrase, description: Description) -> None:
    if description.gender and (chain.gender is None or description.office):
        chain.gender = chain.gender or description.gender
    if description.organization and not chain.organization:
        chain.organization = description.organization
    if description.demonym or (description.country and description.office is None):
        chain.demonym = chain.demonym or description.demonym or description.country
    if description.office is not None:
        chain.held.append(
            Held(
                description.office,
                description.country,
                phrase.sentence,
                phrase.start,
                phrase.end,
            )
        )


def _mark_appositions(
    row: list[Phrase], sentence: Sentence, descriptions: dict[Phrase, Description]
) -> None:
    """Give "der Präsident der Türkei, | Erdoğan," and the like one person."""
    for index, phrase in enumerate(row):
        if phrase.head == "pronoun" or (phrase.genitive and phrase.head == "name"):
            continue
        following = _next_over_genitives(row, index)
        if following is None or following.head == "pronoun" or following.preposition:
            continue
        if not _one_comma_between(row, index, following, sentence):
            continue
        first, second = descriptions[phrase], descriptions[following]
        if phrase.person is not None and following.head == "noun" and not second.empty:
            if not second.plural and following.determiner and _fits(phrase, following):
                following.person, following.apposition = phrase.person, True
        elif following.person is not None and phrase.head == "noun" and not first.empty:
            bare = following.determiner is None and second.office is None
            if bare and not first.plural and phrase.person is None and phrase.determiner:
                phrase.person, following.apposition = following.person, True


def _fits(phrase: Phrase, following: Phrase) -> bool:
    """Tell whether the cases allow that both name the same."""
    return bool(set(phrase.cases) & set(following.cases)) or phrase.preposition is not None


def _next_over_genitives(row: list[Phrase], index: int) -> Phrase | None:
    for following in row[index + 1 :]:
        if following.genitive and following.head == "noun" and following.determiner:
            continue
        return following
    return None


def _one_comma_between(
    row: list[Phrase], index: int, following: Phrase, sentence: Sentence
) -> bool:
    last = row[index].last
    for between in row[index + 1 :]:
        if between is following:
            break
        last = between.last
    words = [token.text for token in sentence.tokens[last + 1 : following.first]]
    return words == [","] or (words[:1] == ["("] and "," in words[-1:])
