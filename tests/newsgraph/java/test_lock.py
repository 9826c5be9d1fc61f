"""A lock file is made of what jgo resolves, with each archive's own hash."""

import hashlib
from pathlib import Path

from jgo.maven import MavenContext

from newsgraph.java.archives import Archive
from newsgraph.java.lock import measure, resolve
from tests.newsgraph.java.conftest import FolderRepository

POM = """<project><modelVersion>4.0.0</modelVersion>
<groupId>org.example</groupId><artifactId>{name}</artifactId><version>1.0</version>
<dependencies>{needs}</dependencies></project>"""
NEED = """<dependency><groupId>org.example</groupId><artifactId>{name}</artifactId>
<version>1.0</version><scope>{scope}</scope></dependency>"""


def publish(repository: FolderRepository, name: str, **needs: str) -> None:
    folder = repository.folder / "org" / "example" / name / "1.0"
    folder.mkdir(parents=True)
    text = "".join(NEED.format(name=need, scope=scope) for need, scope in needs.items())
    (folder / f"{name}-1.0.pom").write_text(POM.format(name=name, needs=text))
    (folder / f"{name}-1.0.jar").write_bytes(name.encode())


def expect(name: str) -> Archive:
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Archive(f"org.example:{name}:1.0", len(name), digest)


def test_what_a_program_needs_at_run_time_is_locked_and_nothing_else(
    repository: FolderRepository, tmp_path: Path
) -> None:
    publish(repository, "program", library="compile", driver="runtime", checks="test")
    for name in ("library", "driver", "checks"):
        publish(repository, name)
    context = MavenContext(repo_cache=tmp_path / "m2", remote_repos={"central": repository.url})
    roots = ("org.example:program:1.0",)
    archives = {measure(artifact) for artifact in resolve(context, roots, transitive=True)}
    assert archives == {expect("program"), expect("library"), expect("driver")}
    alone = {measure(artifact) for artifact in resolve(context, roots, transitive=False)}
    assert alone == {expect("program")}
