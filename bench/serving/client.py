"""Asks one question again and again, in a process of its own.

    python -m bench.serving.client URL CONNECTIONS SECONDS < request.json

Prints one line of JSON: the times of the requests in seconds, and how many were answered, those
among them that were asked before the counting began.
"""

import asyncio
import json
import sys
from time import perf_counter
from typing import Any

import aiohttp

_WARMING = 0.25


async def ask(url: str, body: bytes, connections: int, seconds: float) -> dict[str, Any]:
    """Ask over so many connections at a time, each as soon as it has its answer.

    Raises:
        RuntimeError: when an answer is an error.
    """
    times: list[float] = []
    answered = 0
    async with aiohttp.ClientSession(
        headers={"Content-Type": "application/json"},
        connector=aiohttp.TCPConnector(limit=connections),
        timeout=aiohttp.ClientTimeout(total=120),
    ) as session:
        begun = perf_counter()
        counted = begun + seconds * _WARMING
        end = counted + seconds

        async def go_on() -> None:
            nonlocal answered
            while (start := perf_counter()) < end:
                async with session.post(url, data=body) as response:
                    text = await response.read()
                if response.status != 200 or b'"errors"' in text:
                    raise RuntimeError(f"status {response.status}: {text[:200]!r}")
                answered += 1
                if (now := perf_counter()) >= counted:
                    times.append(now - start)

        await asyncio.gather(*(go_on() for _ in range(connections)))
    return {"times": times, "answered": answered}


if __name__ == "__main__":
    url, connections, seconds = sys.argv[1:]
    body = sys.stdin.buffer.read()
    print(json.dumps(asyncio.run(ask(url, body, int(connections), float(seconds)))))
