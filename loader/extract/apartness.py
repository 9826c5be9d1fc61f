"""Stage 7: which two beside a trigger word do the same each alone, or are one.

"besuchten nacheinander das Lager", "ob Merz oder Wüst sie trifft", "der eine in Wien, der andere in
Linz", "Der Dalai Lama, Tenzin Gyatso, …".
"""

from itertools import pairwise

from loader.extract.distribution import acts_alike
from loader.extract.document import Document
from loader.extract.exclusion_words import is_told, read_exclusion_words
from loader.extract.other_partners import names_others
from loader.extract.party import Party
from loader.extract.separate_clauses import is_of_others, says_who_speaks
from loader.extract.separate_places import are_together, parts_places, tells_two_places
from loader.extract.triggers import ANY_VERB, Trigger

_SITTING, _OR, _PICTURE = ("sitzen", "stehen"), "oder", "Foto"
_OF = frozenset(("n:genitive", "n:von", "n:vom", "possessor"))
_REACH = 3  # words from "oder" to whom it names, with preposition and article
_ACTING = ("subject", "implicit")
_AT_PLACES = {"subject", "object", "implicit"}
_OUTSIDE = ({"subject", "parent:subject"}, {"subject", "parent:object"})
_BOTH, _FOR, _TABLE = "sowohl", "für", "Tisch"
_NAMING = ("PROPN", "NOUN", "ADJ", "DET")


class Apartness:
    """What a trigger's clause says of all who stand beside it, looked for once.

    Args:
        document: the text.
        trigger: the word.
    """

    def __init__(self, document: Document, trigger: Trigger) -> None:
        words = trigger.clause.words(document.sentences[trigger.sentence])
        told = read_exclusion_words()
        self._document, self._trigger = document, trigger
        self._each_alone = not told.apart.isdisjoint(words)
        self._parted = _are_parted(document, trigger)
        self._places_parted = parts_places(words)
        self._later = _tells_later(trigger, words)
        self._sitting = trigger.word.lemma in _SITTING and trigger.word.particle is None
        # "auf dem Tisch ein Foto ihres Lehrers"
        self._shown = trigger.word.lemma == _PICTURE and told.pictured.isdisjoint(words)
        self._beside = not told.beside.isdisjoint(words)
        self._at_two_places = tells_two_places(document, trigger)
        self._each_of = _says_each(document, trigger, words)
        self._elsewhere = is_of_others(document, trigger, words)
        self._quoting = says_who_speaks(trigger)
        self._each_alike = acts_alike(document, trigger)
        self._of_others = names_others(document, trigger)
        self._stood_in_for = _is_stood_in_for(document, trigger)
        placed = self._sitting or trigger.word is ANY_VERB
        self._far = placed and is_told(told.far, words)

    def parts(self, a: Party, b: Party) -> bool:
        """Tell whether two do the same each alone, or one sits or stands with nobody."""
        if self._stood_in_for and "carried" in (a.how, b.how):
            return True
        if self._far or (self._of_others and a.head is not b.head):
            return True
        if a.role == b.role and self._parts_alike(a, b):
            return True
        roles = {a.role, b.role}
        if self._parts_roles(roles):
            return True
        if _is_same(self._document, a, b) or _acts_for_itself(self._trigger, a, b):
            return True
        return self._sitting and self._sits_alone(roles)

    def _parts_alike(self, a: Party, b: Party) -> bool:
        """Tell whether two that play the same part do so each alone."""
        if self._parted or (self._each_alone and "carried" not in (a.how, b.how)):
            return True
        if _are_alternatives(self._document, a, b):
            return True
        if self._each_alike and a.phrase is b.phrase:
            return True
        if a.role not in _ACTING:
            return False
        return self._at_two_places or (self._each_of and a.head is b.head)

    def _parts_roles(self, roles: set[str]) -> bool:
        """Tell whether two that play these parts have to do with others."""
        if self._places_parted and roles <= _AT_PLACES:
            return True
        if self._elsewhere and roles in _OUTSIDE:
            return True
        if self._quoting and any(role.startswith("parent:") for role in roles):
            return True
        if self._later and "subject" in roles and any(_is_earlier(role) for role in roles):
            return True
        shown = self._shown and not _OF.isdisjoint(roles)
        return shown and not all(role[:2] == "n:" for role in roles)

    def _sits_alone(self, roles: set[str]) -> bool:
        if roles == {"mit"}:
            return True  # "Mit A und B stehen zwei Parteien zur Wahl"
        elsewhere = any(":" in role or _is_earlier(role) for role in roles)
        return elsewhere and not self._beside and read_exclusion_words().places.isdisjoint(roles)


def _says_each(document: Document, trigger: Trigger, words: list[str]) -> bool:
    """Tell whether a verb is of each of several: "Sowohl Merz als auch Macron empfingen Xi"."""
    if trigger.word.sort != "verb" or are_together(words):
        return False
    subject = trigger.clause.subject
    if subject is None:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    before = tokens[max(subject.first - _REACH, 0) : subject.first]
    return any(token.text.lower() == _BOTH for token in before)


def _is_stood_in_for(document: Document, trigger: Trigger) -> bool:
    """Tell whether somebody sits there for another: "für ihn saß Minister X am Tisch"."""
    if trigger.word.lemma not in (*_SITTING, _TABLE):
        return False
    own = document.phrases_of(trigger.sentence, trigger.clause)
    return any(p.preposition == _FOR and p.head == "pronoun" for p in own)


def _is_earlier(role: str) -> bool:
    return role == "earlier" or role.startswith("last")


def _are_alternatives(document: Document, a: Party, b: Party) -> bool:
    """Tell whether it is one or the other: "ob Merz oder Wüst sie trifft"."""
    if a.phrase.sentence != b.phrase.sentence:
        return False
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    begin = max(first.last + 1, second.first - _REACH)
    tokens = document.sentences[first.sentence].tokens[begin : second.first]
    return any(token.text == _OR for token in tokens)


def _acts_for_itself(trigger: Trigger, a: Party, b: Party) -> bool:
    """Tell whether what acts is neither: "A und B fordern, dass das Gesetz kommt"."""
    subject = trigger.clause.subject
    if trigger.word.sort != "verb" or subject is None or trigger.clause.implicit:
        return False
    outside = a.role.startswith("parent:") and b.role.startswith("parent:")
    return outside and subject.head == "noun" and not subject.persons


def _are_parted(document: Document, trigger: Trigger) -> bool:
    """Tell whether a sentence parts two: "der eine in Wien, der andere in Linz"."""
    words = [token.text.lower() for token in document.sentences[trigger.sentence].tokens]
    pairs = set(pairwise(words))
    return not read_exclusion_words().one.isdisjoint(pairs)


def _is_same(document: Document, a: Party, b: Party) -> bool:
    """Tell whether the second only says who the first is: "Der Dalai Lama, Tenzin Gyatso, …"."""
    if a.phrase.sentence != b.phrase.sentence:
        return False
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    tokens = document.sentences[first.sentence].tokens
    if first.determiner is None or second.determiner:
        return False
    if second.first != first.last + 2 or second.last + 2 >= len(tokens):
        return False
    commas = tokens[first.last + 1].text == tokens[second.last + 1].text == ","
    return commas and tokens[second.last + 2].tag not in _NAMING


def _tells_later(trigger: Trigger, words: list[str]) -> bool:
    """Tell whether somebody only came days after another: "Zwei Tage später kam Tusk"."""
    if trigger.word.sort != "verb" or not trigger.word.weak:
        return False
    told = read_exclusion_words()
    return any(noun in told.later and then in told.afterwards for noun, then in pairwise(words))
