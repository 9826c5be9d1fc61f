"""Stage 4: relative pronouns that the tagger takes for articles: ", mit dem | Donald Tusk sprach".

Written German puts no article before a bare name, so one behind a comma is a pronoun.
"""

from loader.extract.function_words import read_function_words
from loader.extract.reading import Sentence


def mark_relatives(sentence: Sentence, names: list[tuple[int, int]]) -> Sentence:
    """Return the sentence with such articles tagged as pronouns.

    Args:
        sentence: its words.
        names: the persons' names in it, as first and last token positions.
    """
    tokens = list(sentence.tokens)
    relatives = read_function_words().relatives
    found = False
    for first, _ in names:
        article = first - 1
        if article < 1 or tokens[article].tag != "DET":
            continue
        if tokens[article].text not in relatives:
            continue
        before = article - 1 - (tokens[article - 1].tag == "ADP")
        if before >= 0 and tokens[before].text == ",":
            tokens[article] = tokens[article]._replace(tag="PRON")
            found = True
    return sentence._replace(tokens=tuple(tokens)) if found else sentence
