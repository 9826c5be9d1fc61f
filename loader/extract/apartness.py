"""Stage 7: which two beside a trigger word do the same each alone, or are one.

"besuchten nacheinander das Lager", "ob Merz oder Wüst sie trifft", "der eine in Wien, der andere in
Linz", "Der Dalai Lama, Tenzin Gyatso, …".
"""

from itertools import pairwise

from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.party import Party
from loader.extract.triggers import Trigger

_SITTING, _OR = ("sitzen", "stehen"), "oder"
_REACH = 3  # words from "oder" to whom it names, with preposition and article
_LATER = frozenset(("später", "danach", "zuvor", "davor"))
_ONE = frozenset((("der", "eine"), ("die", "eine")))
_OTHER = frozenset((("der", "andere"), ("die", "andere")))
_NAMING = ("PROPN", "NOUN", "ADJ", "DET")


def are_apart(document: Document, trigger: Trigger, a: Party, b: Party) -> bool:
    """Tell whether two do the same each alone, or one sits or stands with nobody."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    told = read_exclusion_words()
    if a.role == b.role and "carried" not in (a.how, b.how) and not told.apart.isdisjoint(words):
        return True
    if a.role == b.role and (_are_alternatives(document, a, b) or _are_parted(document, trigger)):
        return True
    if _is_same(document, a, b) or _comes_later(trigger, a, b, words):
        return True
    if trigger.word.lemma not in _SITTING or trigger.word.particle is not None:
        return False
    if a.role == b.role == "mit":
        return True
    elsewhere = any(":" in role or role == "earlier" or role[:4] == "last" for role in (a.role, b.role))
    beside = not told.beside.isdisjoint(words) or not told.places.isdisjoint((a.role, b.role))
    return elsewhere and not beside


def _are_alternatives(document: Document, a: Party, b: Party) -> bool:
    """Tell whether it is one or the other: "ob Merz oder Wüst sie trifft"."""
    if a.phrase.sentence != b.phrase.sentence:
        return False
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    tokens = document.sentences[first.sentence].tokens[first.last + 1 : second.first]
    return any(token.text == _OR for token in tokens[-_REACH:])


def _are_parted(document: Document, trigger: Trigger) -> bool:
    """Tell whether a sentence parts two: "der eine in Wien, der andere in Linz"."""
    words = [token.text.lower() for token in document.sentences[trigger.sentence].tokens]
    pairs = set(pairwise(words))
    return not (_ONE.isdisjoint(pairs) or _OTHER.isdisjoint(pairs))


def _is_same(document: Document, a: Party, b: Party) -> bool:
    """Tell whether the second only says who the first is: "Der Dalai Lama, Tenzin Gyatso, …"."""
    if a.phrase.sentence != b.phrase.sentence:
        return False
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    tokens = document.sentences[first.sentence].tokens
    if first.determiner is None or second.determiner or second.preposition:
        return False
    if second.first != first.last + 2 or second.last + 2 >= len(tokens):
        return False
    commas = tokens[first.last + 1].text == tokens[second.last + 1].text == ","
    return commas and tokens[second.last + 2].tag not in _NAMING


def _comes_later(trigger: Trigger, a: Party, b: Party, words: list[str]) -> bool:
    """Tell whether somebody only came days after the other: "Zwei Tage später kam Tusk"."""
    if trigger.word.sort != "verb" or not trigger.word.weak:
        return False
    roles = {a.role, b.role}
    if "subject" not in roles or not any(r == "earlier" or r.startswith("last") for r in roles):
        return False
    later = read_exclusion_words().later
    return any(noun in later and then in _LATER for noun, then in pairwise(words))
