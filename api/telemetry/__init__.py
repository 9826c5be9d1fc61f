"""Metrics and traces: an extra, `newsgraph[telemetry]`, off unless chosen."""

from __future__ import annotations

import asyncio
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Self

from api.errors import APIError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi.telemetry import TelemetryConfig

    from api.admission import Admission
    from api.authentication import Tokens
    from api.compile.port import Reader
    from api.options import Options
    from api.telemetry.metrics import Metrics
    from api.telemetry.traces import Traces


class TelemetryMissingError(APIError):
    """Metrics or traces are chosen, and what they need is not installed."""


class Telemetry:
    """What one application tells of itself.

    Args:
        metrics: its metrics, if they are chosen.
        traces: its traces, if they are chosen.
    """

    def __init__(self, metrics: Metrics | None = None, traces: Traces | None = None) -> None:
        self.metrics = metrics
        self.traces = traces

    @classmethod
    def choose(cls, options: Options, admission: Admission, tokens: Tokens) -> Self:
        """Return the telemetry that the options choose.

        Raises:
            TelemetryMissingError: when what it needs is not installed.
        """
        metrics, traces = None, None
        if options.metrics:
            with _needing("metrics"):
                from api.telemetry.metrics import Metrics
            metrics = Metrics(admission, tokens)
        if options.traces:
            with _needing("traces"):
                from api.telemetry.traces import Traces
            traces = Traces()
        return cls(metrics, traces)

    @property
    def of_requests(self) -> TelemetryConfig | None:
        """How FastAPI itself tells of requests."""
        return self.traces.of_requests if self.traces else None

    def watch(self, reader: Reader) -> Reader:
        """Return the reader, whose statements are told of."""
        for watcher in (self.metrics, self.traces):
            reader = watcher.watch(reader) if watcher else reader
        return reader

    def observe(self, path: str, code: str | None, seconds: float, sent: int) -> None:
        """Tell of a request: its path, an error's code, its time and the bytes of the answer."""
        if self.metrics:
            self.metrics.observe(path, code, seconds, sent)

    def trace(self, name: str | None, text: str | None) -> AbstractContextManager[Any]:
        """Return the context in which an operation is run, of this name and text."""
        return self.traces.trace_operation(name, text) if self.traces else nullcontext()

    async def close(self) -> None:
        """Send what was not sent yet."""
        if self.traces:
            await asyncio.to_thread(self.traces.close)


@contextmanager
def _needing(what: str) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise TelemetryMissingError(
            f"{what} need packages that are not installed",
            hint="pip install 'newsgraph[telemetry]'",
        ) from error
