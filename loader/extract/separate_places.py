"""Stage 7: several who act side by side, at two places: where did each?

"besuchten Schulen in Potsdam und Hannover", "reisten nach Washington und nach Peking", "verteilten
Rosen in ihren Wahlkreisen": of themselves these words bring nobody together.
"""

from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.joint_words import read_joint_words
from loader.extract.lexicon import read_lexicon
from loader.extract.reading import Token
from loader.extract.triggers import Trigger

_LOCAL = frozenset(("in", "im", "nach", "bei", "an", "am"))
_AND = frozenset(("und", "sowie"))
_SPEAKING, _BEFORE = "spricht", "vor"
_LONGEST_PLACE = 3  # words: "Frankfurt am Main"


def tells_two_places(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause names a place for each of those who act in it, and no togetherness."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    word = trigger.word
    alone = word.weak or (word.sort == "verb" and "mit" not in word.takes)  # "besuchten"
    if not alone and not (word.lemma == _SPEAKING and _BEFORE in words):
        return False
    if "sich" in words or "mit" in words or _are_together(words):
        return False
    return _names_own_places(words) or _names_two(document, trigger)


def _are_together(words: list[str]) -> bool:
    told = read_joint_words()
    known = told.together | told.shared | read_function_words().together
    return not known.isdisjoint(words)


def _names_own_places(words: list[str]) -> bool:
    """Tell whether each was at home: "in ihren Ländern"."""
    own = read_exclusion_words().own_places
    return any(
        word == "ihren" and any(noun.endswith(own) for noun in words[n + 1 : n + 3])
        for n, word in enumerate(words)
    )


def _names_two(document: Document, trigger: Trigger) -> bool:
    """Tell whether two places are joined: "in Graz und Linz", "nach Rom und nach Wien"."""
    tokens, clause = document.sentences[trigger.sentence].tokens, trigger.clause
    for position in clause.positions:
        if tokens[position].text not in _AND or position < _LONGEST_PLACE:
            continue
        behind = position + 1
        if behind < len(tokens) and tokens[behind].text.lower() in _LOCAL:
            behind += 1
        if not _is_place(document, tokens, behind):
            continue
        for first in range(max(position - _LONGEST_PLACE, 1), position):
            led = tokens[first - 1].text.lower() in _LOCAL
            whole = f"{tokens[first].text} {tokens[position].text} {tokens[behind].text}"
            if led and _is_place(document, tokens, first):
                return read_lexicon().country_of_name(whole) is None  # "Bosnien und Herzegowina"
    return False


def _is_place(document: Document, tokens: tuple[Token, ...], position: int) -> bool:
    if position >= len(tokens):
        return False
    token, lexicon = tokens[position], read_lexicon()
    known = lexicon.is_place(token.text) or lexicon.country_of_name(token.text) is not None
    return known or token.start in document.locations
