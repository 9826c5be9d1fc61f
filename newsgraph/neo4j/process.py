"""The server's process: launched under a supervisor, and ended."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import psutil
from rich.console import Console

from newsgraph.java import java_command
from newsgraph.neo4j import supervisor
from newsgraph.neo4j.home import Home, State
from newsgraph.neo4j.lock import ProcessLock
from newsgraph.neo4j.port import choose_ports
from newsgraph.settings import Settings

MAIN_CLASS = "org.neo4j.server.Neo4jCommunity"
# The openings are those of Neo4j's own launcher, the collector that of the configuration which it
# comes with, and the heap suits a laptop. With SerialGC, and half that heap, a start took 370 MB
# instead of 340, and full collections let everybody wait for 0.3 s.
JVM_OPTIONS = (
    "-Xmx1g",
    "-XX:+UseG1GC",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
)
STOP_TIMEOUT = supervisor.STOP_TIMEOUT + 30


def launch(
    home: Home,
    lock: ProcessLock,
    classpath: Sequence[Path],
    settings: Settings,
    console: Console,
    *,
    stay: bool,
) -> tuple[int, ...]:
    """Start the supervisor, which starts the server; both hold `lock` from then on.

    Returns:
        the ports that the server will listen on.
    """
    home.forget_state()
    wanted = (settings.bolt_port, settings.browser_port)
    bolt, browser = ports = choose_ports(*wanted)
    for want, port in zip(wanted, ports, strict=True):
        if want not in {0, port}:
            console.print(f"Port {want} is taken: Neo4j uses {port} instead.")
    home.prepare(bolt, browser)
    if stay:
        home.keep.touch()
    else:
        home.keep.unlink(missing_ok=True)
    folders = (f"--home-dir={home.server}", f"--config-dir={home.server / 'conf'}")
    plugins = sorted((home.server / "plugins").glob("*.jar"))
    java = java_command(
        [*classpath, *plugins], MAIN_CLASS, *folders, "--console-mode", options=JVM_OPTIONS
    )
    written = json.dumps({"bolt_port": bolt, "browser_port": browser})
    command = [sys.executable, "-IS", supervisor.__file__, str(home.path), written]
    with home.console_log.open("wb") as log:
        subprocess.run(
            [*command, str(lock.descriptor), *java],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[lock.descriptor],
            cwd=home.path,
            start_new_session=True,  # Ctrl-C in a terminal ends the user, who then ends the server
            check=False,  # when it fails the lock is free again, and the log says why
        )
    return ports


def is_running(home: Home, pid: int) -> bool:
    """Tell whether a process id of a state file is still that of the home's supervisor.

    It may be another installation's, so its file lies anywhere.
    """
    try:
        command = psutil.Process(pid).cmdline()
    except psutil.Error:
        return False
    name = Path(supervisor.__file__).name
    return str(home.path) in command and any(Path(part).name == name for part in command)


def end(home: Home) -> bool:
    """Stop the server and wait for its end; return False when none runs."""
    with ProcessLock(home.path / "server.lock") as lock:
        if lock.take():
            return False
        state = home.read_state()
        if state is not None and is_running(home, state.supervisor):
            os.kill(state.supervisor, signal.SIGTERM)
        elif state is not None:
            terminate(home, state)
        lock.wait(seconds=STOP_TIMEOUT)
        home.forget_state()
    return True


def terminate(home: Home, state: State) -> None:
    """Ask a server without supervisor to stop."""
    with suppress(psutil.Error):
        process = psutil.Process(state.java)
        if f"--home-dir={home.server}" in process.cmdline():
            process.terminate()
