"""RSS and Atom files: each entry is an article."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

from loader.articles import Origin, Reason, Rejection, read_articles
from loader.records import Article
from tests.loader.articles.pages import BODY, TITLE

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Nordblick</title><language>de-de</language><link>https://nordblick.example/</link>
<item><title>{TITLE}</title><link>https://nordblick.example/1</link><guid>n1</guid>
<pubDate>Thu, 12 Mar 2026 14:30:00 +0100</pubDate><description>{BODY[0]}</description>
<content:encoded><![CDATA[{PARAGRAPHS}]]></content:encoded></item>
<item><title>Ozola reist</title><guid isPermaLink="false">n2</guid>
<description>{BODY[1].replace(" ", chr(10))}</description></item>
<item><title>Nichts</title><link>https://nordblick.example/3</link></item>
<item><title>Talks</title><link>https://nordblick.example/4</link><description>The ministers met
in Riga on Thursday and spoke about the exercise for two hours. They said that the two countries
would go on with the work, and that both of the parliaments would be asked in May.</description></item>
</channel></rss>
"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Nordblick</title>
<entry><title>{TITLE}</title><id>urn:n5</id><link href="https://nordblick.example/5"/>
<updated>2026-03-13T08:00:00Z</updated><published>2026-03-12T13:30:00Z</published>
<content type="html">{PARAGRAPHS.replace("<", "&lt;")}</content></entry>
<entry><title>Kurz</title><id>urn:n6</id><updated>2026-03-13T08:00:00Z</updated>
<summary type="text">{BODY[2]}</summary></entry>
</feed>
"""


def test_an_entry_of_rss_is_an_article_under_its_link_with_its_whole_text(tmp_path: Path) -> None:
    file = tmp_path / "feed.rss"
    file.write_text(RSS, encoding="utf-8")
    first, second, *rest = read_articles([file])
    assert first == Article(
        id="https://nordblick.example/1",
        name="n1",
        text="\n".join([TITLE, *BODY]),
        title=TITLE,
        url="https://nordblick.example/1",
        source="Nordblick",
        places=("Riga", "Berlin"),
        published=datetime(2026, 3, 12, 13, 30, tzinfo=UTC),
    )
    assert isinstance(second, Article)
    assert (second.id, second.url, second.published) == ("Nordblick#n2", None, None)
    assert second.text == f"Ozola reist\n{BODY[1]}"
    assert [(r.origin, r.reason) for r in rest if isinstance(r, Rejection)] == [
        (Origin(str(file), 3, "entry"), Reason.EMPTY),
        (Origin(str(file), 4, "entry"), Reason.NOT_GERMAN),
    ]
    assert str(rest[1]).startswith(f"{file}, entry 4: not German")


def test_an_entry_of_atom_is_an_article_and_a_feed_may_be_compressed(tmp_path: Path) -> None:
    (tmp_path / "feed.xml.gz").write_bytes(gzip.compress(ATOM.encode()))
    found = [a for a in read_articles([tmp_path]) if isinstance(a, Article)]
    assert [(a.id, a.text, str(a.published)) for a in found] == [
        (
            "https://nordblick.example/5",
            "\n".join([TITLE, *BODY]),
            "2026-03-12 13:30:00+00:00",
        ),
        ("Nordblick#urn:n6", BODY[2], "2026-03-13 08:00:00+00:00"),
    ]


def test_what_is_named_like_a_feed_and_is_none_is_refused(tmp_path: Path) -> None:
    for name, text in {"1.xml": "<urlset/>", "2.rss": "kein Feed", "3.atom": ""}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = list(read_articles([tmp_path]))
    assert [r.reason for r in found if isinstance(r, Rejection)] == [Reason.DAMAGED] * 3
    (tmp_path / "page.xml").write_text(f"<html><body>{PARAGRAPHS}</body></html>", encoding="utf-8")
    (page,) = read_articles([tmp_path / "page.xml"])
    assert isinstance(page, Article)
