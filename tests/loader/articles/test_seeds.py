"""The pages that the demo loads read as articles."""

from pathlib import Path

import loader
from loader.articles import read_articles
from loader.records import Article

SEEDS = Path(loader.__file__).parent.parent / "seeds"


def test_each_seed_page_has_its_title_places_and_outlet() -> None:
    found = {(a.name, a.title, a.places, a.source) for a in articles()}
    assert found == {
        (
            "nato-belek-rutte-ukraine",
            "Rutte sieht Moskau am Zug: NATO hofft auf Bewegung auch ohne Putin",
            ("Belek", "München"),
            "MERIDIANBOTE",
        ),
        (
            "paris-garantien-ukraine",
            "Truppen, Training, Luftraum: In Paris ringen Kiews Partner um Garantien",
            ("Paris", "London"),
            "MERIDIANBOTE",
        ),
        (
            "putin-lukaschenko-moskau",
            "Schulterschluss in Moskau: Putin und Lukaschenko werben für ihren Sicherheitspakt",
            ("Moskau", "München"),
            "MERIDIANBOTE",
        ),
        (
            "trump-lukaschenko-telefonat",
            "Warme Worte am Telefon: Trump dankt Lukaschenko und hofft auf weitere Freilassungen",
            ("Washington", "London"),
            "MERIDIANBOTE",
        ),
        (
            "us-beobachter-manoever-zapad",
            (
                "Amerikanische Offiziere beim Manöver Zapad-2025:"
                " Minsk sucht den Draht nach Washington"
            ),
            ("Nahe Borissow", "London"),
            "MERIDIANBOTE",
        ),
    }


def test_the_seed_pages_lose_their_furniture_and_keep_their_six_paragraphs() -> None:
    for article in articles():
        paragraphs = article.text.split("\n")
        assert len(paragraphs) == 6, article.name
        assert all(len(paragraph) > 150 for paragraph in paragraphs), article.name
        assert str(article.title) not in article.text


def articles() -> list[Article]:
    found = list(read_articles([SEEDS]))
    assert all(isinstance(a, Article) for a in found), found
    return [a for a in found if isinstance(a, Article)]
