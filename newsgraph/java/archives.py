"""The archives a Java program is made of: read from a lock file, fetched into the cache, checked.

Every use checks every hash, so that a file damaged since its download is fetched again instead of
breaking the program in some odd place; for 230 archives of 160 MB that takes a fifth of a second.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path

from filelock import FileLock
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

from newsgraph.java.download import ArchiveError, Downloader


@dataclass(frozen=True, slots=True)
class Archive:
    """One locked archive: Maven's `group:artifact:version[:classifier]`, bytes and hash."""

    coordinate: str
    size: int
    sha256: str

    @property
    def file_name(self) -> str:
        """The name under which Maven repositories publish the archive."""
        _, artifact, *rest = self.coordinate.split(":")
        return "-".join([artifact, *rest]) + ".jar"

    @property
    def repository_path(self) -> str:
        """The path of the archive in a Maven repository."""
        group, artifact, version, *_ = self.coordinate.split(":")
        return f"{group.replace('.', '/')}/{artifact}/{version}/{self.file_name}"

    def is_at(self, path: Path) -> bool:
        """Tell whether the file at `path` is exactly this archive."""
        try:
            with path.open("rb") as file:
                if os.fstat(file.fileno()).st_size != self.size:
                    return False
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except FileNotFoundError:
            return False


def read_lock(name: str) -> list[Archive]:
    """Return the archives of the lock file `NAME.lock.json` beside this module, e.g. "neo4j"."""
    text = files("newsgraph.java").joinpath(f"{name}.lock.json").read_text(encoding="utf-8")
    return [Archive(**entry) for entry in json.loads(text)]


def format_lock(archives: Iterable[Archive]) -> str:
    """Return the text of a lock file: one archive a line, sorted, so that its changes read well."""
    ordered = sorted(archives, key=lambda archive: archive.coordinate)
    lines = ",\n".join(f"  {json.dumps(asdict(archive))}" for archive in ordered)
    return f"[\n{lines}\n]\n"


def fetch_archives(
    archives: Sequence[Archive],
    cache_dir: Path,
    *,
    console: Console | None = None,
    title: str = "Java archives",
) -> list[Path]:
    """Return the paths of `archives` in the cache, after downloading those that are not there.

    Safe to kill at any time and to run many times at once: a file gets its name only when its hash
    was checked, and what was downloaded before a kill is gone on with.

    Args:
        archives: what to fetch.
        cache_dir: the folder that keeps them, in its subfolder `jars`.
        console: where to show the progress of a download; the standard error stream by default.
        title: what to call them there.

    Raises:
        ArchiveError: when one cannot be downloaded, or is not what the lock file says.
    """
    folder = cache_dir / "jars"
    folder.mkdir(parents=True, exist_ok=True)
    # The hash is in the name: two versions of newsgraph share the cache without a quarrel.
    paths = [folder / f"{archive.sha256[:12]}-{archive.file_name}" for archive in archives]
    if find_missing(archives, paths):
        with FileLock(folder / "download.lock"):
            missing = find_missing(archives, paths)
            if missing:
                download_all(missing, console or Console(stderr=True), title)
    return paths


def find_missing(archives: Sequence[Archive], paths: Sequence[Path]) -> list[tuple[Archive, Path]]:
    """Return the archives whose file is missing or damaged, with the path it should have."""
    with ThreadPoolExecutor() as pool:
        present = list(pool.map(Archive.is_at, archives, paths))
    return [
        (archive, path)
        for archive, path, here in zip(archives, paths, present, strict=True)
        if not here
    ]


def download_all(missing: Sequence[tuple[Archive, Path]], console: Console, title: str) -> None:
    """Download archives side by side, with one progress bar for them all."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    progress = Progress(*columns, TransferSpeedColumn(), console=console)
    total = sum(archive.size for archive, _ in missing)
    task = progress.add_task(f"Downloading {title} ({len(missing)})", total=total)
    # Large ones first: the last to end should be a small one. Eight at once hide the latency of
    # many small files without being rude to the repository.
    queue = sorted(missing, key=lambda entry: entry[0].size, reverse=True)
    with (
        progress,
        Downloader(advance=lambda count: progress.advance(task, count)) as downloader,
        ThreadPoolExecutor(8) as pool,
    ):
        jobs = [pool.submit(place_archive, downloader, *entry) for entry in queue]
        try:
            for job in as_completed(jobs):
                job.result()
        except BaseException:
            downloader.stop()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def place_archive(downloader: Downloader, archive: Archive, path: Path) -> None:
    """Download one archive and give it its name when it is whole and right.

    Raises:
        ArchiveError: when the repository gives something else than the lock file names.
    """
    part = path.with_suffix(".part")
    for _ in range(2):
        downloader.download(archive.repository_path, part, archive.size)
        if archive.is_at(part):
            part.replace(path)
            return
        # A rest of an older, damaged download was gone on with: once more, from the start.
        part.unlink()
    raise ArchiveError(
        "the downloaded archive is not the one that the lock file names",
        where=archive.coordinate,
        hint="The repository or a proxy on the way gives other bytes; try another one "
        "(a mirror in Maven's settings.xml)",
    )
