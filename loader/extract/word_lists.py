"""The files of `lexicon/`: word lists as data, each with its source in its first lines."""

import tomllib
from importlib.resources import files
from typing import Any


def read_word_list(name: str) -> dict[str, Any]:
    """Return what a file of word lists holds."""
    path = files("loader.extract").joinpath(f"lexicon/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
