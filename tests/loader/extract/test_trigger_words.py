"""Words that tell an encounter: idioms count with the words that make them one."""

from pathlib import Path

import pytest

from loader.extract.trigger_words import make_word, read_trigger_words
from loader.extract.word_lists import read_word_list

FINDINGS = Path(__file__).parents[2] / "gold" / "findings.tsv"

IN_IDIOMS = [
    ("fachsimpelten", "pavel und karis fachsimpelten", "plaudert"),
    ("versöhnte", "pavel versöhnte sich mit karis", "sich versöhnen"),
    ("statteten", "sie statteten karis einen besuch ab", "einen Besuch abstatten"),
    ("machte", "pavel machte karis seine aufwartung", "einen Besuch abstatten"),
    ("tauschten", "pavel und karis tauschten nettigkeiten", "Worte wechseln"),
    ("austauschten", "als pavel und karis urkunden austauschten", "Worte wechseln"),
    ("schritten", "pavel und karis schritten die front ab", "abschreiten"),
    ("zoomte", "pavel zoomte mit karis", "telefoniert"),
    ("tafelten", "pavel und karis tafelten", "isst"),
    ("herzte", "pavel herzte karis", "umarmt"),
    ("steckten", "pavel und karis steckten die köpfe zusammen", "zusammensitzt"),
    ("nahm", "pavel nahm karis ins gebet", "zur Brust nehmen"),
    ("beorderte", "pavel beorderte karis zu sich", "zu sich zitieren"),
    ("scharte", "pavel scharte karis und sandu um sich", "zusammenbringt"),
    ("vorgelassen", "pavel wurde von karis vorgelassen", "empfange"),
    ("wurde", "pavel wurde bei karis vorstellig", "vorspricht"),
    ("gerieten", "pavel und karis gerieten sich in die haare", "Schlagabtausch"),
    ("aneinandergeraten", "pavel und karis sind aneinandergeraten", "Schlagabtausch"),
    ("lief", "pavel lief karis im flur über den weg", "über den Weg laufen"),
    ("kam", "am abend kam karis dazu", "dazukommt"),
    ("verständigten", "pavel und karis verständigten", "verständigt"),
    ("versammelte", "pavel versammelte die minister", "versammelt"),
    ("einberufen", "pavel hat karis und sandu einberufen", "zusammenrufen"),
    ("schloss", "karis schloss sich pavel an", "anschließt"),
    ("schaute", "karis schaute bei pavel vorbei", "vorbeischaut"),
    ("ablichten", "pavel ließ sich mit karis ablichten", "fotografieren"),
    ("stellte", "karis stellte sich bei pavel vor", "vorstellt"),
    ("bekam", "pavel bekam besuch von karis", "Besuch bekommen"),
    ("gewährte", "pavel gewährte karis eine audienz", "Audienz gewähren"),
    ("bereitete", "pavel bereitete karis einen empfang", "einen Empfang bereiten"),
    ("hakte", "pavel hakte sich bei karis unter", "sich unterhaken"),
]


@pytest.mark.parametrize(("form", "clause", "lemma"), IN_IDIOMS)
def test_a_verb_tells_one_in_its_idiom(form: str, clause: str, lemma: str) -> None:
    word = read_trigger_words().verb(form, clause.split())
    assert word is not None
    assert word.lemma == lemma


@pytest.mark.parametrize(
    ("form", "clause"),
    [
        ("versöhnte", "das versöhnte die partei"),
        ("macht", "das macht karis sorgen"),
        ("tauschten", "sie tauschten die reifen"),
        ("schritten", "sie schritten ein"),
        ("liefert", "er liefert waffen"),
        ("gerieten", "sie gerieten unter druck"),
        ("wurde", "er wurde bei karis eingelassen"),
        ("beorderte", "sie beorderte waffen"),
        ("ließ", "er ließ karis den vortritt vor sandu"),
        ("lief", "er lief zu karis über"),
        ("lief", "er lief karis auf dem weg zum flugzeug davon"),
        ("liefen", "pavel und karis liefen den weg zum schloss"),
        ("lief", "er lief karis weg"),
        ("stellte", "er stellte karis vor eine wahl"),
        ("bereitete", "er bereitete karis sorgen"),
    ],
)
def test_outside_of_it_the_verb_tells_none(form: str, clause: str) -> None:
    assert read_trigger_words().verb(form, clause.split()) is None


@pytest.mark.parametrize(
    ("noun", "lemma"),
    [
        ("Beisammensein", "Treffen"),
        ("Geheimtreff", "Treffen"),
        ("Tête-à-Tête", "Treffen"),
        ("Zwiesprache", "Gespräch"),
        ("Wortgefecht", "Schlagabtausch"),
        ("Staatsmahl", "Abendessen"),
        ("Segeltörn", "Rundgang"),
        ("Einbestellung", "Vorladung"),
        ("Nachtsitzung", "Sitzung"),
        ("Paraphierung", "Sitzung"),
    ],
)
def test_nouns_of_the_field_are_known(noun: str, lemma: str) -> None:
    word = read_trigger_words().noun(noun, [], compound=True)
    assert word is not None
    assert word.lemma == lemma


@pytest.mark.parametrize("noun", ["Betreff", "Telefonbuch", "Wege"])
def test_nouns_that_only_look_like_one_are_not(noun: str) -> None:
    assert read_trigger_words().noun(noun, [], compound=True) is None


def test_each_rule_named_after_a_word_is_found_in_a_text_or_in_its_idiom() -> None:
    lines = FINDINGS.read_text(encoding="utf-8").splitlines()
    read = {line.rpartition("; ")[2].partition(":")[0] for line in lines}
    words = read_word_list("triggers")
    listed = {make_word(entry, "verb").lemma for entry in words["verb"]}
    listed |= {make_word(entry, "noun").lemma for entry in words["noun"]}
    assert listed - read - {lemma for _, _, lemma in IN_IDIOMS} == set()
