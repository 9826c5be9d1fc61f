"""Stage 5: whom a plural description means: "die beiden Präsidenten", "die Kontrahenten"."""

from loader.extract.descriptions import Description
from loader.extract.discourse import REACH_OF_MANY, Discourse
from loader.extract.function_words import read_function_words
from loader.extract.matching import OPEN_RANKS, is_politician, match_office
from loader.extract.phrases import Phrase

_REACH, _REACH_OF_GROUPS = 4, 2  # sentences


def find_described_group(
    phrase: Phrase, row: list[Phrase], description: Description, told: Discourse
) -> tuple[int, ...]:
    """Return the persons that a plural description means, nobody where that is open.

    Args:
        phrase: the description.
        row: the phrases of its sentence.
        description: what it says.
        told: the persons of the text so far.
    """
    words = phrase.surface.lower().split()
    numbers = read_function_words().numbers
    size = next((number for word, number in numbers.items() if word in words), 2)
    office = description.office
    if size > 2 and (group := told.group(phrase.sentence, REACH_OF_MANY, size)):
        return group if all(_may_hold(told, n, description) for n in group) else ()
    if office is not None and office.noun in read_function_words().opposed:
        return _find_opposed(phrase, row, told)
    own = {number for other in row if other.first < phrase.first for number in other.persons}
    recent = told.recent(phrase.sentence, _REACH)
    near = sorted((n for n in recent if not told.chains[n].is_spokesperson), key=lambda n: n in own)
    if office is not None:
        if office.rank == "politician":
            near = sorted(near, key=lambda n: not is_politician(told.chains[n]))
        fitting = [n for n in near if match_office(office, told.chains[n]) > 0]
        if len(fitting) >= size:
            return tuple(sorted(fitting[:size]))
        if office.rank not in OPEN_RANKS:
            return ()
    of_two = "beide" in phrase.surface.lower()
    return tuple(sorted(near[:2])) if of_two and len(near) >= 2 else ()


def _may_hold(told: Discourse, number: int, description: Description) -> bool:
    """Tell whether a person has an office of those that a description means, or none so far."""
    chain, office = told.chains[number], description.office
    known = [held for held in chain.held if held.office.rank not in OPEN_RANKS]
    if office is None:
        return description.country in (chain.country, None)
    return not known or office.rank in OPEN_RANKS or match_office(office, chain) > 0


def _find_opposed(phrase: Phrase, row: list[Phrase], told: Discourse) -> tuple[int, ...]:
    """Return the two that "die Kontrahenten" means: told of together last, or the only two near."""
    taken = {
        number
        for other in row
        if other.clause == phrase.clause and other is not phrase
        for number in other.persons
    }
    group = told.group(phrase.sentence, _REACH_OF_GROUPS, 2)
    if group and taken.isdisjoint(group):
        return group
    near = [
        number
        for number in told.recent(phrase.sentence, _REACH_OF_GROUPS)
        if number not in taken and not told.chains[number].is_spokesperson
    ]
    return tuple(sorted(near)) if len(near) == 2 else ()
