"""What becomes of one page's text."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from loader.articles.page import TEXT_LIMIT, Told, read_page
from loader.articles.rejection import Origin, Reason, Rejection
from loader.records import Article
from tests.loader.articles.pages import BODY, PAGE, TITLE

TOLD = Told(name="riga", origin=Origin("riga.txt"))


def read(text: str, told: Told = TOLD) -> Article:
    article = read_page(text, told)
    assert isinstance(article, Article), article
    return article


def test_a_page_gives_its_article_without_what_is_printed_around_it() -> None:
    text = "\n".join(BODY)
    assert read(PAGE) == Article(
        id="sha256:" + sha256(text.encode()).hexdigest(),
        name="riga",
        text=text,
        title=TITLE,
        source="NORDBLICK",
        places=("Riga", "Berlin"),
    )


def test_reading_an_articles_text_again_gives_the_same_text() -> None:
    assert read(read(PAGE).text).text == read(PAGE).text


def test_a_headline_at_the_top_is_the_title_and_stays_in_the_text() -> None:
    article = read(f"{TITLE}\n\nVon Anna Schmidt\n\n{BODY[0]}\n\n{BODY[1]}")
    assert article.title == TITLE
    assert article.text.split("\n") == [TITLE, "Von Anna Schmidt", BODY[0], BODY[1]]


def test_a_line_of_dates_tells_when_the_article_was_published() -> None:
    top = "Stand: 14.03.2026\nVeröffentlicht am Donnerstag, 12. März 2026, 14:30 Uhr"
    article = read(f"{TITLE}\n{top}\n\n{BODY[1]}")
    assert article.published == datetime(2026, 3, 12, tzinfo=UTC)
    assert article.title == TITLE


def test_a_date_in_the_dateline_tells_when_the_article_was_published() -> None:
    article = read(f"RIGA, 12. März 2026 (dpa) – {BODY[1]}")
    assert (article.published, article.source) == (datetime(2026, 3, 12, tzinfo=UTC), "dpa")


def test_a_heading_with_date_and_source_in_brackets_tells_both() -> None:
    article = read(f"# {TITLE} (2006-02-04, Nordblick)\n{BODY[1]}")
    assert (article.title, article.source) == (TITLE, "Nordblick")
    assert article.published == datetime(2006, 2, 4, tzinfo=UTC)
    assert article.text == f"{TITLE}\n{BODY[1]}"


def test_what_is_known_beforehand_goes_before_what_the_text_says() -> None:
    told = replace(
        TOLD,
        url="https://nordblick.example/1",
        id="n1",
        title="Anders",
        source="NB",
        places=("Rom",),
    )
    article = read(PAGE, told)
    assert (article.id, article.url) == ("https://nordblick.example/1",) * 2
    assert (article.title, article.source, article.places) == ("Anders", "NB", ("Rom",))


def test_without_an_address_the_records_own_id_is_the_key() -> None:
    assert read(PAGE, replace(TOLD, id="n1")).id == "n1"


def test_ids_of_two_sources_are_kept_apart_whatever_file_they_stand_in() -> None:
    told = replace(TOLD, id="17", source="dpa")
    assert read(PAGE, told).id == "dpa#17"
    assert read(PAGE, replace(told, origin=Origin("/elsewhere/b.jsonl", 3))).id == "dpa#17"
    assert read(PAGE, replace(told, source="AFP")).id == "AFP#17"
    # No source and id can be written so that they read as another's.
    assert read(PAGE, replace(told, source="a", id="b#c")).id == "a#b#c"
    assert read(PAGE, replace(told, source="a#b", id="c")).id == "a%23b#c"


def test_lines_that_a_mail_program_broke_are_joined() -> None:
    wrapped = (
        "Die beiden Ministerinnen sprachen am Donnerstag in Riga zwei Stunden\n"
        "lang miteinander. Im Mai will die Lettin nach Berlin reisen, wo der\n"
        "Kanzler sie empfangen soll. Danach fährt sie weiter nach Warschau und\n"
        "trifft dort ihren Kollegen.\n\n"
        "Die Opposition nannte das Treffen überflüssig und verlangte, dass die\n"
        "Regierung ihre Pläne dem Parlament vorlegt.\n"
    )
    first, second = read(wrapped).text.split("\n")
    assert first.endswith("Warschau und trifft dort ihren Kollegen.")
    assert second.startswith(
        "Die Opposition nannte das Treffen überflüssig und verlangte, dass die"
    )


def test_what_is_no_german_article_is_refused_with_its_reason() -> None:
    english = (
        "The two ministers met in Riga on Thursday and spoke for two hours about the exercise."
    )
    assert read_page(english, TOLD) == Rejection(
        TOLD.origin, Reason.NOT_GERMAN, "not German: the language is en"
    )
    for nothing in ("", " \n\n\t", "-- \n 12345 \n ***"):
        assert read_page(nothing, TOLD) == Rejection(
            TOLD.origin, Reason.EMPTY, "empty: there is no text in it"
        )


def test_a_text_beyond_the_limit_is_refused() -> None:
    found = read_page("a" * (TEXT_LIMIT + 1), TOLD)
    assert isinstance(found, Rejection)
    assert found.reason is Reason.TOO_LARGE
    assert found.message == "too large: 5,000,001 characters, the limit is 5,000,000"


@pytest.mark.parametrize("field", ["id", "url", "source"])
def test_a_key_that_no_index_could_hold_is_refused(field: str) -> None:
    longest = "é" * 2_000
    assert isinstance(read_page(PAGE, replace(TOLD, **{field: longest})), Article)
    assert read_page(PAGE, replace(TOLD, **{field: f"{longest}é"})) == Rejection(
        TOLD.origin, Reason.TOO_LARGE, "too large: its id, address or source, the limit is 2,000"
    )
