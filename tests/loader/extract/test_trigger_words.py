"""Words that tell an encounter: idioms count with the words that make them one."""

import pytest

from loader.extract.trigger_words import read_trigger_words


@pytest.mark.parametrize(
    ("form", "clause", "lemma"),
    [
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
    ],
)
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
