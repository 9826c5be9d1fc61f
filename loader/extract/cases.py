"""Stage 2: the cases a phrase can stand in, as far as German shows them.

A string of letters: "n" nominative, "g" genitive, "d" dative, "a" accusative.
"""

from loader.extract.function_words import read_function_words


def find_cases(preposition: str | None, determiner: str | None) -> str:
    """Return the cases of a noun or name, by its determiner and its preposition."""
    told = read_function_words()
    cases = "nagd"
    if determiner:
        possessive = next((p for p in told.possessives if determiner.startswith(p)), None)
        article = "ein" + determiner.removeprefix(possessive) if possessive else determiner
        cases = told.cases_of_determiner.get(article, cases)
    return _govern(preposition, cases)


def find_cases_of_pronoun(preposition: str | None, pronoun: str) -> str:
    """Return the cases of a pronoun, or of the first word of "die drei"."""
    return _govern(preposition, read_function_words().cases_of_pronoun.get(pronoun, "nagd"))


def _govern(preposition: str | None, cases: str) -> str:
    """Leave the cases that a preposition governs."""
    told = read_function_words()
    if preposition is None:
        return cases
    if preposition in told.dative_contracted or preposition in told.dative:
        return "d"
    if preposition in told.accusative:
        return "a"
    return cases.replace("n", "") or "da"
