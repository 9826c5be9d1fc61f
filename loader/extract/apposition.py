"""Stage 3: appositions, which stand for the same person as the name beside them."""

from itertools import pairwise

from loader.extract.descriptions import Description
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence
from loader.extract.verb_forms import VERBS


def mark_appositions(
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
        if phrase.person is not None and following.head == "noun":
            named = not second.empty and not second.plural and following.determiner
            if named and _fits(phrase, following):
                following.person, following.apposition = phrase.person, True
        elif following.person is not None and phrase.head == "noun":
            bare = following.determiner is None and second.office is None
            described = not first.empty and not first.plural and phrase.determiner
            if bare and described and phrase.person is None and not _goes_on(following, sentence):
                phrase.person, following.apposition = following.person, True

    _mark_postponed(row, sentence, descriptions)


def _mark_postponed(
    row: list[Phrase], sentence: Sentence, descriptions: dict[Phrase, Description]
) -> None:
    for index, phrase in enumerate(row):
        actor = _find_actor(row, index, sentence, descriptions)
        if actor is not None:
            phrase.person, phrase.apposition = actor.person, True


def _find_actor(
    row: list[Phrase], index: int, sentence: Sentence, descriptions: dict[Phrase, Description]
) -> Phrase | None:
    """Return whom "war Manuel Sarrazin angereist, | der Beauftragte für …" tells more of."""
    phrase = row[index]
    told = descriptions.get(phrase)
    if told is None or told.office is None or told.plural or phrase.person is not None:
        return None
    tokens, comma = sentence.tokens, phrase.first - 1
    if phrase.preposition or phrase.determiner not in ("der", "die") or comma < 1:
        return None
    if tokens[comma].text != "," or tokens[comma - 1].tag not in VERBS:
        return None
    before = [p for p in row if p.last < comma and p.preposition is None and not p.genitive]
    if not before or before[-1].head != "name":
        return None
    marks = tokens[before[-1].last + 1 : comma]
    return None if any(token.tag == "PUNCT" for token in marks) else before[-1]


def _goes_on(name: Phrase, sentence: Sentence) -> bool:
    """Tell whether a name is the subject of what goes on behind it.

    "traf den Emir, | Witkoff in Genf | den Unterhändler": a comma would end an apposition.
    """
    words = []
    for token in sentence.tokens[name.last + 1 :]:
        if token.tag == "PUNCT":
            break
        words.append(token.text)
    behind = sentence.tokens[name.last : name.last + 1 + len(words)]
    return any(
        t.text in read_function_words().objects and before.tag != "ADP"
        for before, t in pairwise(behind)
    )


def _fits(phrase: Phrase, following: Phrase) -> bool:
    """Tell whether the cases allow that both name the same."""
    return bool(set(phrase.cases) & set(following.cases)) or phrase.preposition is not None


def _next_over_genitives(row: list[Phrase], index: int) -> Phrase | None:
    for following in row[index + 1 :]:
        if not (following.genitive and following.head == "noun" and following.determiner):
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
    return words == [","]
