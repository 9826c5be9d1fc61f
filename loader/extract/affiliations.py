"""Stage 3: which country or party stands in or behind a phrase of a person.

"Präsident | der Türkei", "Unterhändler | aus Kiew", "Friedrich Merz (CDU)".
"""

from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import strip_genitive

_LONGEST_COUNTRY_NAME = 4  # words, as in "Islamische Republik Iran" or "Bosnien und Herzegowina"


def find_country(
    tokens: tuple[Token, ...], position: int, end: int, lexicon: Lexicon
) -> tuple[int, str | None]:
    """Return how many words from `position` on name a country or its government, and its code."""
    word = tokens[position].text
    if not word[0].isupper():
        return 0, None
    longest = _LONGEST_COUNTRY_NAME if lexicon.begins_country(word) else 1
    for size in range(min(longest, end - position), 1, -1):
        words = " ".join([token.text for token in tokens[position : position + size]])
        if code := lexicon.country_of_name(words):
            return size, code
    code = lexicon.country_of_name(word)
    if code is None and (bare := strip_genitive(word)) != word:
        code = lexicon.capitals.get(bare)  # "Moskaus Außenminister"
    return (1, code) if code else (0, None)


def country_behind(
    phrase: Phrase, following: Phrase | None, sentence: Sentence, lexicon: Lexicon
) -> str | None:
    """Return the country in the genitive or with "von", "aus" right behind a phrase."""
    if following is None:
        return None
    gap = following.first - phrase.last - 1
    if not (gap == 0 or (gap == 1 and following.preposition in ("von", "aus", "vom"))):
        return None
    if following.head != "noun" or (gap == 0 and not following.genitive):
        return None
    if gap == 1 and _is_one_of_several(following, sentence, lexicon):
        return None
    start = following.first + (following.determiner is not None)
    for position in range(start, following.last + 1):
        _, code = find_country(sentence.tokens, position, following.last + 1, lexicon)
        if code is None and gap == 1:
            code = lexicon.capitals.get(sentence.tokens[position].text)
        if code:
            return code
    return None


def _is_one_of_several(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether "Barrot und Lammy aus Frankreich | und England" tells of each another state."""
    behind = sentence.tokens[phrase.last + 1 : phrase.last + 3]
    joined = len(behind) > 1 and behind[0].text in ("und", ",")
    return joined and _is_state(behind[1].text, lexicon)


def _is_state(word: str, lexicon: Lexicon) -> bool:
    return lexicon.country_of_name(word) is not None or word in lexicon.capitals


def party_behind(phrase: Phrase, sentence: Sentence, lexicon: Lexicon) -> str | None:
    """Return the organisation in brackets behind a name: "Friedrich Merz (CDU)"."""
    tokens = sentence.tokens
    if phrase.last + 2 >= len(tokens) or tokens[phrase.last + 1].text != "(":
        return None
    return lexicon.organization(tokens[phrase.last + 2].text)
