"""Words that people search for, as the full-text indexes take them."""

import re

from graphql import GraphQLError

from api.errors import BadInputError

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def read_words(text: str) -> str:
    """Return a query of the index for all words of a text, or beginnings of words.

    An umlaut may be written as two letters; the index of names knows no other spelling of it.

    Raises:
        GraphQLError: when there are none.
    """
    words = re.findall(r"\w+", text.lower())
    if not words:
        error = BadInputError("there is no word to search for")
        raise GraphQLError(str(error), extensions=error.extensions)
    return " AND ".join(f"({' OR '.join(_spell(word))})" for word in words)


def _spell(word: str) -> list[str]:
    spelled = [word, word.translate(_UMLAUTS)]
    spelled.append(re.sub("(a|o|u)e", lambda found: "äöü"["aou".index(found[1])], word))
    return [form for one in dict.fromkeys(spelled) for form in (f"{one}^2", f"{one}*")]
