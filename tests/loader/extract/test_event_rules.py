"""Each rule for events is seen to find one: in the texts of tests/gold, or in a sentence here."""

from datetime import date
from pathlib import Path

import pytest

from loader.extract.events import find_events
from loader.extract.lexicon import Lexicon
from loader.extract.word_lists import read_word_list
from tests.loader.extract.conftest import Read

FINDINGS = Path(__file__).parents[2] / "gold" / "findings.tsv"
PUBLISHED = date(2026, 5, 13)  # a Wednesday

# Rule, sentence, and what it tells: the status, the countries, the persons.
FOUND = [
    ("ally", "Lettland und Estland haben sich zusammengeschlossen.", "held", "EE LV", ""),
    (
        "suspend a treaty",
        "Armenien hat den Vertrag mit Russland aufgekündigt.",
        "cancelled",
        "AM RU",
        "",
    ),
    (
        "treaty is valid",
        "Die Waffenruhe zwischen Armenien und Aserbaidschan gilt seit Montag.",
        "held",
        "AM AZ",
        "",
    ),
    (
        "announce aid",
        "Norwegen hat der Ukraine weitere Hilfen in Höhe von 200 Millionen Euro zugesichert.",
        "planned",
        "NO UA",
        "",
    ),
    ("provide", "Japan stellte Kenia 30 Millionen Euro zur Verfügung.", "held", "JP KE", ""),
    (
        "raise aid",
        "Norwegen hat die Hilfe für Malawi auf 50 Millionen Euro verdoppelt.",
        "planned",
        "MW NO",
        "",
    ),
    ("receive aid", "Moldau erhielt von Norwegen einen Kredit.", "held", "MD NO", ""),
    (
        "rise of aid",
        "Die Entwicklungshilfe für Malawi soll um 100 Millionen Euro steigen.",
        "planned",
        "MW",
        "",
    ),
    (
        "sending of troops",
        "Die Entsendung deutscher Soldaten nach Litauen wird vorbereitet.",
        "planned",
        "DE LT",
        "",
    ),
    (
        "support with",
        "Norwegen unterstützt die Ukraine mit 80 Millionen Euro.",
        "planned",
        "NO UA",
        "",
    ),
    ("be the new one", "Neuer Botschafter in Berlin ist Tom Sauer.", "held", "", "Tom Sauer"),
    (
        "charge with forming a government",
        "Der Präsident hat Petr Fiala mit der Regierungsbildung beauftragt.",
        "planned",
        "",
        "Petr Fiala",
    ),
    ("fire", "Der Präsident feuerte den Direktor Paul Kern.", "held", "", "Paul Kern"),
    ("forming of a government", "Die Regierungsbildung ist am Montag gelungen.", "held", "", ""),
    ("install", "Der König hat Anna Sommer als Ministerin eingesetzt.", "held", "", "Anna Sommer"),
    (
        "make somebody an envoy",
        "Trump machte Keith Kellogg zum Botschafter.",
        "held",
        "",
        "Trump, Keith Kellogg",
    ),
    (
        "propose for an office",
        "Die Regierung hat Anna Sommer als Botschafterin vorgeschlagen.",
        "planned",
        "",
        "Anna Sommer",
    ),
    ("seize power", "Das Militär hat in Mali die Macht übernommen.", "held", "ML", ""),
    ("take one's hat", "Paul Kern musste seinen Hut nehmen.", "held", "", "Paul Kern"),
    ("blow up", "Unbekannte sprengten in Kolumbien eine Pipeline in die Luft.", "held", "CO", ""),
    ("conquer in a country", "Im Sudan wurde am Montag El Fascher erobert.", "held", "SD", ""),
    ("drop bombs", "Flugzeuge warfen am Montag im Jemen Bomben ab.", "held", "YE", ""),
    ("fire weapons", "Von Jemen aus wurden Raketen auf Häfen abgefeuert.", "held", "YE", ""),
    ("murder a public person", "Ein Senator wurde in Ecuador umgebracht.", "held", "EC", ""),
    ("open fire", "Soldaten eröffneten in Nigeria das Feuer auf Demonstranten.", "held", "NG", ""),
    ("set ablaze", "Raketen haben in Charkiw ein Lager in Brand gesetzt.", "held", "UA", ""),
    (
        "sink a ship",
        "Die Huthi-Rebellen haben im Roten Meer vor Jemen einen Frachter versenkt.",
        "held",
        "YE",
        "",
    ),
    ("stab", "Ein Mann stach am Montag in Lyon auf Passanten ein.", "held", "FR", ""),
    (
        "take along to death",
        "Ein Selbstmordattentäter riss im Irak zehn Menschen in den Tod.",
        "held",
        "IQ",
        "",
    ),
    (
        "threatened strike",
        "Nordkorea droht Japan mit einem Raketenangriff.",
        "possible",
        "JP KP",
        "",
    ),
    ("elect again", "Macron wurde am Sonntag wiedergewählt.", "held", "", ""),
    ("people choose", "Die Isländer wählen ein neues Parlament.", "held", "IS", ""),
    (
        "people vote upon",
        "Die Schweizer haben am Sonntag über die Rente abgestimmt.",
        "held",
        "CH",
        "",
    ),
    ("polls", "In Bolivien haben die Wahllokale geöffnet.", "held", "BO", ""),
    ("exercise of troops", "Die Übung der Truppen dauert zwei Wochen.", "held", "", ""),
    ("state trains for war", "Finnland übt im Mai den Ernstfall.", "planned", "FI", ""),
    ("be at large", "Der Journalist ist in der Türkei wieder auf freiem Fuß.", "held", "TR", ""),
    ("be free", "Die Geiseln in Gaza sind frei.", "held", "", ""),
    (
        "exchange prisoners",
        "Armenien und Aserbaidschan tauschten am Montag Gefangene aus.",
        "held",
        "AM AZ",
        "",
    ),
    ("free captives", "Die Armee hat in Nigeria 40 Geiseln befreit.", "held", "NG", ""),
    ("let prisoners go", "Kuba ließ 50 Gefangene ziehen.", "held", "CU", ""),
    (
        "set at large",
        "Die Behörden haben in Belarus zwölf Oppositionelle auf freien Fuß gesetzt.",
        "held",
        "BY",
        "",
    ),
    (
        "clashes with a crowd",
        "In Kenia kam es zu Zusammenstößen mit Demonstranten.",
        "held",
        "KE",
        "",
    ),
    (
        "demonstrators demand",
        "Die Demonstranten forderten den Rücktritt der Regierung.",
        "held",
        "",
        "",
    ),
    (
        "go on strike against",
        "In Argentinien streikten Tausende gegen die Reform.",
        "held",
        "AR",
        "",
    ),
    ("put on a black list", "Kanada setzte Haiti auf die schwarze Liste.", "held", "CA HT", ""),
    ("sanction somebody", "Kanada hat drei Minister aus Haiti sanktioniert.", "held", "CA HT", ""),
]


@pytest.mark.parametrize(
    ("rule", "text", "status", "countries", "persons"), FOUND, ids=[row[0] for row in FOUND]
)
def test_a_rule_finds_what_a_sentence_tells(
    rule: str,
    text: str,
    status: str,
    countries: str,
    persons: str,
    read: Read,
    lexicon: Lexicon,
) -> None:
    (event,) = find_events(read(text), lexicon, PUBLISHED)
    told = (event.status, " ".join(sorted(event.countries)), ", ".join(event.persons))
    assert (event.evidence.rule, *told) == (rule, status, countries, persons)


def test_each_rule_is_seen_to_find_an_event() -> None:
    entries = read_word_list("events")
    rules = {entry["name"] for section in ("verb", "noun") for entry in entries[section]}
    lines = FINDINGS.read_text(encoding="utf-8").splitlines()
    seen = {line.rsplit("; ", maxsplit=1)[-1] for line in lines}
    assert rules - seen == {row[0] for row in FOUND} - seen
