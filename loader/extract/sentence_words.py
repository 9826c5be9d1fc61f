"""Stage 8: the words of a trigger's sentence, as features of all pairs beside it.

What surrounds a meeting ("überreichte", "Hof", "empfing", "Delegation") is told by other words than
what merely sounds like one: of the candidates in articles of people whose others were not learned
from, .69 were found instead of .64 where nine in ten are right. A word is cut to its beginning,
which stands for its forms and for many of its compounds. Proper names are left out: whom a text is
about is no sign.
"""

from loader.extract.reading import Sentence

_BEGINNING = 6  # characters; with 4 or 8 pairs were right a little less often
_SHORTEST = 3


def find_sentence_words(sentence: Sentence) -> set[str]:
    """Return the beginnings of the words of a sentence."""
    return {
        f"word {token.text[:_BEGINNING].lower()}"
        for token in sentence.tokens
        if token.tag != "PROPN" and len(token.text) >= _SHORTEST and token.text.isalpha()
    }
