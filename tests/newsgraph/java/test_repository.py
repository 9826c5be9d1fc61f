"""Archives come from the repository that the user's own settings name."""

from pathlib import Path

import httpx
import pytest

from newsgraph.java.repository import find_repository, mirrors_central, read_mirror

SETTINGS = """<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
  <servers><server><id>ours</id><username>reader</username>
    <password>${env.MIRROR_PASSWORD}</password></server></servers>
  <mirrors>
    <mirror><id>snapshots</id><mirrorOf>snapshots</mirrorOf><url>https://a.example/</url></mirror>
    <mirror><id>ours</id><mirrorOf>central</mirrorOf><url>https://b.example/maven</url></mirror>
  </mirrors>
</settings>"""


def test_jgo_configuration_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jgo.conf").write_text("[repositories]\ncentral = https://c.example/maven\n")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "jgo.conf"))
    assert find_repository().url == "https://c.example/maven"


def test_a_mirror_in_maven_settings_is_used_with_its_login(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRROR_PASSWORD", "secret")
    (tmp_path / "settings.xml").write_text(SETTINGS)
    mirror = read_mirror(tmp_path / "settings.xml")
    assert mirror is not None
    assert mirror.url == "https://b.example/maven"
    assert "secret" not in repr(mirror)
    request = httpx.Request("GET", mirror.url)
    assert mirror.auth is not None
    flow = mirror.auth.sync_auth_flow(request)
    assert next(flow).headers["Authorization"] == "Basic cmVhZGVyOnNlY3JldA=="


def test_settings_without_a_mirror_or_broken_ones_name_none(tmp_path: Path) -> None:
    assert read_mirror(tmp_path / "none.xml") is None
    for text in ("<settings/>", "<settings", ""):
        (tmp_path / "settings.xml").write_text(text)
        assert read_mirror(tmp_path / "settings.xml") is None


def test_without_settings_it_is_maven_central(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "none.conf"))
    monkeypatch.setattr("newsgraph.java.repository.SETTINGS", tmp_path / "none.xml")
    from jgo.constants import MAVEN_CENTRAL_URL

    assert find_repository().url == MAVEN_CENTRAL_URL


@pytest.mark.parametrize(
    ("pattern", "central"),
    [
        ("*", True),
        ("central", True),
        ("external:*", True),
        ("a, central", True),
        ("*,!central", False),
        ("*,!snapshots", True),
        ("external:http:*", False),
        ("", False),
    ],
)
def test_mirror_patterns_mean_what_maven_means(pattern: str, *, central: bool) -> None:
    assert mirrors_central(pattern) == central
