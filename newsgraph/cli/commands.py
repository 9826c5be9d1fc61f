"""How every command ends: errors of ours are one clear message and an exit code.

0: done; 1: an error; 2: wrong usage, or done, but some inputs could not be used.
"""

from typing import Any

from pydantic import ValidationError
from rich.text import Text
from typer import Exit
from typer.core import TyperGroup

from cypher import NewsgraphError
from newsgraph.cli.terminal import open_stderr
from newsgraph.settings import Settings

FAILED = 1
SOME_REJECTED = 2


class SettingsError(NewsgraphError):
    """An environment variable has a value that does not fit."""


class Commands(TyperGroup):
    """The group of all commands, which shows their errors."""

    def invoke(self, ctx: Any) -> Any:  # typer keeps the context's type to itself
        try:
            return super().invoke(ctx)
        except NewsgraphError as error:
            show_error(str(error))
            raise Exit(FAILED) from error
        except OSError as error:
            if error.filename is None:  # no file or folder that a user could mend
                raise
            show_error(f"{error.strerror} ({error.filename})")
            raise Exit(FAILED) from error


def show_error(message: str) -> None:
    """Print an error on the standard error stream."""
    text = Text.assemble(("error: ", "bold red"), message)
    open_stderr().print(text, soft_wrap=True)


def read_settings() -> Settings:
    """Return the settings that the environment makes.

    Raises:
        SettingsError: when a variable has a value that does not fit.
    """
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        name = str(fault["loc"][0])
        variable = name if name.isupper() else f"NEWSGRAPH_{name.upper()}"
        raise SettingsError(f"a setting does not fit: {fault['msg']}", where=variable) from error
