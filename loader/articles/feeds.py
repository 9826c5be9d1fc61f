"""From an RSS or Atom file to documents, one an entry: its own text, or else its summary."""

import io
from calendar import timegm
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from time import struct_time
from typing import Any

from loader.articles.characters import clean
from loader.articles.documents import Document, Form, make_document
from loader.articles.page import Told
from loader.articles.rejection import Reason, Rejection


def split_feed(raw: bytes, told: Told) -> Iterator[Document | Rejection]:
    """Yield the entries of a feed; `link` is their address, without one `id` names them."""
    # Imported here: no other command should wait for it.
    import feedparser  # type: ignore[import-untyped]  # the package has no type information

    # As a file: of bytes or a string feedparser would think that they may be an address to fetch.
    parsed = feedparser.parse(io.BytesIO(raw), sanitize_html=False)
    if not parsed.get("version"):
        why = parsed.get("bozo_exception", "no RSS and no Atom")
        yield told.reject(Reason.DAMAGED, f"damaged: it is no feed ({why})")
        return
    feed = _tell_feed(parsed.feed, told)
    for number, entry in enumerate(parsed.entries, start=1):
        of_entry = replace(feed, origin=replace(told.origin, position=number, unit="entry"))
        yield _make_document(entry, replace(of_entry, name=f"{told.name}:{number}"))


def _tell_feed(feed: Mapping[str, Any], told: Told) -> Told:
    return replace(
        told,
        source=clean(feed.get("title", "")) or None,
        language=clean(feed.get("language", "")) or None,
    )


def _make_document(entry: Mapping[str, Any], feed: Told) -> Document | Rejection:
    key, link = clean(entry.get("id", "")), clean(entry.get("link", ""))
    told = replace(
        feed,
        name=key or feed.name,
        id=key or None,
        # Without a link feedparser gives the id, which may be no address at all.
        url=link if link.startswith(("https://", "http://")) else None,
        title=clean(entry.get("title", "")) or None,
        published=_read_time(entry.get("published_parsed") or entry.get("updated_parsed")),
    )
    summary = entry.get("summary_detail")
    texts = [*entry.get("content", ()), *([summary] if summary else ())]
    written: Mapping[str, Any] = max(texts, key=lambda text: len(text.get("value", "")), default={})
    form = Form.PAGE if written.get("type") == "text/plain" else Form.FRAGMENT
    # Lone surrogates are no characters; a feed may spell them as references.
    raw = str(written.get("value", "")).encode(errors="replace")
    if not raw.strip():
        return told.reject(Reason.EMPTY, "empty: the entry has neither content nor summary")
    return make_document(told, raw, form)


def _read_time(parsed: struct_time | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, OSError):  # a year that no calendar has
        return None
