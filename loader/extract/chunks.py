"""Stage 2: parts a sentence into noun phrases.

A possessor in front ("Putins Berater") and a genitive behind ("der Präsident | der Türkei") are
phrases of their own, marked so.
"""

from itertools import pairwise

from loader.extract.cases import find_cases, find_cases_of_pronoun
from loader.extract.lexicon import Lexicon
from loader.extract.phrase_bounds import Bounds, find_bounds
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reading import Sentence, Token


def find_phrases(
    number: int,
    sentence: Sentence,
    names: list[tuple[int, int]],
    genitives: set[int],
    lexicon: Lexicon,
) -> list[Phrase]:
    """Return the noun phrases of a sentence in order.

    Args:
        number: the sentence's number in the text.
        sentence: its words.
        names: the persons' names in it, as first and last token positions, in order.
        genitives: first token positions of those that stand in the genitive ("Putins").
        lexicon: tells offices, which join a name behind them.
    """
    phrases: list[Phrase] = []
    for bounds in find_bounds(sentence.tokens, dict(names), genitives, lexicon):
        previous = phrases[-1] if phrases else None
        phrase = _make_phrase(number, sentence.tokens, bounds)
        if previous is not None and previous.last + 1 == phrase.first and phrase.head != "pronoun":
            _relate(previous, phrase, sentence.tokens)
        phrases.append(phrase)
    return phrases


def _has_zu(tokens: tuple[Token, ...], last: int) -> bool:
    """Tell whether an infinitive with "zu" follows before the next mark."""
    for token in tokens[last + 1 :]:
        if token.tag == "PUNCT":
            return False
        if token.text == "zu" and token.tag == "PART":
            return True
        if token.tag == "VERB" and "zu" in token.text[1:8]:
            return True
    return False


def _make_phrase(number: int, tokens: tuple[Token, ...], bounds: Bounds) -> Phrase:
    lead = tokens[bounds.first]
    determiner = lead.text.lower() if lead.tag == "DET" else None
    before = tokens[bounds.first - 1] if bounds.first else None
    governed = before is not None and before.tag == "ADP" and before.text[0].isalpha()  # no dash
    preposition = before.text.lower() if before is not None and governed else None
    if preposition == "um" and bounds.head == "name" and _has_zu(tokens, bounds.last):
        preposition = None  # "um Selenskyj zu treffen"
    if preposition in ("als", "während") and bounds.head == "name":
        preposition = None  # "als Präsident Putin … traf": the tagger takes the conjunction for one
    if bounds.head == "pronoun":
        cases = find_cases_of_pronoun(preposition, lead.text.lower())
    else:
        cases = find_cases(preposition, determiner)
    return Phrase(
        sentence=number,
        first=bounds.first,
        last=bounds.last,
        head=bounds.head,
        head_first=bounds.head_first,
        preposition=preposition,
        cases=cases,
        determiner=determiner,
        surface=_surface(tokens[bounds.first : bounds.last + 1]),
        start=lead.start,
        end=tokens[bounds.last].end,
    )


def _surface(tokens: tuple[Token, ...]) -> str:
    words = [tokens[0].text]
    for before, token in pairwise(tokens):
        words.append((" " if token.start > before.end else "") + token.text)
    return "".join(words)


def _relate(previous: Phrase, phrase: Phrase, tokens: tuple[Token, ...]) -> None:
    """Mark a possessor in front of a phrase, or a genitive behind one."""
    in_front = phrase.determiner is None and tokens[phrase.first].tag in ("NOUN", "PROPN", "ADJ")
    if previous.head == "name" and in_front and _can_be_genitive(previous.surface):
        previous.genitive = True
        phrase.possessor = previous
        phrase.preposition, previous.preposition = previous.preposition, None
        phrase.cases = previous.cases
    elif (
        previous.head == "noun"
        and tokens[previous.last].tag == "NOUN"
        and tokens[previous.last].text not in TIMES
    ):
        phrase.genitive = _is_genitive(phrase, tokens)


def _is_genitive(phrase: Phrase, tokens: tuple[Token, ...]) -> bool:
    if phrase.determiner is None:
        return _can_be_genitive(tokens[phrase.last].text)
    return phrase.determiner.endswith(("es", "er"))


def _can_be_genitive(text: str) -> bool:
    """Tell whether a name has a genitive's ending: "Merz'"; "rief Merz Trump an" are two."""
    return len(text) > 2 and text.endswith(("s", "'", "’"))
