"""Stage 5: how well a description ("der französische Präsident") fits a person of the text."""

from loader.extract.chains import Chain
from loader.extract.descriptions import Description
from loader.extract.function_words import read_function_words
from loader.extract.lexicon import read_lexicon
from loader.extract.offices import Office
from loader.extract.phrases import Phrase

ENOUGH = 2.0
SAME = 2.6  # of an office: the same one, or one of its kind
_GENITIVE = ("s", "'", "’")
_POLITICAL = frozenset(
    (
        *("head_of_state", "head_of_government", "deputy_head_of_government", "vice_president"),
        *("minister", "defence_minister", "economy_minister", "finance_minister"),
        *("foreign_minister", "interior_minister", "justice_minister", "trade_minister"),
        *("deputy_minister", "state_secretary", "parliament_president", "legislator"),
        *("party_leader", "opposition_leader", "politician", "candidate", "mayor", "governor"),
        *("commission_president", "council_president", "commissioner"),
    )
)
_LIKELY = 0.7  # that "der CDU-Politiker" is a German of whom no party was told
# Ranks that any person of the story can be called by, without having been given the office.
OPEN_RANKS = frozenset(("role", "region", "politician", "diplomat"))


def match(description: Description, chain: Chain) -> float:
    """Return how well a description fits a person; `ENOUGH` and more is enough."""
    if description.gender and chain.gender and description.gender != chain.gender:
        return 0.0
    same_country = description.country is not None and description.country == chain.country
    if description.country and chain.country and not same_country:
        return 0.0
    if is_of_another_state(description, chain):
        return 0.0
    score = 1.0 if same_country else 0.0
    if description.organization and chain.organization:
        if description.organization != chain.organization:
            return 0.0
        score += 1.0
    elif chain.country is not None and _country_of_party(description) == chain.country:
        score += _LIKELY
    if description.office is None:
        return 3.0 if same_country else 0.0
    office = match_office(description.office, chain)
    if office == 0.0 and description.office.rank not in OPEN_RANKS:
        return 0.0
    if description.office.rank == "politician" and _is_of_another_trade(chain):
        score -= 1.0
    open_rank = description.office.rank in OPEN_RANKS and description.gender == chain.gender
    return score + office + (2.0 if open_rank and not office else 0.0)


def is_politician(chain: Chain) -> bool:
    """Tell whether the text gives a person an office of politics."""
    return any(held.office.rank in _POLITICAL for held in chain.held)


def _is_of_another_trade(chain: Chain) -> bool:
    told = [held for held in chain.held if held.office.rank not in OPEN_RANKS]
    return bool(told) and not is_politician(chain)


def is_definite(phrase: Phrase, description: Description) -> bool:
    """Tell whether a phrase speaks of one known person.

    By an article, by whose he is ("Perus Minister", "sein Kollege"), by "beim Minister".
    """
    words = read_function_words()
    if phrase.determiner:
        return phrase.determiner in words.definites or phrase.determiner.startswith(
            words.third_person
        )
    owner, *owned = phrase.surface.split()
    countrys = description.country is not None and bool(owned) and owner.endswith(_GENITIVE)
    contracted = phrase.preposition in words.dative_contracted
    return contracted or countrys


def may_be(description: Description, chain: Chain) -> bool:
    """Tell whether a person of whom neither office nor country is told can be so described."""
    if description.country and chain.country and description.country != chain.country:
        return False
    if description.office is None:
        return chain.country is None
    if description.organization is not None:
        return chain.organization is None and not is_of_another_state(description, chain)
    return not chain.held


def is_of_another_state(description: Description, chain: Chain) -> bool:
    """Tell whether a description names a party of one state, and a person is of another."""
    country = _country_of_party(description)
    return country is not None and chain.country not in (country, None)


def _country_of_party(description: Description) -> str | None:
    party = description.organization
    return read_lexicon().organization_countries.get(party) if party else None


def match_office(office: Office, chain: Chain) -> float:
    """Return how well an office fits those that a person was given; 0 if not at all."""
    best = 0.0
    for held in chain.held:
        if held.office.noun == office.noun:
            best = max(best, 3.0)
        elif _is_compound(held.office.noun.lower(), office.noun.lower()):
            best = max(best, SAME)
        elif held.office.rank == office.rank and office.rank not in ("role", "region", "title"):
            best = max(best, 2.3)
    return best


def _is_compound(noun: str, end: str) -> bool:
    """Tell whether an office is one of a kind, as "Bundeskanzler" is "Kanzler", no deputy's."""
    return noun.endswith(end) and not noun.startswith("vize")
