"""Stage 5: descriptions of persons whose names follow in the next sentence.

"Merz sprach mit dem kanadischen Premier. | Mark Carney versprach …": a person new to the text whom
nothing is said of has been told of just before; else news would say who it is.
"""

from collections.abc import Iterator

from loader.extract.attributes import add_description
from loader.extract.chains import Chain
from loader.extract.descriptions import Description
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.interviews import is_byline
from loader.extract.lexicon import read_lexicon
from loader.extract.matching import (
    ENOUGH,
    is_definite,
    is_of_another_state,
    match,
    match_office,
    may_be,
)
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reading import Sentence
from loader.extract.spelling import name_words
from loader.extract.status_words import read_status_words
from loader.extract.verb_forms import VERBS

_MOST = 200  # persons; a text of more is a list, in which nobody is left to be known
_GERMAN_SPEAKING = frozenset(("DE", "AT", "CH", "LI", "LU", "BE", "IT", "NA", "VA"))
_NOBODY = frozenset(("title", "region", "relation", "spokesperson"))


def find_described_ahead(
    phrases: list[list[Phrase]],
    sentences: tuple[Sentence, ...],
    chains: list[Chain],
    descriptions: dict[Phrase, Description],
) -> dict[Phrase, int]:
    """Return descriptions that fit nobody told before, with whom the next sentence names.

    Only where one description and one new name are left that fit each other. The person is given
    the office that the description tells.
    """
    found: dict[Phrase, int] = {}
    for number in range(1, len(phrases)):
        new = list(_find_new(phrases[number], sentences[number], chains, descriptions))
        if len(new) != 1 or _says_who_wrote(sentences[number]) or _is_watched(sentences[number]):
            continue
        chain = chains[new[0]]
        if chain.number > _MOST:
            break
        before = [
            phrase
            for phrase in phrases[number - 1]
            if _can_be(phrase, phrases[number - 1], descriptions, chain)
            and not _is_known(descriptions[phrase], chains[: chain.number])
        ]
        ranked = [phrase for phrase in before if not phrase.genitive] or before
        if len(ranked) == 1:
            found[ranked[0]] = chain.number
            add_description(chain, ranked[0], descriptions[ranked[0]])
    return found


def _find_new(
    row: list[Phrase],
    sentence: Sentence,
    chains: list[Chain],
    descriptions: dict[Phrase, Description],
) -> Iterator[int]:
    """Yield the persons whom a sentence names first, by full name, without saying who they are."""
    told = {phrase.person for phrase in row if phrase.apposition}
    heads = {id(phrase.list_head) for phrase in row if phrase.list_head is not None}
    for index, phrase in enumerate(row):
        if phrase.head != "name" or phrase.person is None or phrase.person in told:
            continue
        chain = chains[phrase.person]
        span = chain.spans[0]
        first = (span.sentence, span.first) == (phrase.sentence, phrase.head_first)
        if not first or len(name_words(span.surface)) < 2:
            continue
        listed = phrase.list_head is not None or id(phrase) in heads
        bare = phrase.determiner is None and phrase.possessor is None and not phrase.genitive
        following = row[index + 1] if index + 1 < len(row) else None
        if bare and not listed and not _is_told(phrase, following, sentence, descriptions):
            yield chain.number


def _says_who_wrote(sentence: Sentence) -> bool:
    """Tell whether a sentence is a byline, or "Das Gespräch führte Eva Groß"."""
    words = [token.text.lower() for token in sentence.tokens[:3]]
    conducted = words[:1] == ["das"] and not read_status_words().conducting.isdisjoint(words[2:])
    return conducted or is_byline(sentence)


def _is_watched(sentence: Sentence) -> bool:
    """Tell whether whom a sentence names only looks on: "Heyse verfolgte das Treffen"."""
    told = read_exclusion_words()
    watching = any(t.tag in VERBS and t.text.startswith(told.watching) for t in sentence.tokens)
    return watching and any(t.text.lower().endswith(told.watched) for t in sentence.tokens)


def _is_told(
    phrase: Phrase,
    following: Phrase | None,
    sentence: Sentence,
    descriptions: dict[Phrase, Description],
) -> bool:
    """Tell whether words in front of a name or behind it say who that is."""
    own = descriptions[phrase]
    if not own.empty or own.country or own.organization:
        return True
    behind = [token.text for token in sentence.tokens[phrase.last + 1 : phrase.last + 2]]
    if behind == [","]:
        return following is not None and following.first == phrase.last + 2
    return not read_function_words().telling.isdisjoint(behind)


def _can_be(
    phrase: Phrase, row: list[Phrase], descriptions: dict[Phrase, Description], chain: Chain
) -> bool:
    """Tell whether a phrase can describe a person of whom only the name is told."""
    told = descriptions.get(phrase)
    if phrase.head != "noun" or phrase.person is not None or told is None or told.empty:
        return False
    if told.plural or _is_of_several(phrase, told, row) or not is_definite(phrase, told):
        return False
    if told.gender not in (chain.gender, None):
        return False
    if told.country and chain.country and told.country != chain.country:
        return False
    if is_of_another_state(told, chain) or _is_named_otherwise(told, chain):
        return False
    office = told.office
    if office is None:
        return True
    return office.rank not in _NOBODY and (not chain.held or match_office(office, chain) > 0)


def _is_named_otherwise(told: Description, chain: Chain) -> bool:
    """Tell whether somebody is named as no minister of the described state is: a Finn "Uwe"."""
    if told.country is None or told.country in _GERMAN_SPEAKING:
        return False
    return read_lexicon().is_german_first_name(chain.spans[0].surface.split()[0])


def _is_of_several(phrase: Phrase, told: Description, row: list[Phrase]) -> bool:
    """Tell whether an article of women stands before men: "die Sheriffs", "Rat | der Minister"."""
    determiner = phrase.determiner or ""
    behind = any(
        other.last + 1 == phrase.first and other.head == "noun" and _last(other) not in TIMES
        for other in row
    )
    several = determiner.endswith("er") and (behind or phrase.preposition is not None)
    feminine = determiner in read_function_words().feminine_determiners
    return told.gender == "m" and (several or feminine)


def _last(phrase: Phrase) -> str:
    return phrase.surface.split()[-1]


def _is_known(description: Description, before: list[Chain]) -> bool:
    """Tell whether a description fits somebody told of before, or may."""
    return any(
        match(description, chain) >= ENOUGH
        or (description.gender in (chain.gender, None) and may_be(description, chain))
        for chain in before
    )
