"""States by name, adjective, people, compound and seat; towns and lookalikes left out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loader.extract.document import Document, read_document
from loader.extract.lexicon import Lexicon
from loader.extract.reading import Reading, Sentence, Token
from loader.extract.state_words import read_state_words
from loader.extract.states import find_countries, find_organizations
from loader.extract.stretches import Gazetteer
from loader.extract.trigger_words import read_trigger_words
from tests.loader.extract.conftest import Read

NAMED = {
    "Frankreichs Regierung berät am Abend.": {"FR"},
    "Die Vereinigten Staaten und das Vereinigte Königreich stimmten dafür.": {"US", "GB"},
    "In Bosnien und Herzegowina gilt ein neues Gesetz.": {"BA"},
    "Ein norwegischer Frachter lief auf Grund.": {"NO"},
    "Die Griechen und eine Bulgarin gewannen den Preis.": {"GR", "BG"},
    "Das US-ukrainische Gespräch dauerte lange.": {"US", "UA"},
    "Die deutsch-polnischen Beziehungen sind besser geworden.": {"DE", "PL"},
    "Der Japan-Beauftragte stellte die Studie vor.": {"JP"},
    "Beim Israel-Libanon-Dialog fehlte ein Vertreter.": {"IL", "LB"},
    "Die US-Iranpolitik ist umstritten.": {"US", "IR"},
    "Die EU-Chinapolitik ist umstritten.": {"CN"},
    "Pro-russische Kräfte verloren die Wahl.": {"RU"},
    "Die Sudankrise und der Jemenkrieg standen auf der Liste.": {"SD", "YE"},
    "Der Kremlchef äußerte sich nicht.": {"RU"},
    "Sino-indische Manöver gab es noch nie.": {"IN", "CN"},
    "Der Exil-Iraner lebt in Köln.": {"IR"},
    "Die Niederlande liefern, die Niederländer zahlen.": {"NL"},
    "Der Vatikan schweigt.": {"VA"},
    "Kosovo, Taiwan und Palästina sind keine Mitglieder.": {"XK", "TW", "PS"},
}

GOVERNMENTS = {
    "Ankara weist die Vorwürfe zurück.": {"TR"},
    "Es regnete. „Ankara wählt mit“, sagte sie.": {"TR"},
    "Gestern lehnte Warschau den Vorschlag ab.": {"PL"},
    "Zwischen Neu-Delhi und Islamabad herrscht Schweigen.": {"IN", "PK"},
    "Budapests Außenminister bestreitet das.": {"HU"},
    "Der Druck auf Caracas wächst.": {"VE"},
    "Die Regierung in Minsk dementierte.": {"BY"},
    "Aus Paris kam ein klares Signal.": {"FR"},
    "In Rom hieß es, man prüfe den Vorschlag.": {"IT"},
    "Die Pekinger Führung reagierte scharf.": {"CN"},
    "Sein Madrider Amtskollege widersprach.": {"ES"},
    "Das Weiße Haus bestätigte den Termin.": {"US"},
    "Der Kreml sprach von einem Irrtum.": {"RU"},
    "Berlin, Paris und London fordern Aufklärung.": {"DE", "FR", "GB"},
}

NO_STATE = {
    "In Lissabon schien die Sonne.",
    "Der Zug fährt nach Prag und Wien.",
    "Die Hauptstadt Oslo wächst.",
    "Die Universität Wien lud ein.",
    "Nördlich von Kiew fiel der Strom aus.",
    "Kiews Bürgermeister dankte den Helfern.",
    "Die Straßen von Teheran waren leer.",
    "Warschau (dpa) – Der Sturm hat Schäden angerichtet.",
    "Warschau – Der Sturm hat Schäden angerichtet.",
    "WARSCHAU (dpa) – Der Sturm hat Schäden angerichtet.",
    "Die EU, die Nato und die Vereinten Nationen warnen.",
    "Bayern, Kärnten und Schottland sind schön.",
    "Der Bundeskanzler sprach im Bundesrat.",
    "Im Golf von Mexiko sank ein Schiff.",
    "Die Washington Post berichtete darüber.",
    "Brüssel verlangt neue Regeln.",
    "Das kostet drei Millionen US-Dollar.",
    "Sie sprach Deutsch und Englisch.",
    "Er traf sich im Weißen Haus mit Freunden.",
    "Der Londoner Zoo ist geschlossen.",
}


def codes(document: Document, lexicon: Lexicon) -> set[str]:
    return {country.code for country in find_countries(document, lexicon)}


@pytest.mark.parametrize("text", NAMED)
def test_a_state_is_found_by_its_name_adjective_people_or_compound(
    text: str, read: Read, lexicon: Lexicon
) -> None:
    assert codes(read(text), lexicon) == NAMED[text]


@pytest.mark.parametrize("text", GOVERNMENTS)
def test_a_capital_or_seat_stands_for_the_government_that_acts(
    text: str, read: Read, lexicon: Lexicon
) -> None:
    assert codes(read(text), lexicon) == GOVERNMENTS[text]


@pytest.mark.parametrize("text", sorted(NO_STATE))
def test_towns_parts_of_states_alliances_and_lookalikes_are_no_states(
    text: str, read: Read, lexicon: Lexicon
) -> None:
    assert codes(read(text), lexicon) == set()


def test_a_state_s_name_within_a_person_s_name_does_not_count(read: Read, lexicon: Lexicon) -> None:
    document = read("Der Dirigent Israel Yinon probte mit dem Orchester. Yinon war zufrieden.")
    assert codes(document, lexicon) == set()


def test_mentions_show_the_characters_at_their_offsets(read: Read, lexicon: Lexicon) -> None:
    text = "Schweden hilft.\n\nDie schwedische Regierung und Moskaus Botschafter schweigen."
    countries = find_countries(read(text), lexicon)
    surfaces = {(c.code, span.surface) for c in countries for span in c.mentions}
    assert surfaces == {("SE", "Schweden"), ("SE", "schwedische"), ("RU", "Moskaus")}
    assert all(text[s.start : s.end] == s.surface for c in countries for s in c.mentions)


def test_organisations_are_found_by_any_of_their_names(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Die Vereinten Nationen und der Nato-Generalsekretär warnen, die Uno hilft. "
        "Bei der Internationalen Atomenergiebehörde traf ein Abgeordneter (SPD) ein."
    )
    found = {
        (organization.name, span.surface)
        for organization in find_organizations(read(text), lexicon)
        for span in organization.mentions
    }
    assert found == {
        ("UN", "Vereinten Nationen"),
        ("UN", "Uno"),
        ("NATO", "Nato-Generalsekretär"),
        ("IAEA", "Internationalen Atomenergiebehörde"),
        ("SPD", "SPD"),
    }


def test_a_person_s_name_is_no_organisation(read: Read, lexicon: Lexicon) -> None:
    document = read("Der japanische Minister Taro Uno traf in Riga Alar Karis.")
    assert find_organizations(document, lexicon) == ()


def test_a_listed_name_is_found_however_the_reader_parts_it() -> None:
    gazetteer = Gazetteer({"Washington, D.C.": "US", "Heiliger Stuhl": "VA", "Kreml": "RU"})
    words = ["Washington", ",", "D.", "C.", "Heiliger", "Stuhls", "Kremls"]
    tokens = tuple(Token(word, at, at + len(word), "X") for at, word in enumerate(words))
    found = [gazetteer.find(tokens, position) for position in range(len(words))]
    assert [(f.first, f.last, f.value) for f in found if f] == [
        (0, 3, "US"),
        (4, 5, "VA"),
        (6, 6, "RU"),
    ]


def test_the_longest_listed_name_wins() -> None:
    gazetteer = Gazetteer({"Golf": "golf", "Golf von Oman": ""})
    tokens = tuple(Token(word, 0, 0, "X") for word in ["Golf", "von", "Oman"])
    stretch = gazetteer.find(tokens, 0)
    assert stretch is not None
    assert (stretch.last, stretch.value) == (2, "")


WORDS = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["Moskau", "in", "Kiews", "US-russisch", "-", "Ukrainekrieg-", "Vereinigte", "Staaten", "'"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["NOUN", "PROPN", "ADP", "X"])), max_size=12))
def test_any_words_give_spans_that_show_their_characters(
    lexicon: Lexicon, words: list[tuple[str, str]]
) -> None:
    tokens: list[Token] = []
    text = ""
    for word, tag in words:
        tokens.append(Token(word, len(text), len(text) + len(word), tag))
        text += word + " "
    sentences = (Sentence(0, len(text), tuple(tokens)),) if tokens else ()
    document = read_document(text, Reading(sentences, ()), lexicon, read_trigger_words())
    for found in (find_countries(document, lexicon), find_organizations(document, lexicon)):
        for each in found:
            assert all(text[s.start : s.end] == s.surface for s in each.mentions)


def test_a_word_is_read_the_same_on_every_call(lexicon: Lexicon) -> None:
    words = read_state_words(lexicon)
    assert words.states("russisch-türkische") == words.states("russisch-türkische") == ("RU", "TR")
