"""States and organisations that take part in an encounter as such, and those only spoken of."""

import pytest

from loader.extract.delegation_attendance import find_attendances
from loader.extract.delegation_meetings import find_meetings
from loader.extract.delegations import find_delegations
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from tests.loader.extract.conftest import Read

MET = {
    # states as such
    "Die Gespräche zwischen Serbien und dem Kosovo begannen am Montag in Genf.": {"RS", "XK"},
    "Indien und Pakistan verhandelten am Freitag in Muscat über Kaschmir.": {"IN", "PK"},
    "Armenien verhandelt seit Mai mit der Türkei über die Grenze.": {"AM", "TR"},
    "Die Verhandlungen Norwegens mit Island dauerten zwei Tage.": {"NO", "IS"},
    "Peru hat die Verhandlungen mit Chile abgebrochen.": {"PE", "CL"},
    "Ägypten und Äthiopien setzten ihre Gespräche in Khartum fort.": {"EG", "ET"},
    "Ungarn will Serbien und Albanien an einen Tisch bringen.": {"RS", "AL"},
    "Die finnisch-schwedischen Beratungen endeten am Abend.": {"FI", "SE"},
    "Im Mai kommt es zu einer Konferenz mit Kenia, Uganda und Tansania.": {"KE", "UG", "TZ"},
    # representatives without a name
    "Vertreter Kolumbiens und der Farc trafen sich in Havanna.": {"CO", "Farc"},
    "Vertreter der USA und des Iran kamen in Oman zusammen.": {"US", "IR"},
    "Eine griechische Delegation traf sich in Sofia mit Unterhändlern aus Ankara.": {"GR", "TR"},
    "Die Außenminister Deutschlands und Frankreichs trafen sich in Weimar.": {"DE", "FR"},
    "Das Treffen der Außenminister Polens und Litauens fand in Vilnius statt.": {"PL", "LT"},
    "Die Briten berieten mit den Kanadiern über Zölle.": {"GB", "CA"},
    "Thailand lud am Montag Kamerun und Gabun zu Gesprächen ein.": {"CM", "GA"},
    "UN-Mitglieder trafen sich am Montag mit Vertretern Chinas.": {"UN", "CN"},
    "Eine Hamas-Delegation verhandelte in Kairo mit Vertretern Israels.": {"Hamas", "IL"},
    "Schweden verhandelt am Montag in Riga mit Ungarn.": {"SE", "HU"},
    # one person and a delegation
    "Pedro Sánchez sprach am Dienstag mit Vertretern Marokkos.": {"Pedro Sánchez", "MA"},
    "Sauli Niinistö traf in Helsinki eine Delegation aus Estland.": {"Sauli Niinistö", "EE"},
    "Angela Merkel wurde von der Regierung Vietnams empfangen.": {"Angela Merkel", "VN"},
    "Ismail Hanija telefonierte mit der Führung der Hisbollah.": {"Ismail Hanija", "Hisbollah"},
    "Nach einem Gespräch mit irakischen Diplomaten reiste Heiko Maas ab.": {"Heiko Maas", "IQ"},
    "Pedro Sánchez sprach über Zölle erstmals mit Vertretern Tunesiens.": {"Pedro Sánchez", "TN"},
    "Kofi Annan bot Zypern Gespräche an.": {"Kofi Annan", "CY"},
    "Eine Delegation unter Leitung von Sergej Lawrow verhandelte mit Vertretern Japans.": {
        "Sergej Lawrow",
        "JP",
    },
    "Mette Frederiksen telefonierte mit dem Emir von Kuwait.": {"Mette Frederiksen", "KW"},
}

NOT_MET = [
    "Norwegen trifft im Halbfinale auf Kroatien.",
    "Olaf Scholz sprach in Berlin über den Krieg in der Ukraine.",
    "Emmanuel Macron sprach mit Mario Draghi über die Verträge mit Algerien.",
    "Die Beziehungen zwischen Kuba und Mexiko sind gut.",
    "Giorgia Meloni kritisierte die Gespräche mit Libyen.",
    "Finnland und Dänemark reden wieder, aber nicht miteinander.",
    "Tony Blair traf in Rom einen alten Freund.",
    "Ein Portugiese traf in Madrid zwei Spanier.",
    "Ein Portugiese verhandelte in Madrid mit einem Spanier.",
    "Die Außenminister trafen sich in Oslo (Norwegen) mit Vertretern Islands.",
    "Die Außenminister (Kosovo, Albanien trafen sich in Genf.",  # a bracket that is never closed
    "Bei Gesprächen mit Vertretern Polens und Litauens wurde es laut.",
    "Kenia und Uganda setzten die Gespräche für zwei Tage aus.",
    "Die US-Regierung traf eine Entscheidung über Zölle.",
    "Der Bericht über Treffen in Spanien und Portugal ist falsch.",
    "Friedrich Merz (CDU) traf am Montag Jonas Gahr Støre.",
]


def met(document: Document, lexicon: Lexicon) -> list[set[str]]:
    """Return who met by each trigger word: names, codes, organisations."""
    return [
        {document.chains[number].name for number in meeting.persons}
        | meeting.countries
        | meeting.organizations
        for meeting in find_meetings(document, find_delegations(document, lexicon))
    ]


@pytest.mark.parametrize("text", MET)
def test_a_delegation_meets_another_or_a_person(read: Read, lexicon: Lexicon, text: str) -> None:
    assert MET[text] in met(read(text), lexicon)


@pytest.mark.parametrize("text", NOT_MET)
def test_what_is_only_spoken_of_meets_nobody(read: Read, lexicon: Lexicon, text: str) -> None:
    assert met(read(text), lexicon) == []


@pytest.mark.parametrize(
    ("behind", "joining"),
    [
        ("Auch Vertreter Brasiliens nahmen teil.", {"BR"}),
        ("Für Malta nahm nur eine Delegation teil.", {"MT"}),
        ("Uruguay schickte nur einen Botschafter.", {"UY"}),
        ("Uruguay schickte nur eine Delegation.", {"UY"}),
        ("Die Vertreter Boliviens verließen den Saal.", {"BO"}),
        ("Die anwesenden Außenminister (Haiti, Kuba) schwiegen.", {"HT", "CU"}),
        ("Unter Vermittlung Ecuadors einigten sie sich.", {"EC"}),
        ("Uruguay war nicht vertreten.", set()),
        ("Vertreter Ghanas nahmen an einer Übung teil.", set()),
        ("Uruguay schickte einen Botschafter nach Kairo.", set()),
    ],
)
def test_a_delegation_joins_what_was_told_before(
    read: Read, lexicon: Lexicon, behind: str, joining: set[str]
) -> None:
    document = read(f"Lula da Silva traf am Montag Javier Milei. {behind}")

    found = find_attendances(document, find_delegations(document, lexicon))

    assert {d.name for attendance in found for d in attendance.delegations} == joining


def test_both_sides_are_the_two_told_last(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Der Streit zwischen Thailand und Kambodscha dauert an. "
        "Beide Seiten trafen sich am Sonntag in Malaysia."
    )

    assert met(document, lexicon) == [{"TH", "KH"}]


def test_the_warring_parties_are_the_two_told_last(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Der Streit zwischen Thailand und Kambodscha dauert an. "
        "Die Kriegsparteien trafen sich am Sonntag in Malaysia."
    )

    assert met(document, lexicon) == [{"TH", "KH"}]


def test_both_sides_are_nobody_where_three_were_told_last(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Vertreter Serbiens und des Kosovo stritten. Thailand, Vietnam und Kambodscha schwiegen. "
        "Beide Seiten trafen sich am Sonntag in Malaysia."
    )

    assert met(document, lexicon) == []


def test_a_state_does_not_count_beside_its_own_people(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Der französische Präsident Emmanuel Macron sprach in Paris mit französischen Vertretern."
    )

    assert met(document, lexicon) == []


def test_an_office_that_the_text_names_is_no_delegation(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Der türkische Außenminister Hakan Fidan war in Bonn. "
        "Dort sprach der Außenminister der Türkei mit Wolfgang Schäuble."
    )

    assert all(delegation.sort != "office" for delegation in find_delegations(document, lexicon)[1])
