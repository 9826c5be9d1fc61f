"""Stage 9: the town that a text's first line begins with, though no list knows it: "Seeon (kna)".

As a dateline it is not sure enough; as one of several places where something can have been it is.
"""

from collections.abc import Iterator

from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.place_names import is_listed
from loader.extract.place_spans import is_other
from loader.extract.reach import starts_paragraph

_BEGINNING = 4  # sentences in which the body begins
_LONGEST = 4  # words: "Bad Doberan / Neubukow"
_AGENCY = "("
_ENDS = frozenset((".", "–", "—", "-", "|", _AGENCY))


def find_heads(document: Document, lexicon: Lexicon) -> Iterator[str]:
    """Yield the towns in front of the mark with which a line of the beginning goes on."""
    for number in range(1, min(_BEGINNING, len(document.sentences))):
        if not starts_paragraph(document, number):
            continue
        tokens = document.sentences[number].tokens
        words = [token.text for token in tokens[: _LONGEST + 1]]
        end = next((n for n, word in enumerate(words) if word in _ENDS), 0)
        if not end or tokens[end - 1].tag != "PROPN":
            continue
        named = {
            p
            for phrase in document.phrases[number]
            if phrase.head == "name"
            for p in range(phrase.head_first, phrase.last + 1)
        }
        if named & set(range(end)):
            continue
        for name in " ".join(words[:end]).split(" / "):
            for town in name.split("/"):
                told = words[end] == _AGENCY and not is_other(town, lexicon)  # "Google. Das ist …"
                if town[:1].isupper() and (told or is_listed(town, lexicon)):
                    yield town
