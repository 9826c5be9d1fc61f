"""The findings as a person reads them."""

from dataclasses import replace
from datetime import date

from loader.extract.explain import explain
from loader.records import DateRange
from tests.loader.extract.findings import DAY, FINDINGS, TEXT


def test_each_finding_stands_with_its_sentence_and_the_rule_that_read_it() -> None:
    assert explain(FINDINGS).splitlines() == [
        "riga: Pavel in Riga",
        "===================",
        "person     Petr Pavel (Präsident, CZ)",
        "person     Alar Karis",
        "countries  CZ EE",
        "",
        "meeting    Petr Pavel + Alar Karis + LV + NATO: held, Riga, 2026-05-04",
        "    [Petr Pavel] *traf* [Alar Karis].",
        "    by treffe: object+subject, confidence 0.91, characters 12-39",
        "",
        "agreement  Abkommen (Petr Pavel + CZ): held",
        "    Das *Abkommen* wurde unterzeichnet.",
        "    by agreement, confidence 0.80, characters 40-73",
    ]


def test_a_date_that_is_no_day_is_told_by_its_first_day() -> None:
    (told,) = FINDINGS.encounters
    month = replace(told, place=None, date=DateRange(DAY, date(2026, 5, 31), "month"))
    text = explain(replace(FINDINGS, encounters=(month,)))
    assert "NATO: held, from 2026-05-04\n" in text


def test_a_trigger_inside_a_name_is_not_marked_twice() -> None:
    (told,) = FINDINGS.encounters
    inside = replace(told, evidence=told.evidence._replace(trigger="Pavel"))
    assert "[Petr Pavel] traf [Alar Karis]." in explain(replace(FINDINGS, encounters=(inside,)))


def test_an_article_without_title_is_called_by_its_first_words() -> None:
    article = replace(FINDINGS.article, title=None)
    first = explain(replace(FINDINGS, article=article)).splitlines()[0]
    assert first == f"riga: {TEXT[:60]}"
