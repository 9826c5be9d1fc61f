"""Tense and mood of what tells an encounter, and the time it names."""

import pytest

from loader.extract.moods import find_mood
from loader.extract.times import find_time
from tests.loader.extract.conftest import Read


@pytest.mark.parametrize(
    ("mood", "sentence"),
    [
        ("past", "Petr Pavel traf Alar Karis."),
        ("past", "Als Petr Pavel mit Alar Karis zusammenkam, regnete es."),
        ("present", "Petr Pavel trifft Alar Karis."),
        ("perfect", "Petr Pavel hat Alar Karis getroffen."),
        ("pluperfect", "Petr Pavel war mit Alar Karis zusammengetroffen."),
        ("perfect reported", "Petr Pavel habe Alar Karis getroffen."),
        ("passive past", "Petr Pavel wurde von Alar Karis empfangen."),
        ("passive present", "Petr Pavel wird von Alar Karis empfangen."),
        ("perfect", "Petr Pavel ist von Alar Karis empfangen worden."),
        ("future", "Petr Pavel wird Alar Karis treffen."),
        ("would", "Petr Pavel würde Alar Karis treffen."),
        ("shall", "Petr Pavel soll Alar Karis treffen."),
        ("shall perfect", "Petr Pavel soll Alar Karis getroffen haben."),
        ("want perfect", "Petr Pavel will sich mit Alar Karis verständigt haben."),
        ("can", "Petr Pavel könnte Alar Karis treffen."),
        ("unreal modal", "Petr Pavel hätte Alar Karis treffen sollen."),
        ("want past", "Petr Pavel hatte Alar Karis treffen wollen."),
        ("infinitive", "Petr Pavel plant, Alar Karis zu treffen."),
        ("infinitive perfect", "Petr Pavel bestritt, Alar Karis getroffen zu haben."),
    ],
)
def test_a_verb_group_has_one_mood(read: Read, mood: str, sentence: str) -> None:
    document = read(sentence)
    verbs = [
        trigger
        for trigger in document.triggers[0]
        if trigger.word.lemma in ("treffe", "zusammentrifft", "zusammenkomme", "empfange", "einigt")
    ]
    assert [find_mood(document, verb, past=False) for verb in verbs] == [mood]


def test_an_auxiliary_goes_on_over_und(read: Read) -> None:
    document = read("Petr Pavel hatte Maia Sandu gratuliert und Alar Karis empfangen.")
    verb = document.triggers[0][-1]
    assert (verb.surface, find_mood(document, verb, past=False)) == ("empfangen", "pluperfect")


@pytest.mark.parametrize(
    ("time", "sentence"),
    [
        ("future", "Petr Pavel trifft nächste Woche Alar Karis."),
        ("future", "In zwei Wochen trifft Petr Pavel Alar Karis."),
        ("past", "Vor zwei Wochen traf Petr Pavel Alar Karis."),
        ("past", "Petr Pavel hat gestern Alar Karis getroffen."),
        ("named", "In diesem Jahr trifft Petr Pavel Alar Karis."),
        ("named", "Donnerstag: Petr Pavel trifft Alar Karis."),
        ("none", "Petr Pavel trifft Alar Karis."),
    ],
)
def test_a_clause_names_a_time_ahead_or_behind(read: Read, time: str, sentence: str) -> None:
    document = read(sentence)
    (verb,) = (trigger for trigger in document.triggers[0] if trigger.word.lemma == "treffe")
    assert find_time(document.clauses[0], verb.clause, document.sentences[0]) == time


def test_a_dependent_clause_takes_the_time_of_the_one_above(read: Read) -> None:
    document = read("Nächste Woche reist Petr Pavel nach Riga, wo er Alar Karis trifft.")
    verb = document.triggers[0][-1]
    assert find_time(document.clauses[0], verb.clause, document.sentences[0]) == "future"
