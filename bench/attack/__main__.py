"""Normal clients ask for a first page, alone and while others ask the nastiest operations.

    python -m bench.attack [--scale 1] [--seconds 10] [--clients 16] [--attackers 8]
        [--way ours-query-api] [--one-address]

Starts Neo4j and loads the generated graph; `--scale 0.1` is one of a tenth of the size. Our server
runs with its usual limits. Everybody asks again as soon as there is an answer. Attackers ask all
that `bench.attack.operations` has; in the second attack each operation in a new form, so that
nothing of it is known. The limits tell clients apart by their addresses, and each has its own of
127.0.0.0/8, which Linux takes from anywhere; with `--one-address` all ask from the same.

Ends with 1 if a normal client gets an error, or the 99th percentile of their times more than
doubles.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil
from rich.console import Console
from rich.table import Table

from bench.serving.loading import open_graph
from bench.serving.questions import QUESTIONS
from bench.serving.servers import Way, cpu_seconds, run_way

ALONE = "alone"
ATTACKS = {ALONE: None, "attacked": "nasty", "attacked anew": "new"}
MOST = 2.0
# Times as long as a figure takes: until then the database compiles what it is asked as well.
_WARMING = 1.5
_CLIENTS = (sys.executable, "-m", "bench.attack.clients")
_NORMAL, _ATTACKING = "127.0.0", "127.0.1"
Found = dict[str, Any]


def main() -> int:
    """Print the table, and return the exit code."""
    chosen = read_arguments()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        server, database = stack.enter_context(open_graph(folder, chosen.scale))
        way = stack.enter_context(run_way(chosen.way, server))
        begin(way, "normal", chosen.clients, chosen.seconds * _WARMING, "").communicate()
        begin(way, "nasty", 1, chosen.seconds * _WARMING, "").communicate()
        rows = {name: measure(way, database, role, chosen) for name, role in ATTACKS.items()}
    Console(width=110).print(tabulate(rows))
    most = max(row["p99"] for row in rows.values()) / rows[ALONE]["p99"]
    return int(most > MOST or any(row["errors"] for row in rows.values()))


def read_arguments() -> argparse.Namespace:
    """Return what was chosen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--scale", type=float, default=1.0, help="0.1 for a graph of a tenth")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long each figure is taken")
    parser.add_argument("--clients", type=int, default=16)
    parser.add_argument("--attackers", type=int, default=8)
    parser.add_argument("--way", default="ours-query-api", help="or ours-bolt")
    parser.add_argument("--one-address", action="store_true", help="all ask from one address")
    return parser.parse_args()


def begin(
    way: Way, role: str, number: int, seconds: float, addresses: str
) -> "subprocess.Popen[bytes]":
    """Let clients ask, in a process of their own."""
    asked = {"query": QUESTIONS[0].operation, "variables": QUESTIONS[0].variables}
    begun = subprocess.Popen(
        [*_CLIENTS, way.url, role, str(number), str(seconds), addresses],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert begun.stdin is not None  # noqa: S101 - it is a pipe
    begun.stdin.write(json.dumps(asked).encode())
    begun.stdin.close()
    begun.stdin = None
    return begun


def measure(
    way: Way, database: psutil.Process, role: str | None, chosen: argparse.Namespace
) -> Found:
    """Return what normal clients were answered while others attacked, if they did."""
    normal, attacking = ("", "") if chosen.one_address else (_NORMAL, _ATTACKING)
    before = way.cpu(), cpu_seconds(database)
    begun = [begin(way, "normal", chosen.clients, chosen.seconds, normal)]
    if role is not None:
        begun.append(begin(way, role, chosen.attackers, chosen.seconds, attacking))
    told = [each.communicate()[0] for each in begun]
    if any(each.returncode for each in begun):
        raise RuntimeError("clients could not ask")
    found: Found = json.loads(told[0])
    found["attacks"] = json.loads(told[1]) if role is not None else {"answers": 0, "statuses": {}}
    found["serving"], found["reading"] = (
        late - early for early, late in zip(before, (way.cpu(), cpu_seconds(database)), strict=True)
    )
    return found


def tabulate(rows: dict[str, Found]) -> Table:
    """Return the table."""
    table = Table(title="what normal clients get")
    table.add_column("")
    titles = ["answers", "errors", "p50 ms", "p99 ms", "p99, of alone", "attacks answered"]
    for title in [*titles, "CPU s, served", "CPU s, Neo4j"]:
        table.add_column(title, justify="right")
    for name, row in rows.items():
        statuses = ", ".join(f"{many}x {one}" for one, many in row["attacks"]["statuses"].items())
        table.add_row(
            name,
            str(row["answers"]),
            str(row["errors"]),
            *(f"{row[key]:.1f}" for key in ("p50", "p99")),
            f"{row['p99'] / rows[ALONE]['p99']:.2f}",
            statuses or "–",
            *(f"{row[key]:.1f}" for key in ("serving", "reading")),
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
