"""A printed name's words, freed of what is no part of it: titles, generation, regnal number."""

import re

from loader.resolve.names.spelling import fold_spelling
from loader.resolve.names.words import is_particle, read_words

_ASIDE = re.compile(r"\([^)]*\)|[\"„“”«»][^\"„“”«»]*[\"„“”«»]|[,;]")
_INITIALS = re.compile(r"(?<!\w)((?:[^\W\d_]\.){2,})")
_NUMERAL = re.compile(r"[IVX]{1,5}\.?")
# "Abd al-Fattah", "Abdel Fattah", "Abdulfattah" is "servant of"; its article has many spellings.
_SERVANT = re.compile(r"\bAbd(?:[aeu]l|\s+[aeu]l)[\s-]*(?=\w)", re.IGNORECASE)


def split_tokens(form: str) -> list[str]:
    """Return the words of a printed name, initials by themselves, nicknames in quotes left out."""
    text = _INITIALS.sub(lambda run: run[1].replace(".", ". "), _ASIDE.sub(" ", form))
    return [token.rstrip("'’") for token in _SERVANT.sub("Abdal", text).split()]


def split_generation(tokens: list[str]) -> tuple[list[str], str]:
    """Return the name's words and its generation: "Donald Trump Jr." is a "junior"."""
    generations = read_words().generations
    found = next((kind for t in tokens[1:] if (kind := generations.get(t.lower()))), "")
    return [tokens[0], *(t for t in tokens[1:] if t.lower() not in generations)], found


def drop_titles(tokens: list[str]) -> tuple[list[str], bool]:
    """Return the tokens without titles, and whether one of these is a ruler's."""
    words = read_words()
    kept, regal = [], False
    # "Emir Tamim", but "Sultan al-Dschaber", whose given name is Sultan.
    before_one = len(tokens) == 2 and not words.prefix.match(tokens[1])
    for token in tokens[:-1]:
        folded = fold_spelling(token)
        if folded in words.regal or (folded in words.regal_before_one and before_one):
            regal = True
        elif folded not in words.titles:
            kept.append(token)
    return [*kept, tokens[-1]], regal


def split_numeral(tokens: list[str]) -> tuple[list[str], str]:
    """Return the name's words and its regnal number: "Leo XIV.", "Carl XVI. Gustaf"."""
    for index in range(1, len(tokens)):
        token = tokens[index].rstrip(".")
        # One letter may be an initial: "Wladimir V. Putin".
        alone = len(token) > 1 or (index == 1 and len(tokens) == 2)
        if _NUMERAL.fullmatch(tokens[index]) and alone:
            rest = tokens[index + 1 :]
            # Behind it stands where the ruler is from: "Abdullah II. bin al-Hussein".
            kept = [] if rest and is_particle(rest[0]) else rest
            return [*tokens[:index], *kept], token
    return tokens, ""
