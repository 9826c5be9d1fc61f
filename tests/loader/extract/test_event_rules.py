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

# Rule, sentence, and what it tells: the type, the status, the countries, the persons.
FOUND = [
    (
        "ally",
        "Lettland und Estland haben sich zusammengeschlossen.",
        "agreement",
        "held",
        "EE LV",
        "",
    ),
    (
        "suspend a treaty",
        "Armenien hat den Vertrag mit Russland aufgekündigt.",
        "agreement",
        "cancelled",
        "AM RU",
        "",
    ),
    (
        "treaty is valid",
        "Die Waffenruhe zwischen Armenien und Aserbaidschan gilt seit Montag.",
        "agreement",
        "held",
        "AM AZ",
        "",
    ),
    (
        "announce aid",
        "Norwegen hat der Ukraine weitere Hilfen in Höhe von 200 Millionen Euro zugesichert.",
        "aid",
        "planned",
        "NO UA",
        "",
    ),
    ("provide", "Japan stellte Kenia 30 Millionen Euro zur Verfügung.", "aid", "held", "JP KE", ""),
    (
        "raise aid",
        "Norwegen weitete die Hilfe für Malawi auf 50 Millionen Euro aus.",
        "aid",
        "held",
        "MW NO",
        "",
    ),
    ("receive aid", "Moldau erhielt von Norwegen einen Kredit.", "aid", "held", "MD NO", ""),
    (
        "rise of aid",
        "Die Entwicklungshilfe für Malawi soll um 100 Millionen Euro steigen.",
        "aid",
        "planned",
        "MW",
        "",
    ),
    (
        "sending of troops",
        "Die Entsendung deutscher Soldaten nach Litauen wird vorbereitet.",
        "aid",
        "planned",
        "DE LT",
        "",
    ),
    (
        "support with",
        "Norwegen unterstützt die Ukraine mit 80 Millionen Euro.",
        "aid",
        "held",
        "NO UA",
        "",
    ),
    (
        "be the new one",
        "Neuer Botschafter in Berlin ist Tom Sauer.",
        "appointment",
        "held",
        "",
        "Tom Sauer",
    ),
    (
        "charge with forming a government",
        "Der Präsident hat Petr Fiala mit der Regierungsbildung beauftragt.",
        "appointment",
        "planned",
        "",
        "Petr Fiala",
    ),
    (
        "fire",
        "Der Präsident feuerte den Direktor Paul Kern.",
        "appointment",
        "held",
        "",
        "Paul Kern",
    ),
    (
        "forming of a government",
        "Die Regierungsbildung ist am Montag gelungen.",
        "appointment",
        "held",
        "",
        "",
    ),
    (
        "install",
        "Der König hat Anna Sommer als Ministerin eingesetzt.",
        "appointment",
        "held",
        "",
        "Anna Sommer",
    ),
    (
        "make somebody an envoy",
        "Trump machte Keith Kellogg zum Botschafter.",
        "appointment",
        "held",
        "",
        "Trump, Keith Kellogg",
    ),
    (
        "propose for an office",
        "Die Regierung hat Anna Sommer als Botschafterin vorgeschlagen.",
        "appointment",
        "planned",
        "",
        "Anna Sommer",
    ),
    (
        "seize power",
        "Das Militär hat in Mali die Macht übernommen.",
        "appointment",
        "held",
        "ML",
        "",
    ),
    (
        "take one's hat",
        "Paul Kern musste seinen Hut nehmen.",
        "appointment",
        "held",
        "",
        "Paul Kern",
    ),
    (
        "blow up",
        "Unbekannte sprengten in Kolumbien eine Pipeline in die Luft.",
        "attack",
        "held",
        "CO",
        "",
    ),
    (
        "conquer in a country",
        "Im Sudan wurde am Montag El Fascher erobert.",
        "attack",
        "held",
        "SD",
        "",
    ),
    ("drop bombs", "Flugzeuge warfen am Montag im Jemen Bomben ab.", "attack", "held", "YE", ""),
    (
        "fire weapons",
        "Vom Jemen aus wurden Raketen auf Häfen abgefeuert.",
        "attack",
        "held",
        "YE",
        "",
    ),
    (
        "murder a public person",
        "Ein Senator wurde in Ecuador umgebracht.",
        "attack",
        "held",
        "EC",
        "",
    ),
    (
        "open fire",
        "Soldaten eröffneten in Nigeria das Feuer auf Demonstranten.",
        "attack",
        "held",
        "NG",
        "",
    ),
    (
        "set ablaze",
        "Raketen haben in Charkiw ein Lager in Brand gesetzt.",
        "attack",
        "held",
        "UA",
        "",
    ),
    (
        "sink a ship",
        "Die Huthi-Rebellen haben vor der Küste des Jemen einen Frachter versenkt.",
        "attack",
        "held",
        "YE",
        "",
    ),
    ("stab", "Ein Mann stach am Montag in Lyon auf Passanten ein.", "attack", "held", "FR", ""),
    (
        "take along to death",
        "Ein Selbstmordattentäter riss im Irak zehn Menschen mit in den Tod.",
        "attack",
        "held",
        "IQ",
        "",
    ),
    (
        "threatened strike",
        "Nordkorea droht Japan mit einem Raketenangriff.",
        "attack",
        "possible",
        "JP KP",
        "",
    ),
    (
        "elect again",
        "Macron wurde am Sonntag in Frankreich wiedergewählt.",
        "election",
        "held",
        "FR",
        "",
    ),
    ("people choose", "Am Sonntag wählten die Norweger.", "election", "held", "NO", ""),
    (
        "people vote upon",
        "Die Schweizer haben am Sonntag über die Rente abgestimmt.",
        "election",
        "held",
        "CH",
        "",
    ),
    ("polls", "In Bolivien haben die Wahllokale geöffnet.", "election", "held", "BO", ""),
    (
        "exercise of troops",
        "Die Übung der Truppen dauert zwei Wochen.",
        "military_exercise",
        "held",
        "",
        "",
    ),
    (
        "state trains for war",
        "Finnland übt im Juni den Ernstfall.",
        "military_exercise",
        "planned",
        "FI",
        "",
    ),
    (
        "be at large",
        "Der Journalist ist in der Türkei wieder auf freiem Fuß.",
        "prisoner_release",
        "held",
        "TR",
        "",
    ),
    ("be free", "Die Geiseln im Jemen sind frei.", "prisoner_release", "held", "YE", ""),
    (
        "exchange prisoners",
        "Armenien und Aserbaidschan tauschten am Montag Gefangene aus.",
        "prisoner_release",
        "held",
        "AM AZ",
        "",
    ),
    (
        "free captives",
        "Die Armee hat in Nigeria 40 Geiseln befreit.",
        "prisoner_release",
        "held",
        "NG",
        "",
    ),
    ("let prisoners go", "Kuba ließ 50 Gefangene ziehen.", "prisoner_release", "held", "CU", ""),
    (
        "set at large",
        "Die Behörden haben in Belarus zwölf Oppositionelle auf freien Fuß gesetzt.",
        "prisoner_release",
        "held",
        "BY",
        "",
    ),
    (
        "clashes with a crowd",
        "In Kenia kam es zu Zusammenstößen mit Demonstranten.",
        "protest",
        "held",
        "KE",
        "",
    ),
    (
        "demonstrators demand",
        "Die Demonstranten forderten den Rücktritt der Regierung.",
        "protest",
        "held",
        "",
        "",
    ),
    (
        "go on strike against",
        "In Argentinien streikten Tausende gegen die Reform.",
        "protest",
        "held",
        "AR",
        "",
    ),
    (
        "put on a black list",
        "Kanada setzte Haiti auf die schwarze Liste.",
        "sanctions",
        "held",
        "CA HT",
        "",
    ),
    (
        "sanction somebody",
        "Kanada hat drei Minister aus Haiti sanktioniert.",
        "sanctions",
        "held",
        "CA HT",
        "",
    ),
]


@pytest.mark.parametrize(
    ("rule", "text", "kind", "status", "countries", "persons"), FOUND, ids=[row[0] for row in FOUND]
)
def test_a_rule_finds_what_a_sentence_tells(
    rule: str,
    text: str,
    kind: str,
    status: str,
    countries: str,
    persons: str,
    read: Read,
    lexicon: Lexicon,
) -> None:
    (event,) = find_events(read(text), lexicon, PUBLISHED)
    told = (event.type, event.status, " ".join(sorted(event.countries)), ", ".join(event.persons))
    assert (event.evidence.rule, *told) == (rule, kind, status, countries, persons)


@pytest.mark.parametrize(
    "text",
    [
        "Norwegen schließt weitere Hilfen für Malawi über 50 Millionen Euro aus.",
        "Die weiteren Hilfen von 50 Millionen Euro für Malawi fallen aus.",
        "Das Hilfspaket der USA für die Ukraine bleibt weiter aus.",
        "Norwegen hat die Hilfe für Malawi um 50 Millionen Euro gekürzt.",
        "Die USA haben die Hilfe für Malawi in Höhe von 50 Millionen Euro gestoppt.",
    ],
)
def test_aid_that_is_not_given_is_none(text: str, read: Read, lexicon: Lexicon) -> None:
    assert find_events(read(text), lexicon, PUBLISHED) == ()


def test_each_rule_is_seen_to_find_an_event() -> None:
    entries = read_word_list("events")
    rules = {entry["name"] for section in ("verb", "noun") for entry in entries[section]}
    lines = FINDINGS.read_text(encoding="utf-8").splitlines()
    seen = {line.rsplit("; ", maxsplit=1)[-1] for line in lines}
    assert rules - seen == {row[0] for row in FOUND} - seen
