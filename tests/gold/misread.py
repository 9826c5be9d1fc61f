"""Which annotated passages of `newsgraph/training/passages` are read otherwise than annotated."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsgraph.evaluation import evaluate
from newsgraph.evaluation.document import parse_document, read_documents

PASSAGES = Path(__file__).parents[2] / "newsgraph" / "training" / "passages"
MISREAD = Path(__file__).parent / "misread.tsv"
_HEADER = "# passage\twhat is misread: right/annotated/found pairs, right/of all that have it\n"
_UNTOLD: dict[str, Any] = {
    "countries": [],
    "events": [],
}  # which the passages' annotation leaves out
_TALLIES = ("pairs", "party pairs")


def find_misread(lines: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    """Return what is misread of each passage, by its id; empty if nothing.

    "pairs 1/2/1, status 0/1" are two annotated pairs, of which one was found, and nothing else, and
    whose status is wrong.

    Args:
        lines: what `newsgraph extract` prints of the passages and maybe of other texts, by id.
    """
    with (PASSAGES / "gold.jsonl").open(encoding="utf-8") as annotated:
        gold = read_documents(
            (json.dumps(_UNTOLD | json.loads(line)) for line in annotated), "gold"
        )
    found: dict[str, str] = {}
    for passage, document in gold.items():
        told = parse_document(lines[passage])
        result = evaluate({passage: document}, {passage: told})
        wrong = [
            f"{name} {tally.right}/{tally.gold}/{tally.found}"
            for name in _TALLIES
            if (tally := result.tallies[name]).right != max(tally.gold, tally.found)
        ]
        wrong += [
            f"{name} {share.right}/{share.of}"
            for name, share in result.shares.items()
            if share.right != share.of
        ]
        found[passage] = ", ".join(wrong)
    return found


def read_known() -> dict[str, str]:
    """Return what `misread.tsv` says to be misread, by passage."""
    lines = MISREAD.read_text(encoding="utf-8").removeprefix(_HEADER).splitlines()
    return dict(line.split("\t") for line in lines)


def write(misread: Mapping[str, str]) -> None:
    """Write `misread.tsv`."""
    lines = [f"{passage}\t{wrong}\n" for passage, wrong in misread.items() if wrong]
    MISREAD.write_text(_HEADER + "".join(lines), encoding="utf-8")
