"""What a user may set, by environment variables; built in main, never at import."""

import os
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_data_path
from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.options import Options
from newsgraph.logs import LogFormat, LogLevel

# What Neo4j's driver takes; its errors come late, and some of them are no errors of its own.
_SCHEMES = frozenset({"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"})


def check_uri(uri: str) -> str:
    """Return the address of a Neo4j.

    Raises:
        ValueError: when it is none, without showing a password that stands in it.
    """
    return _check(uri, _SCHEMES, "neo4j://host:7687")


def check_http_uri(uri: str) -> str:
    """Return the address of a Neo4j's HTTP connector.

    Raises:
        ValueError: when it is none, without showing a password that stands in it.
    """
    return _check(uri, frozenset({"http", "https"}), "http://host:7474")


def _check(uri: str, schemes: frozenset[str], example: str) -> str:
    parts = urlsplit(uri)
    if parts.username or parts.password:
        raise ValueError("user and password go into NEO4J_USERNAME and NEO4J_PASSWORD")
    if parts.scheme not in schemes or not parts.hostname or parts.port == 0:
        raise ValueError(f"{uri!r} is no address like {example}")
    return uri


Folder = Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())]


class Settings(Options, BaseSettings):
    """Every setting, under the names that Neo4j's own tools use; what is ours starts `NEWSGRAPH_`.

    Those of the API stand in `api.options`.

    Without `neo4j_uri` the embedded server is used, which makes its own user and password. A port
    of 0 takes any free one.

    Raises:
        pydantic.ValidationError: when a variable's value does not fit, e.g. a port that is none.
    """

    model_config = SettingsConfigDict(
        env_prefix="NEWSGRAPH_",
        populate_by_name=True,
        env_ignore_empty=True,
        enable_decoding=False,  # several values stand between commas, not in JSON
    )

    neo4j_uri: Annotated[
        Annotated[str, AfterValidator(check_uri)] | None, Field(validation_alias="NEO4J_URI")
    ] = None
    neo4j_http_uri: Annotated[
        Annotated[str, AfterValidator(check_http_uri)] | None,
        Field(validation_alias="NEO4J_HTTP_URI"),
    ] = None
    neo4j_username: Annotated[str, Field(validation_alias="NEO4J_USERNAME")] = "neo4j"
    neo4j_password: Annotated[SecretStr, Field(validation_alias="NEO4J_PASSWORD")] = SecretStr("")
    neo4j_database: Annotated[str, Field(validation_alias="NEO4J_DATABASE")] = "neo4j"

    data_dir: Annotated[Folder, Field(default_factory=lambda: user_data_path("newsgraph", False))]
    cache_dir: Annotated[Folder, Field(default_factory=lambda: user_cache_path("newsgraph", False))]
    bolt_port: Annotated[int, Field(ge=0, le=65535)] = 7687
    browser_port: Annotated[int, Field(ge=0, le=65535)] = 7474

    workers: Annotated[int, Field(ge=1, le=64)] = min(2, os.cpu_count() or 1)

    log_format: LogFormat = "console"
    log_level: LogLevel = "info"

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
