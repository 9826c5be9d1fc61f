"""What is found of persons: whom they act for; and of those told side by side, how sure it is."""

from loader.extract.fellows import agree
from loader.extract.parties import find_parties
from tests.loader.extract.conftest import Extract, Read


def test_an_office_is_of_the_state_or_the_organisation_it_acts_for(extract: Extract) -> None:
    text = "Nato-Generalsekretär Mark Rutte traf Estlands Präsidenten Alar Karis in Riga."
    told = {
        person.name: [(office.country, office.organization) for office in person.represents]
        for person in extract(text).persons
    }
    assert told == {"Mark Rutte": [(None, "NATO")], "Alar Karis": [("EE", None)]}


def test_those_who_are_met_side_by_side_are_as_sure_as_the_list(read: Read) -> None:
    document = read("Petr Pavel traf am Montag Alar Karis, Maia Sandu und Edi Rama.")
    (trigger,) = document.triggers[0]
    pavel, *others = find_parties(document, trigger)
    scores = (0.9, 0.7, 0.2)
    scored = [(pavel, other, score) for other, score in zip(others, scores, strict=True)]
    assert [round(score, 3) for _, _, score in agree(scored)] == [0.9, 0.7, 0.2]
    surer = [(pavel, other, score) for other, score in zip(others, (0.9, 0.7, 0.8), strict=True)]
    assert [round(score, 3) for _, _, score in agree(surer)] == [0.9, 0.8, 0.8]
