"""The files of `lexicon/`: word lists as data, each with its source in its first lines."""

import tomllib
from importlib.resources import files
from typing import Any

# Of how many words it is kept what a list says of them: most words of a text are some ten thousand,
# but German makes new ones without end, and memory is not to grow with what was read.
KEPT_WORDS = 1 << 16


def read_word_list(name: str) -> dict[str, Any]:
    """Return what a file of word lists holds."""
    path = files("loader.extract").joinpath(f"lexicon/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
