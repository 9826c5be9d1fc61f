"""Stage 5: pronouns and descriptions find the persons they stand for.

"der Ungar", "die Ministerin", "er", "beide", "der" of a relative clause. What does not fit a known
person by gender, country and office stays unresolved: a missing link is better than a wrong one.
"""

import math
from heapq import nlargest
from itertools import islice

from loader.extract.cataphora import find_described_ahead
from loader.extract.chains import Chain
from loader.extract.clauses import Clause
from loader.extract.described_groups import find_described_group
from loader.extract.descriptions import Description
from loader.extract.discourse import Discourse
from loader.extract.function_words import read_function_words
from loader.extract.interviews import find_interviewee, find_speaker, is_byline, is_of_interview
from loader.extract.matching import ENOUGH, is_definite, match, may_be
from loader.extract.phrases import Phrase
from loader.extract.pronouns import choose, find_salient, resolve_pronoun
from loader.extract.reading import Sentence

_REACH_OF_GUESSES = 1  # sentences
_SALIENCE = 0.3  # what it counts beside how well a description fits
_FEW = 100


def resolve(
    phrases: list[list[Phrase]],
    clauses: list[list[Clause]],
    chains: list[Chain],
    sentences: tuple[Sentence, ...],
    descriptions: dict[Phrase, Description],
) -> list[list[int]]:
    """Set person or group of every pronoun and description that stands for known persons.

    Returns:
        For each sentence the persons in the reader's mind when it begins, foremost first.
    """
    told = Discourse(chains)
    fitting = _Fitting(chains)
    interviewee = find_interviewee(phrases, sentences, chains, descriptions)
    ahead = find_described_ahead(phrases, sentences, chains, descriptions)
    topics: list[list[int]] = []
    for number, row in enumerate(phrases):
        topics.append(told.topics(number))
        if is_byline(sentences[number]):
            continue
        label = find_speaker(row, sentences[number])
        subjects = {id(clause.subject) for clause in clauses[number] if not clause.implicit}
        owned = _find_owned(row)
        for phrase in row:
            if phrase.head == "pronoun" and is_of_interview(phrase, sentences[number]):
                phrase.person = interviewee
            elif phrase.head == "pronoun":
                before = phrases[number - 1] if number else []
                resolve_pronoun(phrase, row, before, clauses[number], sentences[number], told)
            elif phrase.person is None and phrase in descriptions:
                _resolve_description(phrase, row, descriptions[phrase], told, fitting, ahead)
            if phrase.person is None or phrase.head == "name":
                _note_possessor(phrase, number, told)
            if phrase is label:
                interviewee = phrase.person if phrase.head == "name" else None
                continue
            _gather(phrase, row, told)
            _mention(phrase, owned, subjects, descriptions, told)
    return topics


def _mention(
    phrase: Phrase,
    owned_by: dict[int, Phrase],
    subjects: set[int],
    descriptions: dict[Phrase, Description],
    told: Discourse,
) -> None:
    """Keep in mind whom a phrase means: foremost who acts, least whose man does."""
    head = phrase.list_head or phrase
    owned = owned_by.get(phrase.first) if phrase.genitive else None
    described = descriptions.get(owned) if owned is not None else None
    thing = owned is not None and not owned.persons and (described is None or described.empty)
    subject = id(head) in subjects or _leads_sentence(head)
    aside = phrase.apposition or (phrase.genitive and not thing)
    for chain in phrase.persons:
        away = told.chains[chain].is_spokesperson
        told.mention(chain, phrase.sentence, subject=subject and not away, aside=aside or away)


def _leads_sentence(phrase: Phrase) -> bool:
    """Tell whether somebody is what a sentence is about: "Den Gast empfing Präsident Pavel"."""
    return phrase.first == 0 and phrase.preposition is None and not phrase.genitive


def _find_owned(row: list[Phrase]) -> dict[int, Phrase]:
    """Return what genitives belong to, by their first words: "Putins | Berater"."""
    behind = {phrase.last + 1: phrase for phrase in row}
    return behind | {p.possessor.first: p for p in row if p.possessor is not None}


def _gather(phrase: Phrase, row: list[Phrase], told: Discourse) -> None:
    """Keep in mind a list of persons, or whom a plural means, as one group."""
    if phrase.list_head is None:
        if len(phrase.group) > 1:
            told.gather(phrase, phrase.group)
        return
    head = phrase.list_head
    members = [head, *(p for p in row if p.list_head is head and p.first <= phrase.first)]
    if all(member.persons for member in members):
        persons = dict.fromkeys(person for member in members for person in member.persons)
        if len(persons) > 1:
            told.gather(head, tuple(persons))


class _Fitting:
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


def _note_possessor(phrase: Phrase, number: int, told: Discourse) -> None:
    """Keep in mind whom "mit seiner Kollegin …" means by "seiner"."""
    determiner = phrase.determiner or ""
    if not determiner.startswith(read_function_words().third_person):
        return
    unsure = phrase.unsure  # of whom the phrase itself means, not of whose colleague that is
    possessor = find_salient(told, "m" if determiner.startswith("sein") else "f", phrase, set())
    phrase.unsure = unsure
    if possessor is not None:
        told.mention(possessor, number, subject=False, aside=False)


def _resolve_description(
    phrase: Phrase,
    row: list[Phrase],
    description: Description,
    told: Discourse,
    fitting: _Fitting,
    ahead: dict[Phrase, int],
) -> None:
    determiner = phrase.determiner or ""
    words = read_function_words()
    if description.empty or determiner.startswith(words.indefinites):
        return
    if phrase in ahead:
        phrase.person, phrase.unsure = ahead[phrase], True
        return
    if description.plural or determiner in ("beide", "beiden"):
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
    if description.gender is None:
        return None
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

    Of very many only the last ones: all of whom the best two can be.
    """
    few = len(fits) <= _FEW
    best, second = max(fits.values(), default=0.0), -math.inf
    scores: dict[int, float] = {}
    for chain in fits if few else told.recent(sentence):
        if chain not in fits or chain in taken or not told.knows(chain):
            continue
        if not few and best + _SALIENCE * told.highest_salience(chain, sentence) < second:
            break
        scores[chain] = fits[chain] + _SALIENCE * told.salience(chain, sentence)
        if not few and len(scores) > 1:
            second = nlargest(2, scores.values())[1]
    return scores
