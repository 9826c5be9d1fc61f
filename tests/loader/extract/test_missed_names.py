"""Names that the reader does not see, known by what stands before them."""

import pytest

from loader.extract.lexicon import Lexicon
from loader.extract.missed_names import find_missed
from loader.extract.reading import Sentence, Token


def missed(words: str, lexicon: Lexicon) -> list[str]:
    """Return the names found in words written as "word/TAG"."""
    tokens: list[Token] = []
    for word in words.split():
        text, _, tag = word.rpartition("/")
        start = tokens[-1].end + 1 if tokens else 0
        tokens.append(Token(text, start, start + len(text), tag))
    sentence = Sentence(0, tokens[-1].end, tuple(tokens))
    return [
        " ".join(token.text for token in tokens[first : last + 1])
        for first, last in find_missed(sentence, [], lexicon)
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sondergesandte/NOUN Purnomo/PROPN sprach/VERB", "Purnomo"),
        ("der/DET Kenianer/NOUN Wycliffe/PROPN Oparanya/PROPN kam/VERB", "Wycliffe Oparanya"),
        ("dort/ADV sprach/VERB Anwar/PROPN al-Sadat/PROPN", "Anwar al-Sadat"),
        ("dort/ADV sprach/VERB S./PROPN Jaishankar/PROPN", "S. Jaishankar"),
        ("dort/ADV sprach/VERB Anwar/PROPN Klein/ADJ Moser/PROPN", "Anwar Klein Moser"),
        ("er/PRON sprach/VERB mit/ADP Hagos/PROPN Woldegebriel/PROPN", "Hagos Woldegebriel"),
    ],
)
def test_an_office_a_people_a_first_name_an_initial_or_mit_leads_to_a_name(
    lexicon: Lexicon, words: str, name: str
) -> None:
    assert missed(words, lexicon) == [name]


@pytest.mark.parametrize(
    "words",
    [
        "dort/ADV sprach/VERB Hagos/PROPN Woldegebriel/PROPN",
        "der/DET Kenianer/NOUN Oparanya/PROPN kam/VERB",
        "die/DET Präsidentinnen/NOUN Purnomo/PROPN kamen/VERB",
        "er/PRON reiste/VERB mit/ADP Air/PROPN Berlin/PROPN",
        "Präsident/NOUN Tschechiens/PROPN sprach/VERB",
    ],
)
def test_without_such_a_word_before_it_a_proper_noun_is_no_person(
    lexicon: Lexicon, words: str
) -> None:
    assert missed(words, lexicon) == []
