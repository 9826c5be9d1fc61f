"""What whoever serves the API may choose."""

from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ByteSize, ConfigDict, Field, SecretStr

T = TypeVar("T")


def split(given: Any) -> Any:
    """Return the words of a text between commas, as environment variables have several values."""
    if not isinstance(given, str):
        return given
    return tuple(word for word in (part.strip() for part in given.split(",")) if word)


Several = Annotated[tuple[T, ...], BeforeValidator(split)]
Origin = Annotated[str, Field(pattern=r"^(\*|https?://[^/\s]+)$")]
Host = Annotated[str, Field(pattern=r"^(\*|(\*\.)?[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)$")]
Size = Annotated[ByteSize, Field(ge=1)]
Seconds = Annotated[float, Field(gt=0)]


class Options(BaseModel):
    """The API's limits and switches; as settings they have the same names."""

    model_config = ConfigDict(frozen=True)

    query_timeout: Annotated[
        Seconds, Field(description="seconds after which the server ends a statement")
    ] = 30.0
    max_running: Annotated[int, Field(ge=1, description="operations that run at a time")] = 16
    max_waiting: Annotated[int, Field(ge=0, description="operations that wait for a place")] = 64
    max_wait: Annotated[Seconds, Field(description="seconds that an operation waits at most")] = 5.0
    slow_after: Annotated[
        Seconds,
        Field(description="seconds after which a running operation may have to make room"),
    ] = 2.0
    max_followers: Annotated[
        int,
        Field(ge=1, description="subscriptions at a time; a client has a quarter of them at most"),
    ] = 100
    max_answer: Annotated[Size, Field(description="bytes of an answer, e.g. 16MiB")] = ByteSize(
        16 * 1024**2
    )
    max_body: Annotated[Size, Field(description="bytes of a request's body, e.g. 256KiB")] = (
        ByteSize(256 * 1024)
    )
    tokens: Annotated[
        Several[SecretStr], Field(description="tokens that open the API; without any it is open")
    ] = ()
    token_file: Annotated[
        Path | None, Field(description="a file of such tokens, one a line; # starts a comment")
    ] = None
    origins: Annotated[
        Several[Origin], Field(description="whose pages may ask, e.g. https://example.org, or *")
    ] = ()
    allowed_hosts: Annotated[
        Several[Host],
        Field(
            description="names by which the API is asked, besides localhost and IP addresses, e.g. "
            "news.example.org, *.example.org, or * for any. A page on the web can give its own "
            "name this machine's address (DNS rebinding), so that a browser takes the API for a "
            "part of it; the name that it asks by stays the page's, and is refused"
        ),
    ] = ()
    graphiql: Annotated[bool, Field(description="whether browsers get GraphiQL")] = True
    introspection: Annotated[bool, Field(description="whether the schema may be asked for")] = True
    documents: Annotated[
        Path | None, Field(description="a folder of trusted documents, *.graphql")
    ] = None
    documents_only: Annotated[
        bool, Field(description="whether nothing but trusted documents is answered")
    ] = False
    max_age: Annotated[
        int, Field(ge=0, description="seconds for which caches may keep answers to GET unasked")
    ] = 0
    metrics: Annotated[bool, Field(description="whether Prometheus gets metrics at /metrics")] = (
        False
    )
    traces: Annotated[
        bool, Field(description="whether traces are sent to where OTEL_EXPORTER_OTLP_… says")
    ] = False
