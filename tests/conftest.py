"""One real Neo4j for the whole run: the given one, a container, or the embedded server.

`NEWSGRAPH_TEST_URI` names a database whose contents may be deleted. Otherwise a Docker engine that
answers runs the official image, and without one the embedded server runs on a temporary folder;
`NEWSGRAPH_TEST_NEO4J=docker` or `embedded` chooses. The report's header says which it is.
"""

import gc
import os
import warnings
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

import docker
import hypothesis
import neo4j
import pytest
from testcontainers.community.neo4j import Neo4jContainer
from testcontainers.core.config import ConnectionMode, testcontainers_config

from newsgraph.corenlp import CoreNlp
from newsgraph.neo4j import open_server
from newsgraph.settings import Settings

IMAGE = "neo4j:2026.07.1"
HTTP_PORT = 7474

# How long an example takes says as much of what else the machine does as of the code.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")


class Address(NamedTuple):
    """Where the test database is and how to log in."""

    uri: str
    username: str
    password: str
    database: str


@cache
def choose_neo4j() -> str:
    """Say which Neo4j the run uses: "given", "docker" or "embedded"."""
    if os.environ.get("NEWSGRAPH_TEST_URI"):
        return "given"
    chosen = os.environ.get("NEWSGRAPH_TEST_NEO4J")
    if chosen is not None and chosen not in {"docker", "embedded"}:
        raise pytest.UsageError(f"NEWSGRAPH_TEST_NEO4J is docker or embedded, not {chosen!r}")
    return chosen or ("docker" if docker_answers() else "embedded")


def docker_answers() -> bool:
    """Tell whether a Docker engine of this machine answers on its socket."""
    with warnings.catch_warnings():
        # The client leaves its own socket open where an engine that was stopped left the file.
        warnings.simplefilter("ignore", ResourceWarning)
        answers = ping_docker()
        gc.collect()
    return answers


def ping_docker() -> bool:
    try:
        client = docker.from_env(timeout=5)
    except docker.errors.DockerException:
        return False
    try:
        return client.api.base_url.startswith("http+docker:") and client.ping()
    except (docker.errors.DockerException, OSError):
        return False
    finally:
        client.close()


class LoopbackNeo4j(Neo4jContainer):
    """Testcontainers' Neo4j, published on loopback alone instead of on every interface."""

    def __init__(self, image: str, password: str) -> None:
        super().__init__(image, username="neo4j", password=password)
        self.ports = {str(port): ("127.0.0.1", None) for port in (self.port, HTTP_PORT)}
        self.with_env("NEO4J_server_memory_heap_max__size", "1g")
        # Of the usual thousand plans those of large statements would fill that.
        self.with_env("NEO4J_server_memory_query__cache_per__db__cache__num__entries", "200")
        self.with_env("NEO4J_internal_dbms_bolt_netty__server__shutdown__quiet__period", "0")
        self.with_env("NEO4J_internal_server_bolt_thread__pool__shutdown__wait__time", "1s")

    def get_container_host_ip(self) -> str:
        return "127.0.0.1"


def pytest_report_header() -> str:
    return {
        "given": f"neo4j: the one at {os.environ.get('NEWSGRAPH_TEST_URI')}",
        "docker": f"neo4j: a container of {IMAGE}",
        "embedded": "neo4j: the embedded server",
    }[choose_neo4j()]


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Address, str]]:
    """A running Neo4j that tests may empty, and the address of its HTTP connector."""
    match choose_neo4j():
        case "given":
            uri = os.environ["NEWSGRAPH_TEST_URI"]
            login = (
                os.environ.get("NEO4J_USERNAME", "neo4j"),
                os.environ.get("NEO4J_PASSWORD", ""),
                os.environ.get("NEO4J_DATABASE", "neo4j"),
            )
            http = f"http://{urlsplit(uri).hostname}:{HTTP_PORT}"
            yield Address(uri, *login), os.environ.get("NEO4J_HTTP_URI", http)
        case "docker":
            testcontainers_config.connection_mode_override = ConnectionMode.docker_host
            # One container, ended below: the reaper would be a second image to pull for it.
            testcontainers_config.ryuk_disabled = True
            with LoopbackNeo4j(IMAGE, password="only-for-tests") as container:
                http = f"http://127.0.0.1:{container.get_exposed_port(HTTP_PORT)}"
                login = ("neo4j", "only-for-tests", "neo4j")
                yield Address(container.get_connection_url(), *login), http
        case _:
            settings = Settings(
                data_dir=tmp_path_factory.mktemp("data"), bolt_port=0, browser_port=0
            )
            with open_server(settings) as server:
                assert server.http_uri is not None
                login = (server.username, server.password, server.database)
                yield Address(server.uri, *login), server.http_uri


@pytest.fixture(scope="session")
def address(running: tuple[Address, str]) -> Address:
    """The address of a running Neo4j that tests may empty."""
    return running[0]


@pytest.fixture(scope="session")
def http_uri(running: tuple[Address, str]) -> str:
    """The address of the same server's HTTP connector."""
    return running[1]


@pytest.fixture(scope="session")
def driver(address: Address) -> Iterator[neo4j.Driver]:
    """A driver whose connection was verified."""
    auth = (address.username, address.password)
    with neo4j.GraphDatabase.driver(address.uri, auth=auth) as driver:
        driver.verify_connectivity()
        yield driver


@pytest.fixture
def graph(driver: neo4j.Driver, address: Address) -> neo4j.Driver:
    """The driver, on a database without nodes; constraints and indexes stay."""
    with driver.session(database=address.database) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()
    return driver


@pytest.fixture(scope="session")
def corenlp() -> Iterator[CoreNlp]:
    """CoreNLP for German, started once: its models take some seconds to load."""
    with CoreNlp(Settings()) as corenlp:
        yield corenlp
