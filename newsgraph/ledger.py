"""Which ids came before in a run, on the disk beyond some megabytes: a run may be of any length."""

import hashlib
import sqlite3
from types import TracebackType
from typing import Self

import orjson

from loader.articles import Origin
from loader.records import Article

_CACHE = -8_000  # SQLite's unit: kibibytes, negative


class Ledger:
    """The articles of a run by id: what text each has, and where it stands.

    Use it as a context manager. It is a temporary file, of which nothing is left.
    """

    def __enter__(self) -> Self:
        # The empty name is a temporary database, which stays in memory while it is small.
        self._seen = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._seen.execute("PRAGMA journal_mode = OFF")
        self._seen.execute(f"PRAGMA cache_size = {_CACHE}")
        self._seen.execute(
            "CREATE TABLE seen (id BLOB PRIMARY KEY, text BLOB, origin BLOB) WITHOUT ROWID"
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._seen.close()

    def claim(self, article: Article, origin: Origin) -> Origin | bool:
        """Take the id for this text.

        Returns:
            True when the id is new, False when the same text has it already, and where the other
            text stands when another one has it.
        """
        key, text = _hash(article.id), _hash(article.text)
        where = orjson.dumps([origin.where, origin.position, origin.unit])
        row = (key, text, where)
        added = self._seen.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", row)
        if added.rowcount:
            return True
        held, first = self._seen.execute(
            "SELECT text, origin FROM seen WHERE id = ?", (key,)
        ).fetchone()
        return False if held == text else Origin(*orjson.loads(first))


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]
