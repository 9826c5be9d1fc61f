"""An agency's report, and what other papers make of it or write of the same meeting."""

from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent

AGENCY = (FOLDER / "agency.txt").read_text(encoding="utf-8").strip()
_HEADLINE, _LEAD, *_REST = AGENCY.split("\n\n")
LEAD = _LEAD.removeprefix("Lublin (dpa) – ")
BODY = _REST[:-1]  # without the agency's signature
OWN_LEAD = (
    "Wer von Warschau nach Kiew reist, steigt an der Grenze um. Das soll sich ändern, versprechen"
    " zwei Minister nach einem langen Dienstag im Osten Polens."
)
# Of one who was there, and has one sentence in common with the agency.
REPORTER = (FOLDER / "reporter.txt").read_text(encoding="utf-8").strip()


def print_text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def invent_words(number: int, seed: int) -> list[str]:
    """Return so many words, hardly one of them twice; others for another seed."""
    random = Random(seed)  # noqa: S311 – repeatable test data, not a secret
    return [f"w{random.getrandbits(32)}" for _ in range(number)]
