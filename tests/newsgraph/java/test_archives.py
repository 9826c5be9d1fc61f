"""Java archives reach the cache whole or not at all, once, and are the locked ones."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsgraph.java import Archive, ArchiveError, fetch_archives, read_lock
from newsgraph.java.archives import format_lock
from tests.newsgraph.java.conftest import FolderRepository


def publish(repository: FolderRepository, name: str, content: bytes) -> Archive:
    """Put an archive into the repository and return what a lock file says of it."""
    digest = hashlib.sha256(content).hexdigest()
    archive = Archive(f"org.example:{name}:1.0", len(content), digest)
    path = repository.folder / archive.repository_path
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return archive


def test_an_archive_lies_where_maven_publishes_it() -> None:
    archive = Archive("edu.stanford.nlp:stanford-corenlp:4.5.10:models-german", 1, "")
    assert archive.repository_path == (
        "edu/stanford/nlp/stanford-corenlp/4.5.10/stanford-corenlp-4.5.10-models-german.jar"
    )


def test_archives_are_downloaded_once_and_later_without_network(
    repository: FolderRepository, tmp_path: Path
) -> None:
    archives = [publish(repository, f"a{number}", b"x" * number) for number in range(1, 20)]
    first = fetch_archives(archives, tmp_path)
    assert [path.read_bytes() for path in first] == [b"x" * number for number in range(1, 20)]
    assert len(repository.requests) == 19
    assert fetch_archives(archives, tmp_path) == first
    assert len(repository.requests) == 19


def test_two_at_once_download_each_archive_once(
    repository: FolderRepository, tmp_path: Path
) -> None:
    repository.pause = 0.1
    archives = [publish(repository, f"a{number}", b"x" * number) for number in range(1, 9)]
    with ThreadPoolExecutor(3) as pool:
        jobs = [pool.submit(fetch_archives, archives, tmp_path) for _ in range(3)]
        results = [job.result() for job in jobs]
    assert results == [results[0]] * 3
    assert len(repository.requests) == 8


def test_an_archive_damaged_in_the_cache_is_fetched_again(
    repository: FolderRepository, tmp_path: Path
) -> None:
    archives = [publish(repository, "a", b"right"), publish(repository, "b", b"other")]
    path, _ = fetch_archives(archives, tmp_path)
    path.write_bytes(b"wrong")
    fetch_archives(archives, tmp_path)
    assert path.read_bytes() == b"right"
    assert len(repository.requests) == 3


def test_a_download_with_other_bytes_is_refused(
    repository: FolderRepository, tmp_path: Path
) -> None:
    archive = publish(repository, "a", b"right")
    (repository.folder / archive.repository_path).write_bytes(b"wrong")
    with pytest.raises(ArchiveError, match=r"not the one that the lock file names.*example:a:1\.0"):
        fetch_archives([archive], tmp_path)
    assert not list((tmp_path / "jars").glob("*.jar"))


def test_a_missing_archive_is_an_error_that_names_its_address(
    repository: FolderRepository, tmp_path: Path
) -> None:
    address = f"{repository.url}/org/example/none/1.0/none-1.0.jar"
    with pytest.raises(ArchiveError, match="answered 404") as caught:
        fetch_archives([Archive("org.example:none:1.0", 1, "")], tmp_path)
    assert caught.value.where == address


def test_a_login_in_the_repositorys_address_is_in_no_message(
    repository: FolderRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = repository.url.replace("://", "://reader:secret@")
    (tmp_path / "login.conf").write_text(f"[repositories]\ncentral = {url}\n")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "login.conf"))
    with pytest.raises(ArchiveError, match="answered 404") as caught:
        fetch_archives([Archive("org.example:none:1.0", 1, "")], tmp_path)
    assert caught.value.where == f"{repository.url}/org/example/none/1.0/none-1.0.jar"


def test_a_repository_that_is_away_is_an_error_that_says_what_to_do(
    repository: FolderRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = publish(repository, "a", b"right")
    repository.server_close()
    monkeypatch.setattr("newsgraph.java.download.TRIES", 1)
    with pytest.raises(ArchiveError, match=r"does not answer.*settings\.xml"):
        fetch_archives([archive], tmp_path)


@pytest.mark.parametrize("ranges", [True, False])
def test_a_killed_download_goes_on_at_the_next_start(
    repository: FolderRepository, tmp_path: Path, *, ranges: bool
) -> None:
    content = os.urandom(1 << 20)
    archive = publish(repository, "large", content)
    repository.ranges = ranges
    repository.chunk, repository.pause = 1 << 16, 0.1
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from newsgraph.java import Archive, fetch_archives\n"
        "fetch_archives([Archive(sys.argv[1], int(sys.argv[2]), sys.argv[3])], Path(sys.argv[4]))\n"
    )
    fields = [archive.coordinate, str(archive.size), archive.sha256, str(tmp_path)]
    with subprocess.Popen([sys.executable, "-c", script, *fields], stderr=subprocess.DEVNULL) as it:
        while not any(path.stat().st_size for path in tmp_path.glob("jars/*.part")):
            time.sleep(0.02)
        it.send_signal(signal.SIGKILL)
    repository.pause = 0
    (path,) = fetch_archives([archive], tmp_path)
    assert path.read_bytes() == content
    (_, first), (_, second) = repository.requests
    assert first is None
    assert (second is not None) == ranges
    assert not list(tmp_path.glob("jars/*.part"))


def test_the_rest_of_another_download_does_no_harm(
    repository: FolderRepository, tmp_path: Path
) -> None:
    archive = publish(repository, "a", b"right bytes")
    (path,) = fetch_archives([archive], tmp_path)
    path.rename(path.with_suffix(".part"))
    path.with_suffix(".part").write_bytes(b"wrong")
    assert fetch_archives([archive], tmp_path)[0].read_bytes() == b"right bytes"


@pytest.mark.parametrize("name", ["neo4j", "corenlp"])
def test_lock_files_hold_coordinates_and_hashes_and_no_host(name: str) -> None:
    archives = read_lock(name)
    assert all(len(archive.sha256) == 64 and archive.size > 0 for archive in archives)
    text = format_lock(archives)
    assert [Archive(**entry) for entry in json.loads(text)] == archives
    assert "://" not in text
