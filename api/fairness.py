"""Seats that are given to those who wait, to each client in its turn."""

import asyncio
from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field

from api.requests.refused import BusyError

_REMEMBERED = 4096
_ADVANCE = 0.01


@dataclass(slots=True, eq=False)
class _Waiter:
    seats: int
    seated: asyncio.Future[None]


@dataclass(slots=True, eq=False)
class _Client:
    used: float
    waiting: deque[_Waiter] = field(default_factory=deque)


class FairQueue:
    """Seats, and a queue before them in which no client keeps another one out.

    The next seat goes to the client that has used least: seats times seconds, of which a part is
    counted beforehand and the rest when they are given back. A client that comes new, or again
    after a while, begins where those are that are served now, so that nobody saves up. It is the
    start-time fair queueing of networks (Goyal, Vin, Cheng 1996), as servers of Kubernetes do it.

    When the queue is full, whoever comes takes the place of one whose client has more in it.

    Args:
        seats: how many there are.
        waiting: how many may wait.
    """

    def __init__(self, seats: int, waiting: int) -> None:
        self.seats = self.free = seats
        self.waiting = 0
        self._most = waiting
        self._clients: dict[Hashable, _Client] = {}
        self._lines: set[_Client] = set()  # those of whom something waits
        self._now = 0.0

    async def acquire(self, client: Hashable, seats: int = 1) -> None:
        """Wait for seats.

        Raises:
            BusyError: when there are none, and too many wait.
        """
        known = self._know(client)
        if not self.waiting and self.free >= seats:
            self._seat(known, seats)
            return
        if self.waiting >= self._most:
            self._turn_away(known)
        waiter = _Waiter(seats, asyncio.get_running_loop().create_future())
        known.waiting.append(waiter)
        self._lines.add(known)
        self.waiting += 1
        try:
            await waiter.seated
        except BaseException:
            if waiter in known.waiting:
                self._take(known, waiter)
            elif not waiter.seated.cancelled() and waiter.seated.exception() is None:
                self.release(client, seats, 0.0)  # it had them, and went in the same moment
            self._serve()
            raise

    def release(self, client: Hashable, seats: int, seconds: float) -> None:
        """Give seats back that were used for so long."""
        self.free += seats
        self._know(client).used += seats * (seconds - _ADVANCE)
        self._serve()

    def _know(self, client: Hashable) -> _Client:
        known = self._clients.get(client)
        if known is None:
            if len(self._clients) >= _REMEMBERED:
                self._forget()
            known = self._clients[client] = _Client(self._now)
        elif not known.waiting:
            known.used = max(known.used, self._now)
        return known

    def _forget(self) -> None:
        """Forget clients who used no more than who is served now: they begin there anyway."""
        self._clients = {
            client: known
            for client, known in self._clients.items()
            if known.waiting or known.used > self._now
        }

    def _seat(self, client: _Client, seats: int) -> None:
        self.free -= seats
        self._now = max(self._now, client.used)
        client.used += seats * _ADVANCE

    def _serve(self) -> None:
        while self.waiting:
            first = min(self._lines, key=lambda client: client.used)
            waiter = first.waiting[0]
            if waiter.seats > self.free:
                return
            self._take(first, waiter)
            if not waiter.seated.done():  # it may have gone in this moment
                self._seat(first, waiter.seats)
                waiter.seated.set_result(None)

    def _take(self, client: _Client, waiter: _Waiter) -> None:
        client.waiting.remove(waiter)
        self.waiting -= 1
        if not client.waiting:
            self._lines.discard(client)

    def _turn_away(self, newcomer: _Client) -> None:
        busy = BusyError("Too many operations run and wait")
        most = max(self._lines, key=lambda client: len(client.waiting), default=newcomer)
        if len(most.waiting) <= len(newcomer.waiting) + 1:
            raise busy
        last = most.waiting[-1]
        self._take(most, last)
        if not last.seated.done():
            last.seated.set_exception(busy)
