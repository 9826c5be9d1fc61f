"""Which Maven repository archives come from: the one the user's own settings name.

In this order: `[repositories] central` of jgo's configuration, a mirror of `central` in Maven's
`~/.m2/settings.xml` with its server's user and password, Maven Central.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import httpx

SETTINGS = Path("~/.m2/settings.xml")


@dataclass(frozen=True, slots=True)
class Repository:
    """A Maven repository's address, and how to log in where it asks for that."""

    url: str
    auth: httpx.Auth | None = field(default=None, repr=False)


def find_repository() -> Repository:
    """Return the repository that the user's settings name for Maven Central's archives."""
    # jgo takes a third of a second to import, and only a download needs it.
    from jgo.config import GlobalSettings
    from jgo.constants import MAVEN_CENTRAL_URL

    named = GlobalSettings.load().repositories.get("central")
    if named:
        return Repository(named)
    return read_mirror(SETTINGS.expanduser()) or Repository(MAVEN_CENTRAL_URL)


def read_mirror(settings: Path) -> Repository | None:
    """Return the first mirror of `central` in Maven's settings file, None where there is none."""
    try:
        root = ElementTree.parse(settings).getroot()  # noqa: S314 – the user's own file
    except (OSError, ElementTree.ParseError):
        return None
    for mirror in root.iterfind("{*}mirrors/{*}mirror"):
        if mirrors_central(_text(mirror, "mirrorOf")):
            return Repository(_text(mirror, "url"), _read_login(root, _text(mirror, "id")))
    return None


def mirrors_central(pattern: str) -> bool:
    """Tell whether a `mirrorOf` names Central, by the rules of Maven's guide to mirror settings."""
    names = {name.strip() for name in pattern.split(",")}
    return "!central" not in names and not names.isdisjoint({"*", "external:*", "central"})


def _read_login(root: ElementTree.Element, server: str) -> httpx.Auth | None:
    for entry in root.iterfind("{*}servers/{*}server"):
        if _text(entry, "id") == server and _text(entry, "username"):
            return httpx.BasicAuth(_text(entry, "username"), _text(entry, "password"))
    return None


def _text(element: ElementTree.Element, name: str) -> str:
    # Maven fills in ${env.NAME}.
    text = (element.findtext(f"{{*}}{name}") or "").strip()
    return re.sub(r"\$\{env\.(\w+)\}", lambda found: os.environ.get(found[1], ""), text)
