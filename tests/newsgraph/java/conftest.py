"""A Maven repository on loopback, that serves a folder and can be slow or wrong."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import sleep

import pytest


class FolderRepository(ThreadingHTTPServer):
    """Serves `folder`; `requests` are the paths asked for, each with its Range header."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.requests: list[tuple[str, str | None]] = []
        self.ranges = True
        self.chunk = 1 << 20
        self.pause = 0.0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: FolderRepository

    def do_GET(self) -> None:
        wanted = self.headers["Range"] if self.server.ranges else None
        self.server.requests.append((self.path.lstrip("/"), wanted))
        try:
            content = (self.server.folder / self.path.lstrip("/")).read_bytes()
        except FileNotFoundError:
            self.send_error(404)
            return
        start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted else 0
        self.send_response(206 if wanted else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        for at in range(start, len(content), self.server.chunk):
            try:
                self.wfile.write(content[at : at + self.server.chunk])
            except OSError:
                return  # the client was killed
            sleep(self.server.pause)

    def log_message(self, *_: object) -> None:
        """Say nothing: `requests` has it."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FolderRepository]:
    """The repository that the user's jgo configuration names for Maven Central."""
    folder = tmp_path / "repository"
    folder.mkdir()
    with FolderRepository(folder) as server:
        configuration = tmp_path / "jgo.conf"
        configuration.write_text(f"[repositories]\ncentral = {server.url}\n")
        monkeypatch.setenv("JGO_CONFIG_FILE", str(configuration))
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
