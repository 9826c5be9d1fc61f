"""The file of inputs that could not be used: a line of JSON each, enough to take it up again.

`path` (absolute; `-` is standard input), `position` and `unit` say where the input is, `reason` is
one of a few fixed words, `message` a sentence. `first` is where the text stands that has the same
id. `document` is what came from standard input, which cannot be read again.
"""

import fcntl
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any

import orjson

from cypher import NewsgraphError
from loader.articles import STDIN, Document, Form, Origin, Rejection, Told


class DeadLetterError(NewsgraphError):
    """The file of dead letters cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A line of the file, and what it says."""

    line: bytes
    origin: Origin
    first: Origin | None = None
    document: Document | None = None


def write_letter(rejection: Rejection, document: Document | None = None) -> bytes:
    """Return the line of a rejection, with its end; only a document of standard input is kept."""
    kept = document if rejection.origin.where == STDIN else None
    letter = {
        **_show(rejection.origin),
        "reason": rejection.reason,
        "message": rejection.message,
        "rejected": datetime.now(UTC).replace(microsecond=0),
        **({"first": _show(rejection.first)} if rejection.first else {}),
        **({"document": _show_document(kept)} if kept else {}),
    }
    return orjson.dumps(letter, option=orjson.OPT_APPEND_NEWLINE)


def read_letter(line: bytes) -> Letter | None:
    """Return what a line says, None when it is no dead letter."""
    try:
        letter = orjson.loads(line)
        origin = _read(letter)
        first = _read(letter["first"]) if "first" in letter else None
        kept = letter.get("document")
        return Letter(line, origin, first, _read_document(kept, origin) if kept else None)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def append_letter(path: Path, line: bytes) -> None:
    """Add a line to the file; several processes may.

    Raises:
        OSError: when it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _lock(path, "ab") as file:
        file.write(line)


def read_lines(path: Path) -> list[bytes]:
    """Return the lines of the file that hold something, each once.

    Raises:
        DeadLetterError: when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return list(dict.fromkeys(filter(bytes.strip, file)))
    except OSError as error:
        raise DeadLetterError(
            f"the dead letters cannot be read: {error.strerror}", where=str(path)
        ) from error


def replace_lines(path: Path, old: Iterable[bytes], new: Iterable[bytes]) -> None:
    """Take lines out of the file and add others at its end, all at once or not at all.

    What other processes added meanwhile stays.

    Raises:
        OSError: when it cannot be written.
    """
    path = path.resolve()
    gone = set(old)
    with (
        _lock(path, "rb") as file,
        NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as fresh,
    ):
        try:
            fresh.writelines(line for line in file if line not in gone)
            fresh.writelines(new)
            fresh.flush()
            os.fsync(fresh.fileno())
            os.fchmod(fresh.fileno(), os.fstat(file.fileno()).st_mode & 0o777)
            Path(fresh.name).replace(path)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(fresh.name).unlink()
            raise


@contextmanager
def _lock(path: Path, mode: str) -> Iterator[IO[bytes]]:
    """Open a file that no other process has locked, and that was not replaced meanwhile."""
    while True:
        with path.open(mode) as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    yield file
                    return


def _show(origin: Origin) -> dict[str, Any]:
    path = origin.where if origin.where == STDIN else os.path.abspath(origin.where)  # noqa: PTH100 – the pattern's ".." may be meant
    return {"path": path, "position": origin.position, "unit": origin.unit}


def _read(shown: dict[str, Any]) -> Origin:
    position, unit = shown["position"], shown["unit"]
    if not isinstance(shown["path"], str) or not isinstance(position, int | None):
        raise TypeError
    return Origin(shown["path"], position, unit)


def _show_document(document: Document) -> dict[str, Any]:
    told = document.told
    return {
        "form": document.form,
        "raw": b64encode(document.raw).decode(),
        "name": told.name,
        "id": told.id,
        "title": told.title,
        "url": told.url,
        "source": told.source,
        "published": told.published,
        "language": told.language,
    }


def _read_document(shown: dict[str, Any], origin: Origin) -> Document:
    published = shown["published"]
    told = Told(
        origin=origin,
        published=datetime.fromisoformat(published) if published else None,
        **{key: shown[key] for key in ("name", "id", "title", "url", "source", "language")},
    )
    return Document(told, b64decode(shown["raw"]), Form(shown["form"]))
