"""Runs Neo4j, and ends it when nobody uses it any more: a process of its own, by this file's path.

Everybody who uses the server holds a shared lock on `users.lock`, which the kernel frees however
its holder ends, `kill -9` included. When an exclusive lock can be had, nobody is left. It is held
while the server stops, so that a newcomer waits for that and starts a new one.

Imports nothing of newsgraph: it starts in no time and stays small.
"""

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PAUSE = 0.2
STOP_TIMEOUT = 60


def main(folder: Path, ports: dict[str, int], lock: int, command: list[str]) -> None:
    """Run `command`, a Neo4j whose home is in `folder`, until it ends or nobody uses it.

    Args:
        folder: where `users.lock` and `keep` are, and where `server.json` is written.
        ports: what to add to `server.json`.
        lock: the descriptor of `server.lock`, locked; the server inherits it and so holds it as
            long as it lives, even without this process.
        command: the server's command line.
    """
    if os.fork():  # a child of nobody's: who starts the server need not wait for it
        os._exit(0)
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    users = os.open(folder / "users.lock", os.O_RDWR)
    java = subprocess.Popen(command, pass_fds=[lock])
    state = folder / "server.json"
    new = folder / "server.json.new"
    new.write_text(json.dumps({"supervisor": os.getpid(), "java": java.pid, **ports}))
    new.replace(state)
    while java.poll() is None:
        if stopping or is_left(users, folder / "keep"):
            end(java)
            break
        time.sleep(PAUSE)
    state.unlink(missing_ok=True)


def is_left(users: int, keep: Path) -> bool:
    """Tell whether nobody uses the server; then nobody can until this process ends."""
    if keep.exists():
        return False
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    if keep.exists():  # made since by a user who has gone already
        fcntl.flock(users, fcntl.LOCK_UN)
        return False
    return True


def end(java: "subprocess.Popen[bytes]") -> None:
    """Let the server close its databases; kill it only when it does not."""
    java.terminate()
    try:
        java.wait(STOP_TIMEOUT)
    except subprocess.TimeoutExpired:
        java.kill()
        java.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
