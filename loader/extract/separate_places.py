"""Stage 7: several who act side by side, at two places: where did each?

"besuchten Schulen in Potsdam und Hannover", "reisten nach Washington und nach Peking", "verteilten
Rosen in ihren Wahlkreisen": of themselves these words bring nobody together.
"""

from itertools import pairwise

from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.joint_words import read_joint_words
from loader.extract.lexicon import read_lexicon
from loader.extract.reading import Token
from loader.extract.triggers import Trigger
from loader.extract.verb_forms import VERBS

_LOCAL = frozenset(("in", "im", "nach", "bei", "an", "am"))
_AND = frozenset(("und", "sowie", "beziehungsweise"))
_SHARED = ("gemeinsam", "gegenseitig", "beiderseitig")
_IN = "in"
_SPEAKING, _BEFORE = "spricht", "vor"
_LONGEST_PLACE = 3  # words: "Frankfurt am Main"
_FURTHEST = 5  # words from "und" to the place: "und vor den Winzern in Linz"


def tells_two_places(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause names a place for each of those who act in it, and no togetherness."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    word = trigger.word
    if "mit" not in words and not are_together(words) and _names_own_places(words):
        return True
    alone = word.weak or (word.sort == "verb" and "mit" not in word.takes)  # "besuchten"
    if not alone and not (word.lemma == _SPEAKING and _BEFORE in words):
        return False
    if "sich" in words or "mit" in words or are_together(words):
        return False
    return _names_own_places(words) or _names_two(document, trigger)


def parts_places(words: list[str]) -> bool:
    """Tell whether a clause parts two places: "in der einen Villa saß A, in der anderen B".

    Two sides of one table are "auf der einen" and "auf der anderen".
    """
    told = read_exclusion_words()
    follow = zip(words, pairwise(words[1:]), strict=False)
    inside = {pair for before, pair in follow if before == _IN}
    return not (told.one_place.isdisjoint(inside) or told.other_place.isdisjoint(inside))


def are_together(words: list[str]) -> bool:
    """Tell whether words of a clause say that what several did they did together."""
    for known in (read_joint_words().together, read_function_words().together):
        if not known.isdisjoint(words):
            return True
    return any(word.startswith(_SHARED) for word in words)


def _names_own_places(words: list[str]) -> bool:
    """Tell whether each was at home: "in ihren Ländern"."""
    own = read_exclusion_words().own_places
    return any(
        word == "ihren" and any(noun.endswith(own) for noun in words[n + 1 : n + 3])
        for n, word in enumerate(words)
    )


def _names_two(document: Document, trigger: Trigger) -> bool:
    """Tell whether two places are joined.

    "in Graz und Linz", "nach Rom und nach Wien", "vor Winzern in Graz und vor Bauern in Linz".
    """
    tokens = document.sentences[trigger.sentence].tokens
    places = _find_places(document, trigger)
    for position in trigger.clause.positions:
        if tokens[position].text not in _AND:
            continue
        before = next((p for p in places if 0 < position - p <= _LONGEST_PLACE), None)
        behind = next((p for p in places if 0 < p - position <= _FURTHEST), None)
        if before is None:
            continue
        if position + 1 < len(tokens) and _is_place(document, tokens[position + 1]):
            return True
        if behind is not None:
            return not any(token.tag in VERBS for token in tokens[position:behind])
    return False


def _find_places(document: Document, trigger: Trigger) -> list[int]:
    """Return where a clause says in or to what place, without its preposition."""
    tokens = document.sentences[trigger.sentence].tokens
    return [
        position
        for position in trigger.clause.positions
        if position
        and tokens[position - 1].text.lower() in _LOCAL
        and _is_place(document, tokens[position])
    ]


def _is_place(document: Document, token: Token) -> bool:
    lexicon = read_lexicon()
    known = lexicon.is_place(token.text) or lexicon.country_of_name(token.text) is not None
    return known or token.start in document.locations
