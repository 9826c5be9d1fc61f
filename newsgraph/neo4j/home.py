"""The embedded server's folder: its password, configuration, state and locks.

password      of the user `neo4j`, made at the first start, readable by its owner alone
server.json   process ids and ports of the server that runs
keep          there while the server shall stay when nobody uses it
*.lock        start: one starts or stops it · users: shared by all that use it ·
              server: held by the server itself
server/       Neo4j's own home: conf, data, logs; what a user puts there is added: archives in
              plugins, settings in conf/own.conf
"""

import hashlib
import json
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from newsgraph.neo4j.error import Neo4jError

USERNAME = "neo4j"
DATABASE = "neo4j"
# As long and as often hashed as Neo4j's own `neo4j-admin dbms set-initial-password` does it.
SALT_BYTES = 32
ROUNDS = 1024
CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{browser}
server.http.advertised_address=127.0.0.1:{browser}
server.http.x_forward.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
# Neither broadcasts into the machine's networks nor reports to anybody.
server.fleet_discovery.enabled=false
dbms.fleet_manager.enabled=false
dbms.usage_report.enabled=false
server.bolt.telemetry.enabled=false
client.allow_telemetry=false
server.memory.pagecache.size=256m
# Of the usual thousand plans those of large statements fill the heap, and nothing but collecting
# garbage is done any more.
server.memory.query_cache.per_db_cache_num_entries=200
# Saves half a gigabyte of empty transaction log for a database of some megabytes.
db.tx_log.preallocate=false
# Without these a stop waits for connections to go quiet: 15 seconds instead of two.
internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
internal.server.bolt.thread_pool_shutdown_wait_time=1s
"""


@dataclass(frozen=True, slots=True)
class State:
    """The running server's processes and ports."""

    supervisor: int
    java: int
    bolt_port: int
    browser_port: int


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one embedded server."""

    path: Path

    @property
    def server(self) -> Path:
        """Neo4j's own home."""
        return self.path / "server"

    @property
    def keep(self) -> Path:
        """The file that says that the server stays without users."""
        return self.path / "keep"

    @property
    def console_log(self) -> Path:
        """What the last started server printed."""
        return self.server / "logs" / "console.log"

    def make(self) -> None:
        """Make the folder, for its owner alone."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)

    def read_state(self) -> State | None:
        """Return what the running server wrote down, None when it has not yet or none runs."""
        try:
            return State(**json.loads((self.path / "server.json").read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None

    def forget_state(self) -> None:
        """Remove what a server that runs no more wrote down."""
        (self.path / "server.json").unlink(missing_ok=True)

    def clear(self) -> bool:
        """Remove the data and the password; return False when there were none.

        The locks stay: other processes may wait for them.
        """
        going = self.path / "server.removed"
        there = False
        if going.exists():  # of a process that died meanwhile
            shutil.rmtree(going)
            there = True
        if self.server.exists():
            self.server.rename(going)  # at one blow: there is never half of a database
            there = True
        (self.path / "password").unlink(missing_ok=True)
        if going.exists():
            shutil.rmtree(going)
        return there

    def read_password(self) -> str:
        """Return the password of the server's user.

        Raises:
            Neo4jError: when there is none.
        """
        try:
            return (self.path / "password").read_text(encoding="ascii").strip()
        except FileNotFoundError:
            raise Neo4jError(
                "the password of the embedded server is gone",
                where=str(self.path / "password"),
                hint=f"Put the file back, or delete {self.path} to begin with an empty database",
            ) from None

    def prepare(self, bolt_port: int, browser_port: int) -> None:
        """Write the configuration, and at the very first start a password.

        Raises:
            Neo4jError: when there is a database whose password is gone.
        """
        for folder in ("conf", "data/dbms", "logs"):
            (self.server / folder).mkdir(parents=True, exist_ok=True)
        text = CONFIGURATION.format(bolt=bolt_port, browser=browser_port)
        own = self.server / "conf" / "own.conf"
        if own.exists():
            text += own.read_text(encoding="ascii")
        (self.server / "conf" / "neo4j.conf").write_text(text, encoding="ascii")
        if not (self.server / "data" / "databases").exists():
            self._set_initial_password()
        self.read_password()

    def _set_initial_password(self) -> None:
        path = self.path / "password"
        if not path.exists():
            _write_private(path, secrets.token_urlsafe(18))
        salt = secrets.token_bytes(SALT_BYTES)
        digest = salt + self.read_password().encode()
        for _ in range(ROUNDS):
            digest = hashlib.sha256(digest).digest()
        line = f"{USERNAME}:SHA-256,{digest.hex()},{salt.hex()},{ROUNDS}:\n"
        _write_private(self.server / "data" / "dbms" / "auth.ini", line)


def _write_private(path: Path, text: str) -> None:
    """Write a file that its owner alone can read, whole or not at all."""
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    new.replace(path)
