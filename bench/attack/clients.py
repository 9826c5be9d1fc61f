"""Clients in a process of their own: normal ones, or such that ask the nastiest operations.

    python -m bench.attack.clients URL ROLE COUNT SECONDS ADDRESSES < request.json

ROLE is normal, nasty or new; `new` writes each operation so that it was never asked before.
ADDRESSES is the beginning of the addresses from which they ask, e.g. 127.0.1, or empty for one and
the same. Prints one line of JSON: how often each status came back, how many answers were errors,
and, of normal ones, percentiles of their times in milliseconds.
"""

import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import Any

import aiohttp

from bench.attack.operations import ANSWERED, REFUSED

_FIRST = 11  # the last part of the first address: each client has the next one


@dataclass(slots=True)
class Seen:
    """What clients were answered."""

    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    errors: int = 0

    def tell(self) -> dict[str, Any]:
        """Return it in numbers."""
        cut = (
            quantiles(self.times, n=100, method="inclusive") if len(self.times) > 1 else [0.0] * 99
        )
        return {
            "answers": self.statuses.total(),
            "statuses": {str(status): number for status, number in self.statuses.items()},
            "errors": self.errors,
            "p50": cut[49] * 1000,
            "p99": cut[98] * 1000,
        }


def write_bodies(number: int) -> list[bytes]:
    """Return the bodies of a nasty client's requests, in an order of its own."""
    asked = [*REFUSED.values(), *ANSWERED.values()]
    Random(number).shuffle(asked)  # noqa: S311 - the same each time
    return [json.dumps({"query": text, "variables": given}).encode() for text, given in asked]


async def ask(
    url: str, role: str, number: int, end: float, local: str | None, normal: bytes, seen: Seen
) -> None:
    """Ask, and again as soon as there is an answer, until the end."""
    bodies = [normal] if role == "normal" else write_bodies(number)
    session = aiohttp.ClientSession(
        headers={"Content-Type": "application/json"},
        connector=aiohttp.TCPConnector(limit=1, local_addr=(local, 0) if local else None),
        timeout=aiohttp.ClientTimeout(total=120),
    )
    async with session:
        for turn in count():
            body = bodies[turn % len(bodies)]
            if role == "new":
                mark = f'{{"query": "# {number} {turn}\\n'
                body = body.replace(b'{"query": "', mark.encode(), 1)
            if (begun := perf_counter()) >= end:
                return
            try:
                async with session.post(url, data=body) as response:
                    text = await response.read()
            except aiohttp.ClientError:
                seen.errors += 1
                continue
            seen.statuses[response.status] += 1
            seen.errors += response.status != 200 or b'"errors"' in text
            seen.times.append(perf_counter() - begun)


async def ask_all(
    url: str, role: str, number: int, seconds: float, addresses: str, normal: bytes
) -> Seen:
    """Let so many clients ask at a time."""
    seen, end = Seen(), perf_counter() + seconds
    local = [f"{addresses}.{_FIRST + each}" if addresses else None for each in range(number)]
    await asyncio.gather(
        *(ask(url, role, each, end, local[each], normal, seen) for each in range(number))
    )
    return seen


if __name__ == "__main__":
    url, role, number, seconds, addresses = sys.argv[1:]
    asked = ask_all(url, role, int(number), float(seconds), addresses, sys.stdin.buffer.read())
    print(json.dumps(asyncio.run(asked).tell()))
