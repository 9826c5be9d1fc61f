"""Who leads a delegation meets whom it meets."""

import pytest

from loader.extract.gatherings import find_convening
from tests.loader.extract.conftest import Extract, Read

PAVEL, KARIS, SANDU = "Petr Pavel", "Alar Karis", "Maia Sandu"


def met(extract: Extract, text: str) -> set[frozenset[str]]:
    return {frozenset(told.persons) for told in extract(text).encounters}


@pytest.mark.parametrize(
    "text",
    [
        f"Eine Delegation um {PAVEL} traf {KARIS} in Tallinn.",
        f"Eine Delegation des Senats um {PAVEL} traf {KARIS} in Tallinn.",
        f"Eine von {PAVEL} geführte Delegation traf am Dienstag in Tallinn {KARIS}.",
        f"Eine Abordnung unter der Leitung von {PAVEL} kam in Tallinn mit {KARIS} zusammen.",
        f"Eine Mission unter Leitung des Präsidenten von Tschechien, {PAVEL}, traf {KARIS}.",
        f"{KARIS} sprach in Tallinn mit einer Delegation um {PAVEL}.",
        f"{KARIS} empfing in Tallinn eine Delegation um {PAVEL}.",
    ],
)
def test_who_leads_a_delegation_meets_whom_it_meets(extract: Extract, text: str) -> None:
    assert met(extract, text) == {frozenset((PAVEL, KARIS))}


def test_who_is_named_behind_another_unter_leads_nobody(extract: Extract) -> None:
    text = f"{PAVEL} wurde am Montag in Riga unter anderem von Präsident {KARIS} empfangen."
    assert [told.evidence.rule for told in extract(text).encounters] == ["empfange: subject+von"]


def test_all_who_lead_a_delegation_meet_whom_it_meets(extract: Extract) -> None:
    text = f"{KARIS} empfing in Tallinn eine Delegation um {PAVEL} und {SANDU}."
    guests = {person for persons in met(extract, text) if KARIS in persons for person in persons}
    assert guests == {KARIS, PAVEL, SANDU}


@pytest.mark.parametrize(
    "text",
    [
        f"Eine Delegation ohne {PAVEL} traf {KARIS} in Tallinn.",
        f"Eine Delegation sprach in Tallinn mit {KARIS} über {PAVEL}.",
        f"Eine Delegation des Präsidenten {PAVEL} traf {KARIS} in Tallinn.",
        f"Die Regierung um {PAVEL} telefonierte am Montag mit {KARIS}.",
        f"Eine Delegation warb um {PAVEL} und traf {KARIS} in Tallinn.",
        f"{PAVEL}s Delegation traf {KARIS} in Tallinn.",
        f"Eine Delegation mit Geschenken um {PAVEL} traf {KARIS} in Tallinn.",
    ],
)
def test_who_only_sent_a_delegation_or_is_spoken_of_meets_nobody(
    extract: Extract, text: str
) -> None:
    assert met(extract, text) == set()


def test_a_delegation_that_somebody_leads_still_opens_a_round(read: Read) -> None:
    text = f"Eine Delegation unter Leitung von Minister {PAVEL} verhandelte mit den Rebellen."
    document = read(text)
    assert find_convening(document, 0, document.clauses[0][0]) is not None


@pytest.mark.parametrize(
    "text",
    [
        f"Es heißt, dass eine Delegation unter deutscher Leitung mit {PAVEL} sprach.",
        f"Es heißt, eine Delegation warb um {PAVEL}.",
    ],
)
def test_whom_a_delegation_only_meets_or_courts_does_not_lead_it(read: Read, text: str) -> None:
    document = read(text)
    delegation = next(p for p in document.phrases[0] if p.surface == "eine Delegation")
    assert delegation.persons == ()
