"""The words that invented news is made of, from `world.toml` and `wording.toml`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent

Spellings = tuple[str, ...]


class Culture(NamedTuple):
    """Names of some countries; each name is the tuple of its spellings."""

    given: tuple[tuple[Spellings, ...], tuple[Spellings, ...]]  # of men, of women
    family: tuple[tuple[Spellings, ...], tuple[Spellings, ...]]
    family_first: bool


class Office(NamedTuple):
    """An office by its titles, of which each says the same."""

    titles: tuple[Spellings, Spellings]  # of a man, of a woman


class World(NamedTuple):
    """Countries, places, organisations and names."""

    countries: dict[str, str]
    cities: tuple[tuple[str, str], ...]
    organizations: dict[str, str]
    papers: tuple[str, ...]
    agencies: tuple[str, ...]
    topics: tuple[str, ...]
    country_offices: tuple[Office, ...]
    organization_offices: tuple[Office, ...]
    cultures: dict[str, tuple[Culture, ...]]  # by country


@cache
def read_world() -> World:
    """Return the tables of `world.toml`."""
    raw = tomllib.loads((FOLDER / "world.toml").read_text(encoding="utf-8"))
    cultures: dict[str, tuple[Culture, ...]] = {}
    for table in raw["cultures"]:
        for country in table["countries"]:
            cultures[country] = (*cultures.get(country, ()), read_culture(table))
    return World(
        countries=raw["countries"],
        cities=tuple(raw["cities"].items()),
        organizations=raw["organizations"],
        papers=tuple(raw["papers"]["names"]),
        agencies=tuple(raw["papers"]["agencies"]),
        topics=tuple(raw["topics"]["words"]),
        country_offices=read_offices(raw["offices"]["country"]),
        organization_offices=read_offices(raw["offices"]["organization"]),
        cultures=cultures,
    )


def read_culture(table: dict[str, Any]) -> Culture:
    endings: dict[str, str] = table.get("feminine", {})
    male, female, family = (
        tuple(tuple(name.split("|")) for name in table[key]) for key in ("male", "female", "family")
    )
    feminine = tuple(tuple(dict.fromkeys(inflect(n, endings) for n in names)) for names in family)
    return Culture((male, female), (family, feminine), table.get("family_first", False))


def inflect(name: str, endings: dict[str, str]) -> str:
    """Return a family name as a woman bears it."""
    for ending, feminine in endings.items():
        if name.endswith(ending):
            return name.removesuffix(ending) + feminine
    return name


def read_offices(pairs: list[list[str]]) -> tuple[Office, ...]:
    return tuple(Office((tuple(man.split("/")), tuple(woman.split("/")))) for man, woman in pairs)


@cache
def read_wording() -> dict[str, dict[str, Any]]:
    """Return the sentences by kind of event and status, as they stand in `wording.toml`."""
    return tomllib.loads((FOLDER / "wording.toml").read_text(encoding="utf-8"))
