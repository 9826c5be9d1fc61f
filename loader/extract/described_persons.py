"""Stage 5: whom a description of one person means: "der Ungar", "die Ministerin".

The one whom it fits best and who was spoken of last; of the new, who alone can be it.
"""

import math
from heapq import nlargest
from itertools import islice

from loader.extract.chains import Chain
from loader.extract.described_groups import find_described_group
from loader.extract.descriptions import Description
from loader.extract.discourse import Discourse
from loader.extract.function_words import read_function_words
from loader.extract.matching import ENOUGH, is_definite, match, may_be
from loader.extract.phrases import Phrase
from loader.extract.pronouns import choose

_REACH_OF_GUESSES = 1  # sentences
_SALIENCE = 0.3  # what it counts beside how well a description fits
_FEW = 100


class Fitting:
    """Remembers whom a description fits, since texts repeat the same few."""

    def __init__(self, chains: list[Chain]) -> None:
        self._chains = chains
        self._known: dict[Description, dict[int, float]] = {}

    def persons(self, description: Description) -> dict[int, float]:
        """Return the chains that a description fits well enough, and how well."""
        if description not in self._known:
            scores = {chain.number: match(description, chain) for chain in self._chains}
            self._known[description] = {n: s for n, s in scores.items() if s >= ENOUGH}
        return self._known[description]


def resolve_description(
    phrase: Phrase,
    row: list[Phrase],
    description: Description,
    told: Discourse,
    fitting: Fitting,
    ahead: dict[Phrase, int],
) -> None:
    """Set the person or group that a description stands for, if there is one.

    Args:
        phrase: the phrase that describes.
        row: the phrases of its sentence.
        description: what it says.
        told: the persons of the text so far.
        fitting: whom descriptions fit.
        ahead: descriptions of whom only the next sentence names.
    """
    determiner = phrase.determiner or ""
    words = read_function_words()
    if description.empty or determiner.startswith(words.indefinites):
        return
    if phrase in ahead:
        phrase.person, phrase.unsure = ahead[phrase], True
        return
    if description.plural:
        phrase.group = find_described_group(phrase, row, description, told)
        return
    if not determiner and not is_definite(phrase, description):
        return
    taken = {
        chain
        for other in row
        if other.clause == phrase.clause and other.first < phrase.first and not other.genitive
        for chain in other.persons
    }
    scores = _score(fitting.persons(description), taken, told, phrase.sentence)
    phrase.person = choose(scores, phrase)
    if phrase.person is None and determiner in words.definites:
        phrase.person = _guess(phrase, description, taken, told)


def _guess(
    phrase: Phrase, description: Description, taken: set[int], told: Discourse
) -> int | None:
    """Return who may be meant by what is told here for the first time.

    "Der Schwede", "die SPD-Chefin", "der Minister": of whom this sentence and the one before spoke,
    whoever could be it by gender and has no country, party or office yet. It is never sure.
    """
    scores = {}
    for number in told.recent(phrase.sentence, _REACH_OF_GUESSES):
        chain = told.chains[number]
        if (
            number not in taken
            and chain.gender == description.gender
            and may_be(description, chain)
        ):
            scores[number] = told.salience(number, phrase.sentence)
    person = choose(scores, phrase)
    if person is None and description.office is None:
        person = _only_one(phrase, description, told)
    phrase.unsure = person is not None
    return person


def _only_one(phrase: Phrase, description: Description, told: Discourse) -> int | None:
    """Return who alone of the text so far can be "die Estin", because all others cannot."""
    fitting: list[int] = []
    for number in islice(told.recent(phrase.sentence), _FEW):
        chain = told.chains[number]
        fits = chain.gender in (description.gender, None) and may_be(description, chain)
        if fits and not chain.is_spokesperson:
            fitting.append(number)
    alone = len(fitting) == 1 and told.chains[fitting[0]].gender == description.gender
    return fitting[0] if alone else None


def _score(
    fits: dict[int, float], taken: set[int], told: Discourse, sentence: int
) -> dict[int, float]:
    """Return how likely those are meant whom a description fits and who were spoken of.

    Only of the last ones: all of whom the best two can be.
    """
    best, second = max(fits.values(), default=0.0), -math.inf
    scores: dict[int, float] = {}
    for chain in told.recent(sentence):
        if chain not in fits or chain in taken:
            continue
        if best + _SALIENCE * told.highest_salience(chain, sentence) < second:
            break
        scores[chain] = fits[chain] + _SALIENCE * told.salience(chain, sentence)
        if len(scores) > 1:
            second = nlargest(2, scores.values())[1]
    return scores
