"""Stage 1: verbs that the tagger takes for something else.

"Ein Abkommen unterzeichneten Minister Pistorius und …" is read as "the signed minister". A stretch
between two marks that has no verb, but a form that can only be a verb's past, has it there.
"""

from collections.abc import Collection, Iterator

from loader.extract.reading import Sentence, Token
from loader.extract.verb_forms import VERBS

_MISTAKEN = frozenset(("ADJ", "ADV", "PROPN", "NOUN", "X"))
_WEAK_PAST = ("te", "ten")


def retag(sentence: Sentence, verbs: Collection[str], strong_past: Collection[str]) -> Sentence:
    """Return the sentence with such verbs tagged as verbs.

    Args:
        sentence: its words.
        verbs: the forms of the verbs that are looked for.
        strong_past: of strong verbs the forms of the past, which no ending shows.
    """
    if not [1 for token in sentence.tokens if token.text in verbs and token.tag in _MISTAKEN]:
        return sentence
    tokens = list(sentence.tokens)
    for stretch in _list_stretches(tokens):
        if any(tokens[position].tag in VERBS for position in stretch):
            continue
        for position in stretch:
            word, tag = tokens[position].text, tokens[position].tag
            past = word.endswith(_WEAK_PAST) or word in strong_past
            if tag in _MISTAKEN and past and word in verbs:
                tokens[position] = tokens[position]._replace(tag="VERB")
                break
    return sentence._replace(tokens=tuple(tokens))


def _list_stretches(tokens: list[Token]) -> Iterator[list[int]]:
    stretch: list[int] = []
    for position, token in enumerate(tokens):
        if token.tag == "PUNCT":
            yield stretch
            stretch = []
        else:
            stretch.append(position)
    yield stretch
