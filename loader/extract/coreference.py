"""Stage 5: pronouns and descriptions find the persons they stand for.

"der Ungar", "die Ministerin", "er", "beide", "der" of a relative clause. What does not fit a known
person by gender, country and office stays unresolved: a missing link is better than a wrong one.
"""

from loader.extract.cataphora import find_described_ahead
from loader.extract.chains import Chain
from loader.extract.clauses import Clause
from loader.extract.described_persons import Fitting, resolve_description
from loader.extract.descriptions import Description
from loader.extract.discourse import Discourse
from loader.extract.function_words import read_function_words
from loader.extract.interviews import find_interviewee, find_speaker, is_byline, is_of_interview
from loader.extract.phrases import Phrase
from loader.extract.pronouns import find_salient, resolve_pronoun
from loader.extract.reading import Sentence


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
    fitting = Fitting(chains)
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
                resolve_description(phrase, row, descriptions[phrase], told, fitting, ahead)
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
