"""Which heads of articles are datelines, and what they tell."""

from datetime import date

import pytest

from loader.articles.dateline import read_dateline

REST = "Die Minister haben sich am Montag getroffen."


@pytest.mark.parametrize(
    ("head", "places", "source", "day"),
    [
        ("OSLO / HAMBURG (NORDBLICK) – ", ("Oslo", "Hamburg"), "NORDBLICK", None),
        ("OSLO, 12. März 2026 (dpa) – ", ("Oslo",), "dpa", date(2026, 3, 12)),
        ("Oslo/Wien (dpa/APA) – ", ("Oslo", "Wien"), "dpa/APA", None),
        ("Minsk, 13. Dezember – ", ("Minsk",), None, None),
        ("WIEN (APA). ", ("Wien",), "APA", None),
        ("Graz (APA) - ", ("Graz",), "APA", None),
        ("Berlin (Deutschland), 12.03.2006 – ", ("Berlin",), None, date(2006, 3, 12)),
        ("Frankfurt (Oder), 9. Jänner 2024. ", ("Frankfurt (Oder)",), None, date(2024, 1, 9)),
        ("NAHE NARWA / OSLO (NORDBLICK) – ", ("Nahe Narwa", "Oslo"), "NORDBLICK", None),
        ("SÃO JOSÉ DO RIO PRETO – ", ("São José do Rio Preto",), None, None),
        ("NEU-DELHI – ", ("Neu-Delhi",), None, None),
        ("ST. PETERSBURG (AFP) – ", ("St. Petersburg",), "AFP", None),
        ("ROM –", ("Rom",), None, None),
        ("(dpa/red) ", (), "dpa/red", None),
        ("Oslo. ", ("Oslo",), None, None),
        ("BERLIN taz | ", ("Berlin",), "taz", None),
        ("TALLINN, 3. Februar 2026 (Eigener Bericht). ", ("Tallinn",), None, date(2026, 2, 3)),
        ("Vaduz (ikr) – ", ("Vaduz",), "ikr", None),
        ("Berlin (hib/STO) – ", ("Berlin",), "hib/STO", None),
        ("Erfurt (mdr/dpa). ", ("Erfurt",), "mdr/dpa", None),
        ("Vilnius (dpa/red.) – ", ("Vilnius",), "dpa/red.", None),
        ("Rom (KNA) ", ("Rom",), "KNA", None),
        ("Bern, 22. Januar (sda) ", ("Bern",), "sda", None),
        ("Taipeh (eig. Ber.) – ", ("Taipeh",), None, None),
        ("Doha, 24. Jun 2026 (Reuters) – ", ("Doha",), "Reuters", date(2026, 6, 24)),
        ("Brasilia, 19. Mrz 2026 (Reuters) - ", ("Brasilia",), "Reuters", date(2026, 3, 19)),
        ("Von unserer Korrespondentin, Kairo. ", ("Kairo",), None, None),
        ("Zwei Länder reden wieder miteinander. Oslo – ", ("Oslo",), None, None),
    ],
)
def test_a_dateline_tells_places_sender_and_day(
    head: str, places: tuple[str, ...], source: str | None, day: date | None
) -> None:
    assert read_dateline(head + REST) == (places, source, day)


def test_a_dateline_may_fill_a_line_of_its_own() -> None:
    assert read_dateline("Bergen/Oslo, 6. Juni 2025") == (
        ("Bergen", "Oslo"),
        None,
        date(2025, 6, 6),
    )


@pytest.mark.parametrize(
    "head",
    [
        "",
        "EXKLUSIV – ",
        "OPEC: Der Preis steigt. ",
        "SPD – ",
        "Nein. ",
        "Dorn (CDU) – so heißt es – schweigt. ",
        "Konrad Dorn (CDU) ",
        "Konrad Dorn (vorn) ",
        "Konrad Dorn (SPÖ). ",
        "Konrad Dorn – der Kanzler – schweigt. ",
        "Der Kanzler, 70, schweigt. ",
        "Frage: ",
        "Am Montag, 12. März 2026, – ",
        "Oslo ist weit. ",
    ],
)
def test_a_first_sentence_is_no_dateline(head: str) -> None:
    assert read_dateline(head + REST) is None
