"""The JSON line of an article."""

import json
from dataclasses import replace
from datetime import date

from loader.extract.lines import to_line
from loader.records import DateRange
from tests.loader.extract.findings import DAY, FINDINGS, TEXT


def test_a_line_holds_all_that_was_found_with_its_evidence() -> None:
    assert json.loads(json.dumps(to_line(FINDINGS))) == {
        "id": "riga",
        "title": "Pavel in Riga",
        "places": ["Riga"],
        "published": "2026-05-04",
        "persons": [
            {
                "name": "Petr Pavel",
                "country": "CZ",
                "role": "Präsident",
                "mentions": [{"start": 12, "end": 22, "surface": "Petr Pavel"}],
            },
            {
                "name": "Alar Karis",
                "country": None,
                "role": None,
                "mentions": [{"start": 28, "end": 38, "surface": "Alar Karis"}],
            },
        ],
        "countries": ["CZ", "EE"],
        "organisations": ["NATO"],
        "encounters": [
            {
                "persons": ["Petr Pavel", "Alar Karis"],
                "countries": ["LV"],
                "organisations": ["NATO"],
                "kind": "meeting",
                "status": "held",
                "place": "Riga",
                "date": "2026-05-04",
                "regarding": ["RU", "Ostsee"],
                "sentence": "Petr Pavel traf Alar Karis.",
                "start": 12,
                "end": 39,
                "trigger": "traf",
                "rule": "treffe: object+subject",
                "confidence": 0.912,
            }
        ],
        "events": [
            {
                "type": "agreement",
                "countries": ["CZ"],
                "persons": ["Petr Pavel"],
                "status": "held",
                "label": "Abkommen",
                "sentence": "Das Abkommen wurde unterzeichnet.",
                "start": 40,
                "end": 73,
                "trigger": "Abkommen",
                "rule": "agreement",
                "confidence": 0.8,
            }
        ],
    }


def test_the_text_is_in_the_line_on_demand() -> None:
    assert to_line(FINDINGS, text=True) == to_line(FINDINGS) | {"text": TEXT}


def test_a_date_that_is_no_single_day_is_none() -> None:
    (told,) = FINDINGS.encounters
    month = replace(told, date=DateRange(DAY, date(2026, 5, 31), "month"))
    (line,) = to_line(replace(FINDINGS, encounters=(month,)))["encounters"]
    assert line["date"] is None


def test_an_article_without_a_date_has_none() -> None:
    article = replace(FINDINGS.article, published=None)
    assert to_line(replace(FINDINGS, article=article))["published"] is None
