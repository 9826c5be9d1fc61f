"""Stage 3: what the text says of each person, gathered along the chains."""

from loader.extract.affiliations import country_behind, party_behind
from loader.extract.apposition import mark_appositions
from loader.extract.chains import Chain, Held
from loader.extract.descriptions import Description, add_country, describe
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
        descriptions |= _describe_row(row, sentence, lexicon)
    _correct_genders(phrases, chains, descriptions)
    for sentence, row in zip(sentences, phrases, strict=True):
        mark_appositions(row, sentence, descriptions)
        for phrase in row:
            if phrase.person is not None:
                chain = chains[phrase.person]
                add_description(chain, phrase, descriptions[phrase])
                if phrase.head == "name":
                    _add_party(chain, party_behind(phrase, sentence, lexicon), lexicon)
    for phrase, description in descriptions.items():
        gender = chains[phrase.person].gender if phrase.person is not None else None
        if gender is None and not description.plural:
            gender = description.gender
        if gender is not None:
            phrase.narrow_cases(gender)
    return descriptions


def _correct_genders(
    phrases: list[list[Phrase]], chains: list[Chain], descriptions: dict[Phrase, Description]
) -> None:
    """Believe a woman's office more than a first name: "Ministerin Andrea", "die Gesandte Morgan".

    A man's office is said of women too, and a first name that both have is mostly a woman's there.
    """
    for phrase in (phrase for row in phrases for phrase in row):
        if phrase.person is None:
            continue
        told = descriptions[phrase]
        if told.office is not None and told.gender == "f" and not told.plural:
            chains[phrase.person].gender = "f"


def _describe_row(
    row: list[Phrase], sentence: Sentence, lexicon: Lexicon
) -> dict[Phrase, Description]:
    """Return what the nouns and names of a sentence say, with the countries behind them."""
    descriptions = {}
    for index, phrase in enumerate(row):
        if phrase.head == "pronoun":
            continue
        description = describe(phrase, sentence, lexicon)
        following = row[index + 1] if index + 1 < len(row) else None
        country = country_behind(phrase, following, sentence, lexicon)
        if description.office or phrase.head == "name":
            description = add_country(description, country)
        descriptions[phrase] = description
    return descriptions


def add_description(chain: Chain, phrase: Phrase, description: Description) -> None:
    """Add to a person what one phrase says; what was said first stays."""
    chain.gender = chain.gender or description.gender
    chain.organization = chain.organization or description.organization
    if description.demonym or (description.country and description.office is None):
        chain.demonym = chain.demonym or description.demonym or description.country
    if description.office is not None:
        held = Held(
            description.office,
            description.country,
            phrase.sentence,
            phrase.start,
            phrase.end,
            description.assumed,
        )
        chain.held.append(held)


def _add_party(chain: Chain, party: str | None, lexicon: Lexicon) -> None:
    """Add the party in brackets behind a name, which tells a country too."""
    if party is not None:
        chain.organization = chain.organization or party
        chain.demonym = chain.demonym or lexicon.organization_countries.get(party)
