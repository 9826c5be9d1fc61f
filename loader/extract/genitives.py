"""Stage 3: names in the genitive, "Putins" for "Putin", where the text shows that they are."""

from collections import Counter

from loader.extract.lexicon import Lexicon
from loader.extract.name_spans import NameSpan
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import fold, strip_genitive


class Genitives:
    """Tells names' nominatives by how else the text prints them.

    Args:
        spans: all names of the text.
        sentences: its sentences.
        lexicon: tells offices and peoples, which take no genitive behind them.
    """

    def __init__(
        self, spans: list[NameSpan], sentences: tuple[Sentence, ...], lexicon: Lexicon
    ) -> None:
        self._sentences = sentences
        self._lexicon = lexicon
        self._printed = Counter(fold(span.words[-1]) for span in spans)

    def nominative(self, span: NameSpan) -> str:
        """Return the name without a genitive ending, where the text shows that it is one."""
        surface = " ".join(span.words)
        stripped = strip_genitive(surface)
        if stripped == surface:
            return stripped
        last, bare = fold(span.words[-1]), fold(stripped.split()[-1])
        if self._printed[bare] > 0:
            return stripped
        if self._printed[last] > 1:
            return surface
        return stripped if self._stands_in_genitive(span) else surface

    def _stands_in_genitive(self, span: NameSpan) -> bool:
        """Tell whether a name stands beside what belongs to it: "Orbáns Reise", "Reise Orbáns"."""
        tokens = self._sentences[span.sentence].tokens
        following = tokens[span.last + 1] if span.last + 1 < len(tokens) else None
        if following is not None:
            if following.tag in ("NOUN", "PROPN"):
                return True
            if following.text[0].isupper() and span.first > 0:
                return True
        return self._is_behind_noun(tokens, span.first)

    def _is_behind_noun(self, tokens: tuple[Token, ...], first: int) -> bool:
        before = tokens[first - 1] if first else None
        if before is None or before.tag != "NOUN" or before.text in TIMES:
            return False  # "im Herbst Alar Karis treffen"
        if first > 1 and tokens[first - 2].text.lower().startswith(("ein", "kein")):
            return True  # "ein Vertrauter Wladimir Putins"
        lexicon = self._lexicon
        return lexicon.office(before.text) is None and not lexicon.is_demonym(before.text)


def has_genitive_ending(surface: str, name: str) -> bool:
    """Tell whether a printed form is a person's name with a genitive ending."""
    last, words = surface.split()[-1], name.split()
    return last not in words and strip_genitive(last) in words
