"""Measures ways of serving in turns, so that what the machine does besides hits them all."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import mean, median, quantiles
from typing import Any

import psutil

from bench.serving.servers import Way, cpu_seconds


@dataclass(slots=True)
class Measured:
    """What was seen of one way, over all its turns.

    Args:
        connections: how many asked at a time, each as soon as it had its answer.
        times: of the requests that count, in seconds.
        answered: the requests that were answered in all, those of the warming up among them.
        serving: seconds of processor time of the process that serves, for all of them.
        reading: the same of Neo4j.
    """

    connections: int
    times: list[float] = field(default_factory=list)
    answered: int = 0
    serving: float = 0.0
    reading: float = 0.0

    @property
    def rate(self) -> float:
        """Return the requests a second, as they follow from how long each took.

        To count them would favour slow ways: of a request that was begun in the warming up all
        would count, and of the time only what was left.
        """
        return self.connections / mean(self.times)

    @property
    def middle(self) -> float:
        """Return the median of the times, in milliseconds."""
        return median(self.times) * 1000

    @property
    def slowest(self) -> float:
        """Return in milliseconds what one time in a hundred exceeds.

        Raises:
            RuntimeError: when too little was answered to say.
        """
        if len(self.times) < 2:
            raise RuntimeError(f"{len(self.times)} answers: ask longer")
        return quantiles(self.times, n=100, method="inclusive")[98] * 1000


def ask_way(way: Way, request: Mapping[str, Any], connections: int, seconds: float) -> Any:
    """Ask from a process of its own; return what that printed.

    Raises:
        RuntimeError: when an answer was an error.
    """
    done = subprocess.run(
        [sys.executable, "-m", "bench.serving.client", way.url, str(connections), str(seconds)],
        input=json.dumps(request).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{way.name}: {done.stderr.decode()}")
    return json.loads(done.stdout)


def measure(
    asked: Mapping[Way, Mapping[str, Any]],
    database: psutil.Process,
    connections: int,
    seconds: float,
    turns: int,
) -> dict[str, Measured]:
    """Ask each way its request in turns; return what was measured, by the way's name.

    Args:
        asked: the ways and what each is asked.
        database: Neo4j's process.
        connections: how many ask at a time.
        seconds: how long each is asked in all.
        turns: over how many turns that time is spread.
    """
    measured = {way.name: Measured(connections) for way in asked}
    for _ in range(turns):
        for way, request in asked.items():
            of = measured[way.name]
            before = way.cpu(), cpu_seconds(database)
            found = ask_way(way, request, connections, seconds / turns)
            of.serving += way.cpu() - before[0]
            of.reading += cpu_seconds(database) - before[1]
            of.times += found["times"]
            of.answered += found["answered"]
    return measured
