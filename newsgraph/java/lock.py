"""Makes the lock files of the Java services anew: `python -m newsgraph.java.lock`.

jgo walks the POMs; each archive is downloaded once and hashed. A change of a version is made here.
"""

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.maven import Artifact, MavenContext
from rich.console import Console

from newsgraph.java.archives import Archive, format_lock
from newsgraph.java.repository import find_repository

# The server's own module does not depend on the database, nor either on Browser.
NEO4J = (
    "org.neo4j:neo4j:2026.07.1",
    "org.neo4j.app:neo4j-server:2026.07.1",
    "org.neo4j.client:neo4j-browser:5.24.0",
)
# What CoreNLP depends on beyond itself serves annotators that are not used here (parsers, time
# expressions, XML output): tokens, tags and names need none of it.
CORENLP = (
    "edu.stanford.nlp:stanford-corenlp:4.5.10",
    "edu.stanford.nlp:stanford-corenlp:4.5.10:models-german",
)


def main() -> None:
    """Write `neo4j.lock.json` and `corenlp.lock.json`."""
    console = Console(stderr=True)
    with TemporaryDirectory() as cache:
        context = MavenContext(
            repo_cache=Path(cache), remote_repos={"central": find_repository().url}, timeout=60
        )
        for name, roots, transitive in (("neo4j", NEO4J, True), ("corenlp", CORENLP, False)):
            artifacts = resolve(context, roots, transitive=transitive)
            with ThreadPoolExecutor(8) as pool:
                archives = list(pool.map(measure, artifacts))
            path = Path(__file__).with_name(f"{name}.lock.json")
            path.write_text(format_lock(archives), encoding="utf-8")
            total = sum(archive.size for archive in archives) / 1e6
            console.print(f"{path.name}: {len(archives)} archives, {total:.0f} MB")


def resolve(context: MavenContext, roots: Sequence[str], *, transitive: bool) -> list[Artifact]:
    """Return the artifacts of `roots`, and with `transitive` all that they need at run time."""
    dependencies = [context.create_dependency(root) for root in roots]
    artifacts = [dependency.artifact for dependency in dependencies]
    if transitive:
        _, further = context.resolver.resolve(dependencies)
        artifacts += [dep.artifact for dep in further if dep.scope in {"compile", "runtime"}]
    return artifacts


def measure(artifact: Artifact) -> Archive:
    """Download an artifact and return it with its size and hash."""
    content = artifact.resolve().read_bytes()
    parts = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    return Archive(":".join(filter(None, parts)), len(content), hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
