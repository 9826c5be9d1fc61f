"""From a line of JSON to an article.

A record has `text` or `html`, and may have `id`, `url`, `title`, `source`, `published`, `language`
and `places`. Other fields are let be. `text` is taken as it is, without its title put before it.
"""

import json
from collections.abc import Mapping
from dataclasses import replace

from loader.articles.characters import clean
from loader.articles.dates import parse_published
from loader.articles.hypertext import read_hypertext
from loader.articles.page import Told, read_page
from loader.articles.rejection import Reason, Rejection
from loader.records import Article

_STRINGS = ("url", "title", "source", "published", "language", "text", "html")


def read_record(line: str, told: Told) -> Article | Rejection:
    """Return the article of one line."""
    try:
        record = json.loads(line)
    # RecursionError: brackets nested deeper than the stack. ValueError: bad JSON, endless numbers.
    except (ValueError, RecursionError) as error:
        return told.reject(Reason.MALFORMED, f"malformed JSON: {error}")
    if not isinstance(record, dict):
        return told.reject(Reason.MALFORMED, "malformed record: it is no JSON object")
    for key in _STRINGS:
        if not isinstance(record.get(key), str | None):
            return told.reject(Reason.MALFORMED, f"malformed record: {key} is no string")
    told = _tell(record, told)
    if record.get("text"):
        return read_page(record["text"], told)
    if record.get("html"):
        return read_hypertext(record["html"], told)
    return told.reject(Reason.EMPTY, "empty: the record has neither text nor html")


def _tell(record: Mapping[str, object], told: Told) -> Told:
    key = record.get("id")
    named = clean(str(key)) if isinstance(key, str | int) else ""
    strings = {key: clean(str(record.get(key) or "")) or None for key in _STRINGS[:5]}
    places = record.get("places")
    listed = places if isinstance(places, list) else [places]
    return replace(
        told,
        name=named or told.name,
        id=named or None,
        url=strings["url"],
        title=strings["title"],
        source=strings["source"],
        published=parse_published(strings["published"] or ""),
        language=strings["language"],
        places=tuple(clean(place) for place in listed if isinstance(place, str) and clean(place)),
    )
