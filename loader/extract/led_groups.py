"""Stage 4: delegations that a sentence names by who leads them, and who so does what they do.

"Eine Delegation um Minister Pavel", "eine Abordnung unter Leitung der Ministerin Sandu": whom they
meet, their leaders meet.
"""

from loader.extract.delegation_words import read_delegation_words
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_NEAR = 3  # phrases from "Leitung" to the leader: "des Präsidenten | von Estland, | Karis"


def mark_led(row: list[Phrase], sentence: Sentence) -> None:
    """Let every delegation of a sentence stand for those who lead it.

    Args:
        row: the sentence's phrases, whose lists are known; changed in place.
        sentence: its words.
    """
    for index, phrase in enumerate(row):
        if phrase.head != "noun" or not is_led(phrase, sentence):
            continue
        leader = _find_leader(row, index, sentence)
        if leader is None:
            continue
        members = [leader, *(p for p in row if p.list_head is leader)]
        phrase.group = tuple(dict.fromkeys(c for member in members for c in member.persons))


def is_led(phrase: Phrase, sentence: Sentence) -> bool:
    """Tell whether a phrase is a delegation, which somebody leads."""
    noun = sentence.tokens[phrase.last].text.lower()
    return noun.endswith(read_delegation_words().led)


def _find_leader(row: list[Phrase], index: int, sentence: Sentence) -> Phrase | None:
    """Return who leads "eine Delegation des Senats um Pavel", "unter Leitung von Pavel"."""
    last, leading = row[index].last, False
    for following in row[index + 1 : index + 2 + _NEAR]:
        between = sentence.tokens[last + 1 : following.first]
        if any(t.tag in ("VERB", "AUX") for t in between):
            return None
        led = following.preposition == "um" or leading
        if following.persons:
            return following if led and _is_beside(following) else None
        noun = sentence.tokens[following.last].text
        if following.preposition == "unter" and noun in read_function_words().leading:
            leading = True
        elif not following.genitive and following.preposition not in ("aus", "von", "vom"):
            return None
        last = following.last
    return None


def _is_beside(phrase: Phrase) -> bool:
    """Tell whether a phrase goes on with what stands before it, as whom or as whose."""
    return phrase.preposition in (None, "um", "von", "vom")
