"""Locks on files that the kernel frees when their last holder ends, however it ends."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from newsgraph.neo4j.error import Neo4jError

PAUSE = 0.1


class ProcessLock:
    """An advisory lock (`flock`) on a file; a child that inherits its descriptor holds it too."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def take(self, *, shared: bool = False) -> bool:
        """Take or convert the lock; return False at once when another holder is in the way."""
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        with suppress(BlockingIOError):
            fcntl.flock(self.descriptor, kind | fcntl.LOCK_NB)
            return True
        return False

    def wait(self, *, seconds: float, shared: bool = False) -> None:
        """Take the lock as soon as it is free.

        Raises:
            Neo4jError: when it is not within `seconds`.
        """
        deadline = monotonic() + seconds
        while not self.take(shared=shared):
            if monotonic() > deadline:
                raise Neo4jError(
                    f"another process has kept the lock for {seconds:.0f} s",
                    where=str(self.path),
                    hint="Another command is starting or stopping the server; end it, or try again",
                )
            sleep(PAUSE)

    def close(self) -> None:
        """Give up this process's hold; never unlocks what a child inherited."""
        os.close(self.descriptor)

    def __enter__(self) -> "ProcessLock":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
