"""What is taken from an HTML page."""

from datetime import UTC, datetime

from loader.articles.hypertext import read_hypertext
from loader.articles.page import Told
from loader.articles.rejection import Origin, Reason, Rejection
from loader.records import Article
from tests.loader.articles.pages import BODY, TITLE

PAGE = f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{TITLE} – Nordblick</title>
<link rel="canonical" href="https://nordblick.example/politik/riga-123.html">
<meta property="og:site_name" content="Nordblick"><meta property="og:title" content="{TITLE}">
<meta property="article:published_time" content="2026-03-12T14:30:00+01:00"></head><body>
<div class="cookie-banner"><p>Wir verwenden Cookies. Ihre Einstellungen können Sie ändern.</p></div>
<nav><ul><li><a href="/">Startseite</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>{TITLE}</h1>
<p>{BODY[0]}</p><p>{BODY[1]}</p>
<p>Lesen Sie auch: <a href="/x">Wie Präsident Kalnins den Streit um die Fähren beilegen will</a></p>
<p>{BODY[2]}</p></article>
<aside><h2>Das könnte Sie auch interessieren</h2>
<ul><li><a href="/a">Kanzler Dorn sagt Reise nach Paris ab</a></li></ul></aside></main>
<footer><p>© 2026 Nordblick. Alle Rechte vorbehalten.</p></footer></body></html>"""


def test_the_article_is_taken_out_of_menus_banners_and_links() -> None:
    assert read_hypertext(PAGE, Told(name="riga", origin=Origin("riga.html"))) == Article(
        id="https://nordblick.example/politik/riga-123.html",
        name="riga",
        text="\n".join((TITLE, *BODY)),
        title=TITLE,
        url="https://nordblick.example/politik/riga-123.html",
        source="Nordblick",
        places=("Riga", "Berlin"),
        published=datetime(2026, 3, 12, tzinfo=UTC),
    )


def test_a_page_without_an_article_is_refused() -> None:
    told = Told(name="nothing", origin=Origin("nothing.html"))
    for markup in ("", "<p>", "<html><body><script>1</script></body></html>"):
        assert read_hypertext(markup, told) == Rejection(
            Origin("nothing.html"), Reason.EMPTY, "empty: there is no article in the HTML"
        )
