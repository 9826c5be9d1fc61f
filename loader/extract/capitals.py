"""Whether a capital in a sentence is the town or stands for the government in it.

"Moskau lehnt ab", "zwischen Washington und Peking", "Kiews Außenminister", "die Regierung in
Peking" speak of the government; "in Moskau", "Universität Wien", "nördlich von Kiew" of the town.
"""

from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import strip_genitive
from loader.extract.state_words import StateWords

_DASHES = frozenset("–—-|:")
_NEAR = 4


class Capitals:
    """Tells the government's mention from the town's by the words around."""

    def __init__(self, lexicon: Lexicon, words: StateWords) -> None:
        others = words.words("no_government")
        self._codes = {
            name: code
            for name, code in lexicon.capitals.items()
            if name not in others and " " not in name
        }
        self._codes |= {name: code for name, code in lexicon.capitals.items() if " " in name}
        self.adjectives = {
            form: code
            for name, code in self._codes.items()
            for form in (name + "er", name.removesuffix("e").removesuffix("en") + "er")
        }
        self._government = words.words("government")
        self._speech = words.words("speech")
        self._town = words.words("town")
        self._place = words.words("place_prepositions")
        self._stands_for = words.words("government_prepositions")
        self._joined = words.words("joined")
        self._place_before = words.words("place_before")

    @property
    def codes(self) -> dict[str, str]:
        """The capitals and their states."""
        return self._codes

    def government_of_adjective(self, tokens: tuple[Token, ...], position: int) -> str | None:
        """Return whose government one of the `adjectives` speaks of: "die Moskauer Führung"."""
        if position + 1 == len(tokens):
            return None
        known = any(part in self._government for part in _parts(tokens[position + 1].text))
        return self.adjectives[tokens[position].text] if known else None

    def speaks_of_government(
        self, sentence: Sentence, first: int, last: int, persons: set[int]
    ) -> bool:
        """Tell whether the capital at these words means the government.

        Args:
            sentence: the sentence.
            first: the capital's first word.
            last: its last.
            persons: positions of persons' names.
        """
        tokens = sentence.tokens
        following = tokens[last + 1] if last + 1 < len(tokens) else None
        if _is_genitive(tokens[last].text, self._codes) and following is not None:
            if following.tag in ("NOUN", "PROPN", "ADJ"):
                return self._owner_is_government(tokens, last + 1)
            return False
        if self._is_dateline(tokens, first, last):
            return False
        head = _first_of_list(tokens, first, self._codes, self._joined)
        before = tokens[head - 1] if head else None
        if before is None or before.text in ("„", "»", "«", "(", '"'):
            return True
        word = before.text.lower()
        if word in self._place:
            return self._place_speaks(tokens, head - 1, last, word)
        if word in self._stands_for:
            return not self._leads_to_place(tokens, head - 1, last, word)
        if before.tag in ("NOUN", "PROPN") and head - 1 not in persons:
            return before.text in TIMES
        return before.tag not in ("DET", "ADJ", "NUM") or word in ("und", "auch")

    def is_place(self, sentence: Sentence, first: int) -> bool:
        """Tell whether a seat of government is only where something is: "im Weißen Haus"."""
        before = [token.text.lower() for token in sentence.tokens[max(0, first - 2) : first]]
        place = before[-1:] and before[-1] in self._place - {"aus"}
        article = before[-1:] and before[-1] in ("dem", "das", "der", "den", "die")
        return bool(place or (article and before[0] in self._place - {"aus"} and len(before) > 1))

    def _owner_is_government(self, tokens: tuple[Token, ...], position: int) -> bool:
        """Tell whose "Kiews …" is: the government's, unless a thing of the town follows."""
        for token in tokens[position : position + _NEAR]:
            if token.tag in ("NOUN", "PROPN"):
                return not any(part in self._town for part in _parts(token.text))
        return True

    def _place_speaks(
        self, tokens: tuple[Token, ...], preposition: int, last: int, word: str
    ) -> bool:
        """Tell "die Regierung in Kiew", "in Berlin hieß es", "ein Signal aus Washington"."""
        before = tokens[preposition - 1].text if preposition else ""
        if word in ("in", "aus") and any(part in self._government for part in _parts(before)):
            return True
        following = tokens[last + 1 : last + 2]
        if word == "in":
            return bool(following) and following[0].text in ("hieß", "heißt", "verlautete")
        near = [before.lower(), *(token.text.lower() for token in following)]
        return word == "aus" and any(text in self._speech for text in near)

    def _leads_to_place(
        self, tokens: tuple[Token, ...], preposition: int, last: int, word: str
    ) -> bool:
        """Tell "von Kiew nach …", "nördlich von Kiew", "Raketen auf Kiew", "Bürgermeister von"."""
        following = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
        if word == "von" and following in ("nach", "bis", "aus"):
            return True
        before = tokens[max(0, preposition - 2) : preposition]
        near = {part for token in before for part in _parts(token.text)}
        return bool(near & self._place_before) or bool(near & self._town)

    def _is_dateline(self, tokens: tuple[Token, ...], first: int, last: int) -> bool:
        following = tokens[last + 1].text if last + 1 < len(tokens) else ""
        starts = all(
            token.text in self._joined or token.text in self._codes for token in tokens[:first]
        )
        return starts and (following in _DASHES or following == "(" or len(tokens) <= last + 2)


def _first_of_list(
    tokens: tuple[Token, ...], position: int, codes: dict[str, str], joined: frozenset[str]
) -> int:
    """Return where the enumeration begins that a capital is part of: "in Berlin und | Paris"."""
    while (
        position > 1 and tokens[position - 1].text in joined and tokens[position - 2].text in codes
    ):
        position -= 2
    return position


def _is_genitive(word: str, codes: dict[str, str]) -> bool:
    return word not in codes and strip_genitive(word) in codes


def _parts(word: str) -> tuple[str, ...]:
    """Return a noun in small letters, whole and its last part: "Luftangriff", "angriff"."""
    lowered = word.lower()
    return (lowered, lowered.rpartition("-")[2])
