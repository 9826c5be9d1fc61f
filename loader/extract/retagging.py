"""Stage 1: verbs that the tagger takes for something else, and a name's word taken for a verb.

"Ein Abkommen unterzeichneten Minister Pistorius und …" is read as "the signed minister". A stretch
between two marks that has no verb, but a form that can only be a verb's past, has it there. There
is no verb in "Mohammed bin Salman", and "hatte" is an auxiliary if a participle ends its clause.
"""

from collections.abc import Collection, Iterator

from loader.extract.function_words import read_function_words
from loader.extract.mood_words import read_mood_words
from loader.extract.reading import Sentence, Token
from loader.extract.verb_forms import VERBS, is_participle

_MISTAKEN = frozenset(("ADJ", "ADV", "PROPN", "NOUN", "X"))
_WEAK_PAST = ("te", "ten")


def retag(sentence: Sentence, verbs: Collection[str], strong_past: Collection[str]) -> Sentence:
    """Return the sentence with such verbs tagged as verbs.

    Args:
        sentence: its words.
        verbs: the forms of the verbs that are looked for.
        strong_past: of strong verbs the forms of the past, which no ending shows.
    """
    if any(token.text == "bin" and token.tag in VERBS for token in sentence.tokens):
        sentence = sentence._replace(tokens=tuple(_read_names(sentence.tokens)))
    if any(token.tag == "VERB" and _is_having(token) for token in sentence.tokens):
        sentence = sentence._replace(tokens=tuple(_read_auxiliaries(sentence.tokens)))
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


def _read_names(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """Yield the words with "bin" between two names tagged as one of them."""
    for position, token in enumerate(tokens):
        around = tokens[position - 1 : position + 2 : 2] if position else ()
        inside = len(around) == 2 and all(t.tag == "PROPN" for t in around)
        yield token._replace(tag="PROPN") if token.text == "bin" and inside else token


def _is_having(token: Token) -> bool:
    return read_function_words().tenses.get(token.text.lower()) == "perfect"


def _read_auxiliaries(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """Yield the words with "hatte" tagged as auxiliary where a participle ends its clause.

    "Am Mittag hatte Merz mit Selenskyj, dem Präsidenten Macron und Starmer telefoniert."
    """
    for position, token in enumerate(tokens):
        if token.tag == "VERB" and _is_having(token):
            verbs = (n for n in range(position + 1, len(tokens)) if tokens[n].tag in VERBS)
            following = next(verbs, None)
            if following is not None and _is_done(tokens[following].text):
                token = token._replace(tag="AUX")
        yield token


def _is_done(word: str) -> bool:
    return is_participle(word) or word in read_mood_words().participles


def _list_stretches(tokens: list[Token]) -> Iterator[list[int]]:
    stretch: list[int] = []
    for position, token in enumerate(tokens):
        if token.tag == "PUNCT":
            yield stretch
            stretch = []
        else:
            stretch.append(position)
    yield stretch
