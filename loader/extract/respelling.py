"""Stage 1: the Swiss spelling without ß, read as the word lists write it.

A text that has no ß at all is taken as Swiss: "Aussenminister", "sassen", "begrüsste". Only what a
stage looks up changes; offsets and what is printed stay those of the text.
"""

import re
from functools import cache
from importlib.resources import files

from loader.extract.reading import Sentence

_WORD = re.compile(r"[^\W\d_]+")
_PREFIXES = {"Aussen": "Außen", "Gross": "Groß", "Strassen": "Straßen", "Schliess": "Schließ"}


def respell(text: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Return the sentences with the word lists' spelling, if the text is spelled without ß."""
    if "ß" in text:
        return sentences
    return tuple(_respell_sentence(sentence) for sentence in sentences)


def _respell_sentence(sentence: Sentence) -> Sentence:
    tokens = tuple(
        token._replace(text=_WORD.sub(_respell_word, token.text)) if "ss" in token.text else token
        for token in sentence.tokens
    )
    return sentence._replace(tokens=tokens)


def _respell_word(found: re.Match[str]) -> str:
    word = found.group()
    if (known := _read_spellings().get(word)) is not None:
        return known
    for prefix, spelled in _PREFIXES.items():
        if word.startswith(prefix):
            return spelled + word[len(prefix) :]
    return word


@cache
def _read_spellings() -> dict[str, str]:
    """Return the words of all lists that have an ß, by how they are spelled without."""
    words: set[str] = set()
    for file in files("loader.extract").joinpath("lexicon").iterdir():
        if file.name.endswith(".toml"):
            words.update(_WORD.findall(file.read_text(encoding="utf-8")))
    return {
        form.replace("ß", "ss"): form
        for word in sorted(words)
        if "ß" in word
        for form in (word, word.capitalize())
    }
