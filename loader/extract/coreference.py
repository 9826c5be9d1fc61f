"""Stage 5: pronouns and descriptions find the persons they stand for.

"der Ungar", "die Ministerin", "er", "beide", "der" of a relative clause. What does not fit a known
person by gender, country and office stays unresolved: a missing link is better than a wrong one.
"""

import math
from dataclasses import dataclass, field

from loader.extract.chains import Chain
from loader.extract.clauses import Clause
from loader.extract.descriptions import Description
from loader.extract.interviews import find_interviewee, is_of_interview
from loader.extract.lexicon import Gender, Office
from loader.extract.phrases import NUMBERS, Phrase
from loader.extract.reading import Sentence

_MASCULINE = frozenset(["er", "ihn", "ihm"])
_PLURAL = frozenset(["beide", "beiden", "ihnen"])
_RELATIVE = frozenset(["der", "die", "das", "dem", "den", "denen", "dessen", "deren"])
_INDEFINITE = ("ein", "kein", "jeder", "jede", "manche", "einige", "viele", "mehrere")
_PLURAL_VERBS = frozenset(
    ["sind", "waren", "seien", "wären", "haben", "hatten", "hätten", "werden", "wurden", "würden", "wollen", "sollen", "können", "müssen", "dürfen"]
)
# Ranks that any person of the story can be called by, without having been given the office.
_OPEN_RANKS = frozenset(("role", "politician", "diplomat"))
_ENOUGH = 2.0
_MEMORY = 3  # sentences
_MARGIN = 0.7  # of salience: less between the two best is a guess


@dataclass(slots=True)
class Mention:
    """Where a chain was spoken of, as the subject or by the way ("Putins Berater")."""

    chain: int
    sentence: int
    subject: bool
    aside: bool


@dataclass(slots=True)
class Discourse:
    """The persons of the text so far, in the order in which they were spoken of."""

    chains: list[Chain]
    mentions: list[Mention] = field(default_factory=list)

    def recent(self) -> list[int]:
        """Return chains, the last mentioned first, each once."""
        return list(dict.fromkeys(mention.chain for mention in reversed(self.mentions)))

    def last_of(self, chain: int) -> Mention | None:
        """Return where a chain was mentioned last."""
        return next((m for m in reversed(self.mentions) if m.chain == chain), None)

    def topics(self, sentence: int) -> list[int]:
        """Return the persons of the last sentences, the most salient first."""
        near = [
            chain
            for chain in self.recent()
            if (last := self.last_of(chain)) and sentence - last.sentence <= _MEMORY
        ]
        return sorted(near, key=lambda chain: -self.salience(chain, sentence))

    def salience(self, chain: int, sentence: int) -> float:
        """Return how much a chain is in the reader's mind at a sentence.

        The near and the subjects count more, who was named by the way less, who is spoken of
        throughout more. The weights are set by hand on the development texts.
        """
        own = [mention for mention in self.mentions if mention.chain == chain]
        if not own:
            return -math.inf
        last = own[-1]
        together = [mention for mention in own if mention.sentence == last.sentence]
        score = -1.0 * min(sentence - last.sentence, 6)
        score += 2.0 if any(mention.subject for mention in together) else 0.0
        score -= 1.0 if all(mention.aside for mention in together) else 0.0
        return score + 0.2 * min(len(own), 5) + 0.02 * self.mentions.index(last)


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
    discourse = Discourse(chains)
    interviewee = find_interviewee(phrases, sentences)
    topics: list[list[int]] = []
    for number, row in enumerate(phrases):
        topics.append(discourse.topics(number))
        for index, phrase in enumerate(row):
            if phrase.person is None:
                sentence = sentences[number]
                if phrase.head == "pronoun" and is_of_interview(phrase):
                    phrase.person = interviewee
                elif phrase.head == "pronoun":
                    _resolve_pronoun(phrase, row, index, clauses[number], sentence, discourse)
                elif phrase in descriptions:
                    _resolve_description(phrase, row, descriptions[phrase], discourse)
            if phrase.person is None or phrase.head == "name":
                _note_possessor(phrase, number, discourse)
            subject = _is_subject(phrase, clauses[number])
            for chain in phrase.persons:
                aside = phrase.genitive or phrase.apposition
                discourse.mentions.append(Mention(chain, number, subject, aside))
    return topics


def _note_possessor(phrase: Phrase, number: int, discourse: Discourse) -> None:
    """Keep in mind whom "mit seiner Kollegin …" means by "seiner"."""
    determiner = phrase.determiner or ""
    if not determiner.startswith(("sein", "ihr")):
        return
    possessor = _salient(discourse, "m" if determiner.startswith("sein") else "f", phrase, set())
    if possessor is not None:
        discourse.mentions.append(Mention(possessor, number, subject=False, aside=False))


def _is_subject(phrase: Phrase, clauses: list[Clause]) -> bool:
    head = phrase.list_head or phrase
    return any(clause.subject is head for clause in clauses)


def _resolve_pronoun(
    phrase: Phrase,
    row: list[Phrase],
    index: int,
    clauses: list[Clause],
    sentence: Sentence,
    discourse: Discourse,
) -> None:
    word = phrase.surface.lower()
    if word in _RELATIVE:
        antecedent = _antecedent(phrase, row, index, sentence)
        if antecedent is not None:
            phrase.person, phrase.group = antecedent.person, antecedent.group
            phrase.country, phrase.organization = antecedent.country, antecedent.organization
        return
    taken = {
        chain
        for other in row
        if other is not phrase and other.clause == phrase.clause and not other.genitive
        for chain in other.persons
    }
    if word in _MASCULINE:
        phrase.person = _salient(discourse, "m", phrase, taken)
    elif word.split()[-1] in NUMBERS:
        phrase.group = _last_of_all(discourse, phrase, NUMBERS[word.split()[-1]])
    elif word in _PLURAL or (word == "sie" and _plural_verb(phrase, clauses, sentence)):
        phrase.group = _last_of_all(discourse, phrase, 2)
    elif word in ("sie", "ihr"):
        phrase.person = _salient(discourse, "f", phrase, taken)


def _antecedent(phrase: Phrase, row: list[Phrase], index: int, sentence: Sentence) -> Phrase | None:
    """Return the phrase right before the comma of a relative clause."""
    start = phrase.first - (phrase.preposition is not None)
    if start < 1 or sentence.tokens[start - 1].text != ",":
        return None
    for before in reversed(row[:index]):
        if before.last >= start - 1:
            continue
        if before.genitive and before.person is None and before.head == "noun":
            continue
        if start - 2 - before.last > 6:  # brackets or a party between, no more
            return None
        return before
    return None


def _plural_verb(phrase: Phrase, clauses: list[Clause], sentence: Sentence) -> bool:
    clause = next((c for c in clauses if c.number == phrase.clause), None)
    if clause is None:
        return False
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    if any(verb in _PLURAL_VERBS for verb in verbs):
        return True
    finite = [v for v in verbs if not v.startswith("ge")]
    return bool(finite) and all(verb.endswith("en") for verb in finite)


def _salient(discourse: Discourse, gender: Gender, phrase: Phrase, taken: set[int]) -> int | None:
    """Return the person a pronoun most likely means: subjects and the near ones first."""
    scores: dict[int, float] = {}
    for chain in discourse.recent():
        last = discourse.last_of(chain)
        if last is None or chain in taken or phrase.sentence - last.sentence > _MEMORY:
            continue
        known = discourse.chains[chain].gender
        if known is not None and known != gender:
            continue
        score = discourse.salience(chain, phrase.sentence)
        scores[chain] = score - (1.0 if known is None else 0.0)
    return _choose(scores, phrase)


def _choose(scores: dict[int, float], phrase: Phrase) -> int | None:
    """Return the best person, and note on the phrase if another was nearly as good."""
    ranked = sorted(scores, key=lambda chain: (-scores[chain], chain))
    if not ranked:
        return None
    phrase.unsure = len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN
    return ranked[0]


def _last_of_all(discourse: Discourse, phrase: Phrase, number: int) -> tuple[int, ...]:
    """Return the persons that "beide" or "die drei" mean: the last ones spoken of."""
    near = [
        chain
        for chain in discourse.recent()
        if (last := discourse.last_of(chain)) and phrase.sentence - last.sentence <= 2
    ]
    return tuple(sorted(near[:number])) if len(near) >= number else ()


def _resolve_description(
    phrase: Phrase, row: list[Phrase], description: Description, discourse: Discourse
) -> None:
    determiner = phrase.determiner or ""
    if description.empty or determiner.startswith(_INDEFINITE):
        return
    if description.plural or determiner in ("beide", "beiden"):
        phrase.group = _matching_group(phrase, row, description, discourse)
        return
    if not determiner and phrase.preposition not in ("am", "im", "zum", "beim", "vom", "zur"):
        return
    taken = {
        chain
        for other in row
        if other.clause == phrase.clause and other.first < phrase.first and not other.genitive
        for chain in other.persons
    }
    scores: dict[int, float] = {}
    for number in discourse.recent():
        if number in taken:
            continue
        score = match(description, discourse.chains[number])
        last = discourse.last_of(number)
        if score < _ENOUGH or last is None:
            continue
        scores[number] = score + 0.3 * discourse.salience(number, phrase.sentence)
    phrase.person = _choose(scores, phrase)


def match(description: Description, chain: Chain) -> float:
    """Return how well a description fits a person; 2 and more is enough."""
    if description.gender and chain.gender and description.gender != chain.gender:
        return 0.0
    same_country = description.country is not None and description.country == chain.country
    if description.country and chain.country and not same_country:
        return 0.0
    score = 1.0 if same_country else 0.0
    if description.organization and chain.organization:
        if description.organization != chain.organization:
            return 0.0
        score += 1.0
    if description.office is None:
        return 3.0 if same_country else 0.0
    office = _office_match(description.office, chain)
    if office == 0.0 and description.office.rank not in _OPEN_RANKS:
        return 0.0
    open_rank = description.office.rank in _OPEN_RANKS and description.gender == chain.gender
    return score + office + (2.0 if open_rank and not office else 0.0)


def _office_match(office: Office, chain: Chain) -> float:
    best = 0.0
    for held in chain.held:
        if held.office.noun == office.noun:
            best = max(best, 3.0)
        elif held.office.noun.lower().endswith(office.noun.lower()):
            best = max(best, 2.6)
        elif held.office.rank == office.rank and office.rank not in ("role", "title"):
            best = max(best, 2.3)
    return best


def _matching_group(
    phrase: Phrase, row: list[Phrase], description: Description, discourse: Discourse
) -> tuple[int, ...]:
    """Return the two persons that "die beiden Präsidenten" means."""
    own = {number for other in row if other.first < phrase.first for number in other.persons}
    near = [
        number
        for number in discourse.recent()
        if (last := discourse.last_of(number)) and phrase.sentence - last.sentence <= 4
    ]
    near.sort(key=lambda number: number in own)
    if description.office is not None:
        office = description.office
        fitting = [n for n in near if _office_match(office, discourse.chains[n]) > 0]
        if len(fitting) >= 2:
            return tuple(sorted(fitting[:2]))
        if office.rank not in _OPEN_RANKS:
            return ()
    if (phrase.determiner or "") in ("beide", "beiden") or "beiden" in phrase.surface:
        return tuple(sorted(near[:2])) if len(near) >= 2 else ()
    return ()
