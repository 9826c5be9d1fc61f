"""What is cut from a page, and what stays."""

import pytest

from loader.articles.furniture import cut
from loader.articles.paragraphs import Line
from tests.loader.articles.pages import BODY, TAIL, TITLE

LONG = BODY[1]


def keep(*lines: str) -> list[str]:
    return [line.text for line in cut([Line(line, opens=True) for line in lines])[0]]


def test_the_tail_of_a_page_goes_from_its_links_to_its_rules() -> None:
    body, furniture = cut([Line(line, opens=False) for line in (*BODY, *TAIL)])
    assert tuple(line.text for line in body) == BODY
    assert tuple(furniture) == TAIL


@pytest.mark.parametrize(
    "line",
    [
        "Startseite › Politik › Europa",
        "Merken | Teilen | Drucken",
        "Lesen Sie auch: Wie Kanzler Dorn den Streit um die Fähren beilegen will",
        "Mehr zum Thema: Dorn trifft Ozola",
        "Newsletter „Ostsee“: Jeden Morgen das Wichtigste",
        "Jetzt unseren Newsletter kostenlos abonnieren!",
        "Softwareentwickler (w/m/d) in Teilzeit",
        "© 2026 Nordblick, alle Rechte vorbehalten.",
        "Anzeige",
        "(Foto: Jan Müller/dpa)",
        "Wir verwenden Cookies. Stimmen Sie zu oder ändern Sie Ihre Einstellungen.",
        "Das könnte Sie auch interessieren",
    ],
)
def test_a_line_that_can_be_nothing_else_goes_and_the_article_goes_on(line: str) -> None:
    assert keep(TITLE, LONG, line, BODY[2]) == [TITLE, LONG, BODY[2]]


def test_the_titles_under_a_heading_of_links_go_until_the_article_goes_on() -> None:
    links = ("Weitere Nachrichten", "Dorn trifft Ozola", "Saar reist nach Rom")
    assert keep(LONG, *links, BODY[2]) == [LONG, BODY[2]]


def test_the_first_sentences_of_other_articles_go_with_their_titles() -> None:
    others = (
        "Das könnte Sie auch interessieren",
        "Dorn sagt Reise nach Paris ab",
        "Kanzler Dorn hat seine Reise nach Paris abgesagt. Paris zeigte sich enttäuscht.",
        "Saar reist nach Rom",
        "Präsident Saar wird am Montag in Rom mit der Regierungschefin sprechen, teilte er mit.",
    )
    assert keep(LONG, BODY[2], *others) == [LONG, BODY[2]]


def test_a_menu_above_the_article_goes() -> None:
    menu = ("Zum Inhalt springen", "Startseite", "Politik", "Wirtschaft", "Sport", "Suche")
    assert keep(*menu, TITLE, LONG) == [TITLE, LONG]


def test_headings_in_wiki_markup_and_their_lists_go() -> None:
    assert keep(LONG, "== Quellen ==", "* nordblick.example: „Dorn trifft Saar“ (12.03.2006)") == [
        LONG
    ]


def test_all_that_follows_the_heading_of_the_readers_comments_goes() -> None:
    comment = "Kanzler Dorn hat Präsident Saar doch nie getroffen, das ist alles erfunden! " * 3
    assert keep(LONG, "Kommentare (2)", "seebaer77", comment) == [LONG]


@pytest.mark.parametrize(
    "article",
    [
        (LONG, "Der Streit um die Fähren", BODY[2]),
        (
            LONG,
            "– der Däne Anders Frisk,",
            "– die Finnin Aino Saarikoski und",
            "– der Brite Noah Price.",
        ),
        (LONG, "- Montag: Dorn trifft Ozola", "- Dienstag: Saar reist nach Rom"),
        (LONG, "Frau Ozola, kommen Sie im Mai?", "Ja.", "Und mit wem sprechen Sie?", "Mit Ihnen."),
        (LONG, "„Wir lesen jeden Kommentar unserer Leser“, sagte der Minister zum Schluss."),
        (LONG, "Sein Newsletter erreicht 9000 Menschen. Darin griff er Kanzler Dorn an."),
        (LONG, "Herr Minister, rufen Sie an. Notfalls ohne Dolmetscher."),
        ("Newsletter: Ministerin verliert ihr Amt", LONG),
        (LONG, "Lange: Wir reden. Er kommt am Freitag."),
        ("Kommentar: Wer mit wem redet", "Kommentar von Anna Schmidt", LONG),
    ],
)
def test_a_clean_article_loses_nothing(article: tuple[str, ...]) -> None:
    assert keep(*article) == list(article)


def test_the_articles_last_paragraph_behind_prompts_stays() -> None:
    prompts = ("Lesen Sie auch: Dorn reist nach Rom", "Newsletter: Jede Woche das Beste")
    last = "Am Abend reiste Bernau weiter nach Tallinn. Dort trifft sie am Freitag Präsident Saar."
    assert keep(LONG, *prompts, last, "Lesen Sie auch: Wie Saar regiert") == [LONG, last]
