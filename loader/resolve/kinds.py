"""The kinds of events: German word and PLOVER category of each, as `kinds.toml` lists them."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of event: its German word, PLOVER category, and whether it is an encounter."""

    german: str
    plover: str
    encounter: bool


@cache
def read_kinds() -> dict[str, Kind]:
    """Return the kinds by their name ("press_conference")."""
    text = files("loader.resolve").joinpath("kinds.toml").read_text(encoding="utf-8")
    return {name: Kind(**fields) for name, fields in tomllib.loads(text).items()}
