"""Findings of a small article, for the tests of how findings are shown."""

from datetime import UTC, date, datetime

from loader.records import (
    Article,
    Country,
    DateRange,
    Encounter,
    Event,
    Evidence,
    Findings,
    Organization,
    Person,
    Span,
)

TEXT = "Es regnete. Petr Pavel traf Alar Karis. Das Abkommen wurde unterzeichnet."
MET = Evidence(TEXT[12:39], 12, 39, "traf", "treffe: object+subject", 0.91234)
SIGNED = Evidence(TEXT[40:], 40, len(TEXT), "Abkommen", "agreement", 0.8)
DAY = date(2026, 5, 4)
FINDINGS = Findings(
    article=Article(
        id="https://example.org/1",
        name="riga",
        text=TEXT,
        title="Pavel in Riga",
        places=("Riga",),
        published=datetime(2026, 5, 4, 12, tzinfo=UTC),
    ),
    persons=(
        Person("Petr Pavel", "CZ", "Präsident", (Span(12, 22, "Petr Pavel"),)),
        Person("Alar Karis", None, None, (Span(28, 38, "Alar Karis"),)),
    ),
    countries=(Country("CZ"), Country("EE")),
    organizations=(Organization("NATO"),),
    encounters=(
        Encounter(
            kind="meeting",
            status="held",
            evidence=MET,
            persons=("Petr Pavel", "Alar Karis"),
            countries=("LV",),
            organizations=("NATO",),
            place="Riga",
            date=DateRange(DAY, DAY, "day"),
            regarding=("RU",),
            topics=("Ostsee",),
        ),
    ),
    events=(
        Event(
            type="agreement",
            status="held",
            evidence=SIGNED,
            label="Abkommen",
            persons=("Petr Pavel",),
            countries=("CZ",),
        ),
    ),
)
