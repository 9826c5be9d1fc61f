"""What kind of encounter it was."""

import pytest

from loader.extract.kinds import find_kind
from tests.loader.extract.conftest import Extract, Read
from tests.loader.extract.tellings import told_by


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Petr Pavel traf Alar Karis.", "traf", "meeting"),
        ("Petr Pavel sprach am Telefon mit Alar Karis.", "sprach", "call"),
        ("Am Telefon war es laut. Petr Pavel sprach mit Alar Karis.", "sprach", "call"),
        ("Petr Pavel besuchte Alar Karis.", "besuchte", "visit"),
        ("Petr Pavel war bei Alar Karis zu Gast.", "Gast", "meeting"),
        ("Petr Pavel reiste nach Riga und war bei Alar Karis zu Gast.", "Gast", "visit"),
        ("Petr Pavel sprach am Rande des Nato-Gipfels mit Alar Karis.", "Nato-Gipfels", "meeting"),
        ("Zum Gipfel werden Petr Pavel und Alar Karis erwartet.", "erwartet", "summit"),
        (
            "Er lädt zu einem Gipfel, zu dem auch Petr Pavel und Alar Karis erwartet werden.",
            "erwartet",
            "summit",
        ),
        ("Petr Pavel verhandelte mit Alar Karis.", "verhandelte", "negotiation"),
        ("Petr Pavel traf Alar Karis vor Journalisten.", "traf", "press_conference"),
        (
            "Petr Pavel war beim Treffen mit Alar Karis per Video zugeschaltet.",
            "Treffen",
            "meeting",
        ),
        ("Er griff zum Telefon.\nPetr Pavel sprach mit Alar Karis.", "sprach", "meeting"),
    ],
)
def test_the_kind_is_what_the_clause_makes_of_the_word(
    read: Read, text: str, trigger: str, kind: str
) -> None:
    document = read(text)
    assert find_kind(document, told_by(document, trigger)) == kind


def test_who_calls_somebody_and_thanks_him_has_called(extract: Extract) -> None:
    findings = extract("Petr Pavel rief den Esten Alar Karis an und dankte ihm für die Hilfe.")
    assert [encounter.kind for encounter in findings.encounters] == ["call"]


_FOUR = "Petr Fiala, Donald Tusk, Robert Fico und Edi Rama kamen am Montag in Riga zusammen."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Die Seiten verhandelten weiter. Petr Pavel sprach mit Alar Karis über Waffenruhe.",
            "negotiation",
        ),
        ("Die Delegationen aßen. Petr Pavel sprach mit Alar Karis über das Wetter.", "meeting"),
        (f"Gipfel in Riga\n\nDer Gipfel begann früh. Die Regierungschefs {_FOUR}", "summit"),
        (f"Montag in Riga\n\nDer Montag begann früh. Die Regierungschefs {_FOUR}", "meeting"),
        ("Auf dem Podium diskutierten Petr Pavel und Alar Karis über Europa.", "other"),
        ("Im Rathaus trafen sich Petr Pavel und Alar Karis.", "meeting"),
    ],
)
def test_what_the_text_speaks_of_around_a_word_makes_its_kind(
    extract: Extract, text: str, kind: str
) -> None:
    assert {encounter.kind for encounter in extract(text).encounters} == {kind}
