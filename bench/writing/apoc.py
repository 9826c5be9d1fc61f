"""APOC for the server of a benchmark: neo4j-graphrag writes edges by one of its procedures, and
@neo4j/graphql reads moments by one of its functions.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from jgo.maven import MavenContext

from newsgraph.java.repository import find_repository

# The last one published with all it needs. It is of an earlier Neo4j: what it does beyond that
# need not load in this one, and is not asked for.
ARCHIVE = "org.neo4j.procedure:apoc-core:5.26.0:core"
_CONFIGURATION = "dbms.security.procedures.allowlist=apoc.merge.*,apoc.create.*,apoc.date.*,db.*\n"


def install_apoc(data_dir: Path) -> None:
    """Put APOC into the embedded server's folder, before its first start."""
    server = data_dir / "neo4j" / "server"
    with TemporaryDirectory() as cache:
        context = MavenContext(
            repo_cache=Path(cache), remote_repos={"central": find_repository().url}, timeout=60
        )
        archive = context.create_dependency(ARCHIVE).artifact.resolve()
        (server / "plugins").mkdir(parents=True)
        (server / "conf").mkdir(parents=True)
        shutil.copy(archive, server / "plugins")
    (server / "conf" / "own.conf").write_text(_CONFIGURATION, encoding="ascii")
