"""Db hits that are pinned: `cost.toml` holds, by step and statement, those in a small graph and in
a large one."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

Hits = Mapping[str, Mapping[str, list[int]]]

PINNED = Path(__file__).with_name("cost.toml")
PIN = "NEWSGRAPH_TEST_PIN"  # the environment variable that lets the pinned figures be written


def check_pinned(hits: Hits) -> None:
    """Compare the db hits of some steps with the pinned ones, or write them anew."""
    text = PINNED.read_text(encoding="utf-8")
    pinned = tomllib.loads(text)
    if os.environ.get(PIN):
        PINNED.write_text(to_toml(text, {**pinned, **hits}), encoding="utf-8")
        return
    assert hits == {step: pinned[step] for step in hits}, f"{PIN}=1 lets them be written anew"


def to_toml(text: str, hits: Hits) -> str:
    """Return a file with other figures under its head."""
    lines = [line for line in text.splitlines() if line.startswith("#")]
    for step, its in hits.items():
        lines += ["", f"[{step}]", *(f'"{name}" = {pair}' for name, pair in its.items())]
    return "\n".join(lines) + "\n"
