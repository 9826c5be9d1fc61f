"""Downloads files from a Maven repository, each of them resumable."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

import httpx

from cypher import NewsgraphError
from newsgraph.java.repository import Repository, find_repository

TRIES = 4


class ArchiveError(NewsgraphError):
    """A Java archive cannot be had, or is not what the lock file says."""


class Downloader:
    """Downloads from the user's Maven repository; one for all threads.

    Args:
        repository: where from; by default what the user's jgo or Maven settings name.
        advance: is told how many bytes more there are, also those of an earlier, killed download.
    """

    def __init__(
        self, *, advance: Callable[[int], None], repository: Repository | None = None
    ) -> None:
        self._repository = repository or find_repository()
        self._advance = advance
        self._stopped = Event()
        self._client = httpx.Client(
            auth=self._repository.auth, timeout=httpx.Timeout(30), follow_redirects=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.close()

    def stop(self) -> None:
        """Make downloads that still run in other threads end soon, with an error."""
        self._stopped.set()

    def download(self, path: str, target: Path, size: int) -> None:
        """Bring the repository's file at `path` to `target`, going on where `target` ends.

        Raises:
            ArchiveError: when the repository does not have it or keeps failing.
        """
        address = f"{self._repository.url.rstrip('/')}/{path}"
        for left in reversed(range(TRIES)):
            try:
                self._go_on(address, target, size)
            except httpx.HTTPStatusError as error:
                if left == 0 or error.response.status_code < 500:
                    raise _explain(error, address) from error
            except httpx.TransportError as error:
                if left == 0:
                    raise _explain(error, address) from error
            else:
                return
            self._stopped.wait(2.0 ** (TRIES - left - 2))

    def _go_on(self, address: str, target: Path, size: int) -> None:
        have = target.stat().st_size if target.exists() else 0
        if have > size:
            target.unlink()
            have = 0
        if have == size:
            self._advance(have)
            return
        headers = {"Range": f"bytes={have}-"} if have else {}
        with self._client.stream("GET", address, headers=headers) as response:
            response.raise_for_status()
            # A server that knows no ranges answers 200 with the whole file.
            mode = "ab" if response.status_code == httpx.codes.PARTIAL_CONTENT else "wb"
            if mode == "ab":
                self._advance(have)
            with target.open(mode) as file:
                for chunk in response.iter_bytes(1 << 16):
                    file.write(chunk)
                    self._advance(len(chunk))
                    if self._stopped.is_set():
                        raise ArchiveError("the download was stopped", where=address)


def _explain(error: httpx.HTTPError, address: str) -> ArchiveError:
    shown = httpx.URL(address).copy_with(username="", password="")  # jgo's settings may hold both
    if isinstance(error, httpx.HTTPStatusError):
        what = f"the repository answered {error.response.status_code}"
    else:
        what = f"the repository does not answer: {error or type(error).__name__}"
    return ArchiveError(
        what,
        where=str(shown),
        hint="Check the network; a mirror or proxy can be set as for Maven "
        "(~/.m2/settings.xml) and by HTTPS_PROXY",
    )
