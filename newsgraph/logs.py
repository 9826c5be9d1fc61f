"""How the server's log looks: a line a fact, for people or in JSON, with the request's id."""

import logging
import sys
from collections.abc import Sequence
from typing import Literal

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import Processor

LogFormat = Literal["console", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]

# Of libraries, only what is wrong. That a client's id was not taken is nothing wrong.
_QUIETER = {"neo4j": logging.WARNING, "asgi_correlation_id": logging.ERROR}


def configure_logs(form: LogFormat, level: LogLevel) -> None:
    """Let all that is logged in this process go to the standard error stream.

    Args:
        form: "console" for people, or "json" for JSON lines.
        level: the least level that is logged.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(
        ProcessorFormatter(
            foreign_pre_chain=[
                structlog.contextvars.merge_contextvars,
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.processors.TimeStamper(fmt="iso"),
                _leave_out_unknown,
            ],
            processors=[ProcessorFormatter.remove_processors_meta, *_choose_renderers(form)],
        )
    )
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    for name, least in _QUIETER.items():
        logging.getLogger(name).setLevel(least)


def _choose_renderers(form: LogFormat) -> Sequence[Processor]:
    if form == "console":
        return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    # One line a fact, also for a traceback.
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]


def _leave_out_unknown(
    logger: object,  # noqa: ARG001 - structlog's order of arguments
    method: str,  # noqa: ARG001
    event: structlog.typing.EventDict,
) -> structlog.typing.EventDict:
    return {name: fact for name, fact in event.items() if fact is not None}
