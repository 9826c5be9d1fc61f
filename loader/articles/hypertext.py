"""From an HTML page to an article: trafilatura finds the body, title, date, site and address."""

from dataclasses import replace

from loader.articles.characters import clean
from loader.articles.dates import parse_published
from loader.articles.page import Told, read_page
from loader.articles.rejection import Reason, Rejection
from loader.records import Article

# The date that the page declares; guesses from anywhere in the page are often the copyright's year.
_DATES = {"extensive_search": False, "original_date": True}


def read_hypertext(markup: str, told: Told) -> Article | Rejection:
    """Return the article of an HTML page; its headline is the first line of the text."""
    # Imported here: it takes half a second, which no other command should wait for.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        found = bare_extraction(
            clean(markup),
            url=told.url,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
    except Exception as error:  # noqa: BLE001  # whatever a parser makes of one hostile page
        return told.reject(Reason.MALFORMED, f"malformed HTML: {error!r}")
    if not isinstance(found, Document) or not found.text:
        return told.reject(Reason.EMPTY, "empty: there is no article in the HTML")
    title = told.title or clean(found.title or "") or None
    told = replace(
        told,
        title=title,
        url=told.url or found.url or None,
        source=told.source or found.sitename or None,
        published=told.published or parse_published(found.date or ""),
        language=told.language or found.language,
    )
    return read_page(_with_headline(found.text, title), told)


def _with_headline(body: str, title: str | None) -> str:
    return body if title is None or body.startswith(title) else f"{title}\n\n{body}"
