"""Stage 4: where one clause can end and the next begin: at marks, and at some an "und"."""

from loader.extract.function_words import read_function_words
from loader.extract.reading import Token
from loader.extract.verb_forms import VERBS, is_finite_auxiliary, is_participle

_REACH = 12  # words behind "und" in which a clause of its own has its verb


def find_segments(tokens: tuple[Token, ...], names: set[int]) -> list[tuple[list[int], str]]:
    """Return the stretches between breaks, as token positions, each with the mark that ends it.

    Args:
        tokens: the words of a sentence.
        names: positions inside persons' names, which never end a stretch.
    """
    marks = read_function_words().marks
    segments: list[tuple[list[int], str]] = []
    current: list[int] = []
    for position, token in enumerate(tokens):
        if token.text in marks and position not in names:
            if current:
                segments.append((current, token.text))
            current = []
            continue
        if token.tag == "CCONJ" and current and _splits(tokens, current, position):
            segments.append((current, ""))
            current = []
        current.append(position)
    if current:
        segments.append((current, ""))
    return segments


def _splits(tokens: tuple[Token, ...], before: list[int], position: int) -> bool:
    """Tell whether "und" begins a clause: full verb before it, and a verb of its own behind."""
    if position + 1 == len(tokens) or not any(tokens[p].tag == "VERB" for p in before):
        return False
    following = tokens[position + 1]
    if following.tag in VERBS:
        return not is_participle(following.text)
    marks = read_function_words().marks
    for token in tokens[position + 1 : position + _REACH]:
        if token.text in marks or token.tag == "CCONJ":
            return False
        if (token.tag == "VERB" and not is_participle(token.text)) or is_finite_auxiliary(token):
            return True
    return False
