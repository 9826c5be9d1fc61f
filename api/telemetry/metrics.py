"""Metrics for Prometheus: how many operations, how long, with what outcome."""

from collections.abc import Mapping
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    make_asgi_app,
)
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from api.admission import Admission
from api.authentication import Tokens
from api.compile.port import Reader
from api.requests.answer import print_refused
from api.requests.refused import RefusedError

_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Metrics:
    """One application's metrics, and the endpoint that shows them to who has a token.

    Args:
        admission: the places whose use is shown.
        tokens: the tokens.
    """

    def __init__(self, admission: Admission, tokens: Tokens) -> None:
        self._tokens = tokens
        self._registry = CollectorRegistry()
        for collector in (GCCollector, PlatformCollector, ProcessCollector):
            collector(registry=self._registry)
        self._operations = Histogram(
            "newsgraph_operation_seconds",
            "Time from an operation's request to its answer; the outcome is OK or an error's code.",
            ["outcome"],
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._statements = Histogram(
            "newsgraph_statement_seconds",
            "Time of a statement in the database.",
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._sent = Counter(
            "newsgraph_answer_bytes", "Bytes of answers that were sent.", registry=self._registry
        )
        for name, words in (("running", "run"), ("waiting", "wait for a place")):
            gauge = Gauge(
                f"newsgraph_operations_{name}",
                f"Operations that {words} now.",
                registry=self._registry,
            )
            gauge.set_function(lambda name=name: float(getattr(admission, name)))  # type: ignore[misc] # bound early
        self._app = make_asgi_app(self._registry)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            self._tokens.check(Request(scope).headers.get("authorization"))
        except RefusedError as refused:
            await print_refused(refused)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def observe(self, path: str, code: str | None, seconds: float, sent: int) -> None:
        """Count a request that was answered."""
        if path == "/graphql":
            self._operations.labels(code or "OK").observe(seconds)
            self._sent.inc(sent)

    def watch(self, reader: Reader) -> Reader:
        """Return a reader whose statements are timed."""
        return _TimedReader(reader, self._statements)


class _TimedReader:
    def __init__(self, reader: Reader, histogram: Histogram) -> None:
        self._reader = reader
        self._histogram = histogram

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        with self._histogram.time():
            return await self._reader.read(statement, parameters)
