"""What a word's form says of it as a verb."""

import re

from loader.extract.function_words import read_function_words
from loader.extract.reading import Token

VERBS = ("VERB", "AUX")
# "-ge-" behind a separable particle, short or one of the long ones.
_PARTICIPLE = re.compile(
    r"(?:\w{2,4}|zusammen|zurück|wieder|gegenüber|beiseite|weiter)ge\w*(?:t|en)$"
)


def is_finite_auxiliary(token: Token) -> bool:
    """Tell whether a word is a finite form of an auxiliary or modal."""
    nonfinite = read_function_words().nonfinite_auxiliaries
    return token.tag == "AUX" and token.text.lower() not in nonfinite


def is_participle(word: str) -> bool:
    """Tell whether a verb looks like a past participle: "getroffen", "eingeladen"."""
    return word.startswith("ge") or bool(_PARTICIPLE.match(word))


def is_zu_infinitive(words: list[Token], position: int) -> bool:
    """Tell whether a verb is an infinitive with "zu": "zu treffen", "einzuladen"."""
    word = words[position]
    if word.tag not in VERBS:
        return False
    if position and words[position - 1].text.lower() == "zu":
        return True
    if word.text.startswith(("zusammenzu", "zurückzu")):
        return word.text.endswith("en")
    return "zu" in word.text[1:8] and word.text.endswith("en") and word.text[:2] != "zu"
