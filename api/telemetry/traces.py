"""Traces by OpenTelemetry: a span for a request, one for its operation, one for the statement.

Where they are sent stands in OpenTelemetry's own variables, e.g. OTEL_EXPORTER_OTLP_ENDPOINT.
Spans hold documents and statements, not the values of variables and parameters – but the address of
a GET, in which the client put them.
"""

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Any

from asgi_correlation_id import correlation_id
from fastapi.telemetry import TelemetryConfig
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, Tracer

from api.compile.port import Reader


class Traces:
    """One application's traces, which are sent until it is closed."""

    def __init__(self) -> None:
        # OpenTelemetry's own variable, unless it is set.
        name = os.environ.get("OTEL_SERVICE_NAME") or "newsgraph"
        self._provider = TracerProvider(resource=Resource.create({"service.name": name}))
        self._provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("newsgraph")

    def close(self) -> None:
        """Send what was not sent yet."""
        self._provider.shutdown()

    @property
    def of_requests(self) -> TelemetryConfig:
        """How FastAPI traces requests itself, all but those for health and metrics."""
        return {
            "tracer_provider": self._provider,
            "metrics": False,
            "logs": False,
            "operation_spans": False,
            "exclude": lambda scope: not scope["path"].startswith("/graphql"),
        }

    def trace_operation(self, name: str | None, text: str | None) -> AbstractContextManager[Any]:
        """Return a context in which an operation is run."""
        return self._tracer.start_as_current_span(
            f"GraphQL {name[:100]}" if name else "GraphQL",
            attributes={
                "graphql.operation.name": name or "",
                "graphql.document": text or "",
                "newsgraph.request_id": correlation_id.get() or "",
            },
        )

    def watch(self, reader: Reader) -> Reader:
        """Return a reader with a span for each statement."""
        return _TracedReader(reader, self._tracer)


class _TracedReader:
    def __init__(self, reader: Reader, tracer: Tracer) -> None:
        self._reader = reader
        self._tracer = tracer

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        with self._tracer.start_as_current_span(
            "read",
            kind=SpanKind.CLIENT,
            attributes={"db.system.name": "neo4j", "db.query.text": statement},
        ):
            return await self._reader.read(statement, parameters)
