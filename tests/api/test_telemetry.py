"""Metrics and traces, if they are chosen and what they need is installed."""

import gzip
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from unittest.mock import patch

import httpx
import neo4j
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from prometheus_client.parser import text_string_to_metric_families

from api.app import create_app
from api.options import Options
from api.telemetry import TelemetryMissingError
from tests.api.serving import serve
from tests.api.slow import QUICK, SLOW, count_running, serve_slow, wait_until
from tests.conftest import Address


def read_metrics(url: str, **headers: str) -> dict[tuple[str, str], float]:
    """Return the metrics' values by name and outcome."""
    text = httpx.get(f"{url}/metrics", headers=headers, trust_env=False).text
    return {
        (sample.name, sample.labels.get("outcome", "")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_metrics_count_operations_by_their_outcome(news: neo4j.Driver, address: Address) -> None:
    with serve_slow(address, metrics=True, max_answer=1000) as url:
        with httpx.Client(base_url=url, trust_env=False) as client:
            answer = client.post("/graphql", json=QUICK)
            client.post("/graphql", json={"query": "{ nope }"})
            client.post("/graphql", json={})
            client.get("/health/live")
            with pytest.raises(httpx.ReadTimeout):
                client.post("/graphql", json=SLOW, timeout=1)
        wait_until(lambda: count_running(news) == 0)
        found = read_metrics(url)
    counted = {
        outcome: n for (name, outcome), n in found.items() if name.endswith("ration_seconds_count")
    }
    assert counted == {"OK": 1, "INVALID": 1, "BAD_REQUEST": 1, "CLIENT_GONE": 1}
    assert found["newsgraph_statement_seconds_count", ""] == 2
    assert found["newsgraph_answer_bytes_total", ""] > len(answer.content)
    assert found["newsgraph_operations_running", ""] == 0
    assert found["newsgraph_operations_waiting", ""] == 0
    assert found["process_resident_memory_bytes", ""] > 0


def test_metrics_are_shown_to_who_has_a_token_and_only_if_chosen(
    address: Address, served: str
) -> None:
    assert httpx.get(f"{served}/metrics", trust_env=False).status_code == 404
    token = "a-token-of-the-monitor"
    options = Options(metrics=True, tokens=token)  # type: ignore[arg-type] # as the environment has it
    with serve(create_app(**address._asdict(), options=options)) as url:
        assert httpx.get(f"{url}/metrics", trust_env=False).status_code == 401
        assert read_metrics(url, Authorization=f"Bearer {token}")


class Collector(ThreadingHTTPServer):
    """Takes the spans that an application sends."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.spans: list[Span] = []
        self.services: set[str] = set()


class _Handler(BaseHTTPRequestHandler):
    server: Collector

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        for each in ExportTraceServiceRequest.FromString(body).resource_spans:
            names = {one.key: one.value.string_value for one in each.resource.attributes}
            self.server.services.add(names["service.name"])
            self.server.spans += [span for scope in each.scope_spans for span in scope.spans]
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    with Collector() as collector:
        thread = threading.Thread(target=collector.serve_forever)
        thread.start()
        endpoint = f"http://127.0.0.1:{collector.server_port}"
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)
        yield collector
        collector.shutdown()
        thread.join()


@pytest.mark.usefixtures("news")
def test_traces_lead_from_a_request_to_its_statement(
    address: Address, collector: Collector
) -> None:
    asked = {
        "query": "query Q($code: ID!) { country(code: $code) { nameEn } }",
        "variables": {"code": "UA-secret"},
        "operationName": "Q",
    }
    app = create_app(**address._asdict(), options=Options(traces=True))
    with serve(app) as url:
        given = {"X-Request-ID": "mine", "traceparent": f"00-{'a' * 32}-{'b' * 16}-01"}
        httpx.post(f"{url}/graphql", json=asked, headers=given, trust_env=False)
        httpx.get(f"{url}/health/ready", trust_env=False)
    spans = {span.name: span for span in collector.spans}
    assert set(spans) == {"POST /graphql", "GraphQL Q", "read"}
    request, operation, statement = (spans[n] for n in ("POST /graphql", "GraphQL Q", "read"))
    assert {span.trace_id.hex() for span in spans.values()} == {"a" * 32}
    assert request.parent_span_id.hex() == "b" * 16
    assert operation.parent_span_id == request.span_id
    assert statement.parent_span_id == operation.span_id
    told = {one.key: one.value.string_value for span in spans.values() for one in span.attributes}
    assert told["newsgraph.request_id"] == "mine"
    assert told["graphql.document"] == asked["query"]
    assert "RETURN" in told["db.query.text"]
    assert "UA-secret" not in str(told)
    assert collector.services == {"newsgraph"}


@pytest.mark.parametrize(
    ("what", "package"), [("metrics", "prometheus_client"), ("traces", "opentelemetry.sdk.trace")]
)
def test_what_is_chosen_without_the_extra_is_an_error_that_says_what_to_install(
    address: Address, what: str, package: str
) -> None:
    options = Options.model_validate({what: True})
    with patch.dict(sys.modules, {package: None}):
        sys.modules.pop(f"api.telemetry.{what}", None)
        with pytest.raises(TelemetryMissingError, match=rf"{what} need .*'newsgraph\[telemetry\]'"):
            create_app(**address._asdict(), options=options)
