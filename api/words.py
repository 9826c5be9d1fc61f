"""Words that people search for, as the full-text indexes take them."""

import re

from graphql import GraphQLError

from api.errors import BadInputError

MOST_WORDS = 20  # each in up to six forms, and the index takes 1,024 clauses
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_ANY = {"a": "(?:ae?|ä)", "o": "(?:oe?|ö)", "u": "(?:ue?|ü)"}
_ENDINGS = "(?:er|en|e?st)?(?:ern|e[mnrs]?|s)?"


def read_words(text: str) -> str:
    """Return a query of the index for all words of a text, or beginnings of words.

    An umlaut may be written as two letters; the index of names knows no other spelling of it.

    Raises:
        GraphQLError: when there are none, or too many.
    """
    words = re.findall(r"\w+", text.lower())
    if not 0 < len(words) <= MOST_WORDS:
        error = BadInputError(f"there are {len(words)} words to search for, of 1 to {MOST_WORDS}")
        raise GraphQLError(str(error), extensions=error.extensions)
    return " AND ".join(f"({' OR '.join(_spell(word))})" for word in words)


def read_forms(text: str) -> list[str]:
    """Return the query, and after it for each word a pattern of the words that it finds.

    They follow the German analyzer's light stemmer: what is left of both without their endings is
    the same, umlauts are as the letters without dots.

    Raises:
        GraphQLError: when there are none, or too many.
    """
    query = read_words(text)
    words = list(dict.fromkeys(re.findall(r"\w+", text.lower())))
    return [query, *(f"{_fold(word)}.*|{_fold(_stem(word))}{_ENDINGS}" for word in words)]


def _stem(word: str) -> str:
    for ending, least in (("ern", 5), ("em", 4), ("en", 4), ("er", 4), ("es", 4), ("e", 3)):
        if word.endswith(ending) and len(word) > least:
            return word.removesuffix(ending)
    return word[:-1] if re.search("[bdfghklmnt]s$", word) and len(word) > 3 else word


def _fold(word: str) -> str:
    """Return a pattern of the word in all spellings of its umlauts."""
    plain = word.translate(_UMLAUTS).replace("ß", "ss")
    pattern = re.sub("(?<!q)(a|o|u)e?", lambda found: _ANY[found[1]], plain)
    return pattern.replace("ss", "(?:ss|ß)")


def _spell(word: str) -> list[str]:
    spelled = [word, word.translate(_UMLAUTS)]
    spelled.append(re.sub("(a|o|u)e", lambda found: "äöü"["aou".index(found[1])], word))
    return [form for one in dict.fromkeys(spelled) for form in (f"{one}^2", f"{one}*")]
