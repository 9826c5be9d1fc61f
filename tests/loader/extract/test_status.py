"""Whether an encounter took place."""

import pytest

from tests.loader.extract.conftest import Extract

PAVEL, KARIS = "Petr Pavel", "Alar Karis"
RUMOUR = (
    f"Das Portal »Welle« schrieb, {PAVEL} habe {KARIS} in einem Hotel getroffen. "
    "„Das ist frei erfunden“, sagte sein Sprecher."
)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("held", f"{PAVEL} hat am Montag in Riga {KARIS} getroffen."),
        ("held", f"{PAVEL} hat mit {KARIS} über die geplante Fabrik und kommende Hilfen beraten."),
        ("held", f"{PAVEL} und {KARIS} unterzeichneten eine Absichtserklärung."),
        ("held", f"Nach einem Gespräch mit {PAVEL} reiste {KARIS} ab."),
        ("held", f"{PAVEL} und {KARIS} haben am Sonntag miteinander telefoniert."),
        ("held", f"Mit {PAVEL} habe {KARIS} am Morgen telefoniert, hieß es."),
        ("held", f"{PAVEL} und {KARIS} haben sich auf Einladung der Stadt in Riga getroffen."),
        ("held", f"Mit {PAVEL}, der das Abkommen ablehnt, hatte {KARIS} sich am Montag getroffen."),
        ("planned", f"{PAVEL} wird am Freitag {KARIS} in Riga treffen."),
        ("planned", f"Am Donnerstag soll {PAVEL} in Riga mit {KARIS} zusammenkommen."),
        ("planned", f"Für nächste Woche ist ein Treffen zwischen {PAVEL} und {KARIS} geplant."),
        ("possible", f"{PAVEL} könnte {KARIS} im Herbst in Riga treffen."),
        ("possible", f"{PAVEL} hat {KARIS} ein Treffen in Prag vorgeschlagen."),
        ("possible", f"Ob es zu einem Treffen zwischen {PAVEL} und {KARIS} kommt, ist offen."),
        ("cancelled", f"Das für Montag geplante Treffen von {PAVEL} mit {KARIS} wurde abgesagt."),
        ("cancelled", f"{PAVEL} sagte sein Treffen mit {KARIS} kurzfristig ab."),
        ("cancelled", f"Das Gespräch zwischen {PAVEL} und {KARIS} fiel aus."),
        ("refused", f"{PAVEL} lehnte ein Treffen mit {KARIS} ab."),
        ("refused", f"{PAVEL} weigerte sich, {KARIS} zu empfangen."),
        ("refused", f"{PAVEL} schloss ein Gespräch mit {KARIS} aus."),
        ("denied", f"{PAVEL} bestritt, {KARIS} in Riga getroffen zu haben."),
        ("denied", f"{PAVEL} dementierte ein Treffen mit {KARIS}."),
        ("denied", f"Ein Gespräch zwischen {PAVEL} und {KARIS} habe nie stattgefunden, hieß es."),
        ("planned", f"Der Gipfel, bei dem {PAVEL} auch {KARIS} treffen wird, beginnt am Montag."),
        ("planned", f"Nächste Woche reist {PAVEL} nach Riga, wo er mit {KARIS} zusammentrifft."),
        ("planned", f"Am Donnerstag wird {KARIS} in Riga {PAVEL} empfangen."),
        ("possible", f"{PAVEL} schloss ein Treffen mit {KARIS} nicht aus."),
        ("possible", f"{PAVEL} lud {KARIS} zu einem Gespräch nach Prag ein."),
        ("held", f"Beim Abendessen mit {KARIS} lehnte {PAVEL} den Plan ab."),
        ("held", f"Bei einem Treffen mit {KARIS} hat {PAVEL} die Vorwürfe zurückgewiesen."),
        ("held", f"{PAVEL} sprach mit {KARIS} darüber, ob die Brücke gebaut werden könnte."),
        ("held", f"Erst vor zwei Wochen waren {PAVEL} und {KARIS} in Riga zusammengetroffen."),
        ("refused", f"{PAVEL} wird {KARIS} nicht empfangen."),
        ("cancelled", f"{PAVEL} hätte am Montag {KARIS} treffen sollen."),
        (
            "cancelled",
            f"{PAVEL} sollte am Montag {KARIS} treffen. Der Termin wurde kurzfristig abgesagt.",
        ),
        ("denied", RUMOUR),
    ],
)
def test_the_status_is_what_tense_mood_and_cues_say(
    extract: Extract, status: str, text: str
) -> None:
    told = [(set(each.persons), each.status) for each in extract(text).encounters]
    assert told == [({PAVEL, KARIS}, status)]
