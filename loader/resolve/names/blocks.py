"""Blocking: only names that sound alike are ever compared."""

from functools import cache, lru_cache

from loader.resolve.names.name import Name
from loader.resolve.names.parts import parse_form
from loader.resolve.names.phonetics import hear
from loader.resolve.names.spelling import fold_letters, fold_sound, fold_spelling
from loader.resolve.names.tables import read_table

# The key's own letters for sch and (t)ch, as Kölner Phonetik would hear them.
_TO_SOUND = str.maketrans({"c": "s", "x": "k"})


@lru_cache(maxsize=65_536)
def find_block(name: Name) -> str:
    """Return the phonetic key of the family name, or of the one name a ruler goes by.

    Names of different blocks are never one person by any rule. The key depends on the printed form
    alone, so that a wrongly told country does not hide a name from its like.
    """
    return hear_family(parse_form(name.form).family)


@lru_cache(maxsize=1 << 16)
def hear_family(family: str) -> str:
    """Return the Kölner Phonetik of a folded family name, whatever transliteration it is in."""
    sound = fold_sound(family)
    # Rulers go by given names, which German news translates: "Karl III." is "Charles III.".
    sound = read_representatives().get(sound, sound)
    return hear(sound.translate(_TO_SOUND))


@cache
def read_representatives() -> dict[str, str]:
    """Return for the sound of each listed given name one that stands for all its variants."""
    chosen: dict[str, str] = {}
    for row in read_table("given_names")["variants"]:
        sounds = [fold_letters(fold_spelling(name)) for name in row]
        # Rows that share a name are one block: blocks may be too wide, never too narrow.
        known = sorted({chosen[sound] for sound in sounds if sound in chosen})
        first = known[0] if known else sounds[0]
        for sound, other in list(chosen.items()):
            if other in known:
                chosen[sound] = first
        chosen.update(dict.fromkeys(sounds, first))
    return chosen
