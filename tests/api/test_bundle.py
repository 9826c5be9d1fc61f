"""Making the GraphiQL bundle: only when its sources changed, wholly or not at all."""

import json
from pathlib import Path

import pytest

from api.graphiql.build import SOURCES, STAMP, build, hash_sources
from api.page import STATIC


def test_the_served_bundle_was_made_from_the_sources_that_are_here() -> None:
    assert (STATIC / STAMP).read_text() == hash_sources()


def test_a_bundle_of_the_same_sources_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:1")
    (tmp_path / STAMP).write_text(hash_sources())
    build(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [STAMP]


def test_npm_is_asked_as_the_user_set_it_and_a_failure_leaves_the_old_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:1")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    old = tmp_path / "static"
    old.mkdir()
    (old / STAMP).write_text("of other sources")
    with pytest.raises(
        RuntimeError, match=r"the GraphiQL bundle could not be made: node .* failed"
    ):
        build(old)
    assert "ECONNREFUSED" in capfd.readouterr().err
    assert (old / STAMP).read_text() == "of other sources"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "static"]


def test_the_lock_holds_every_package_to_its_hash_and_names_no_address_to_get_it_from() -> None:
    lock = json.loads((SOURCES / "package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []
