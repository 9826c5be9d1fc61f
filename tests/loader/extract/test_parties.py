"""In what part persons stand beside a trigger word."""

import json

import pytest

from loader.extract.pairs import find_pairs
from loader.extract.parties import can_have_two, find_parties
from loader.extract.roles import find_role
from tests.gold.misread import PASSAGES
from tests.loader.extract.conftest import Extract, Read

PAVEL, KARIS, SANDU = "Petr Pavel", "Alar Karis", "Maia Sandu"


def parties(read: Read, text: str, surface: str) -> dict[str, str]:
    """Return the roles of the persons beside the trigger with a surface."""
    document = read(text)
    trigger = next(t for row in document.triggers for t in row if t.surface == surface)
    found = find_parties(document, trigger)
    return {document.chains[party.chain].name: party.role for party in found}


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        (f"{PAVEL} hat {KARIS} getroffen.", "getroffen", {PAVEL: "subject", KARIS: "object"}),
        (f"{PAVEL} sprach mit {KARIS}.", "sprach", {PAVEL: "subject", KARIS: "mit"}),
        (
            f"{PAVEL} wurde von {KARIS} empfangen.",
            "empfangen",
            {PAVEL: "subject", KARIS: "von"},
        ),
        (
            f"Das Treffen zwischen {PAVEL} und {KARIS} war kurz.",
            "Treffen",
            {PAVEL: "n:zwischen", KARIS: "n:zwischen"},
        ),
        (
            f"Das Treffen des Präsidenten {PAVEL} mit {KARIS} war kurz.",
            "Treffen",
            {PAVEL: "n:genitive", KARIS: "n:mit"},
        ),
        (
            f"{PAVEL}s Treffen mit {KARIS} war kurz.",
            "Treffen",
            {PAVEL: "possessor", KARIS: "n:mit"},
        ),
        (
            f"{PAVEL} flog nach Riga und traf dort {KARIS}.",
            "traf",
            {PAVEL: "implicit", KARIS: "object"},
        ),
        (
            f"{PAVEL} landete in Riga. Sein Treffen mit {KARIS} war kurz.",
            "Treffen",
            {PAVEL: "possessor", KARIS: "n:mit"},
        ),
        (
            f"{PAVEL} landete in Riga. Geplant ist ein Treffen mit {KARIS}.",
            "Treffen",
            {PAVEL: "last:subject", KARIS: "n:mit"},
        ),
        (
            f"{PAVEL} landete in Riga. Geplant ist ein Essen mit {KARIS} und {SANDU}.",
            "Essen",
            {PAVEL: "last:subject", KARIS: "n:mit", SANDU: "n:mit"},
        ),
        (
            f"Präsidentin {SANDU} ist in Riga. Die Präsidentin ist von {KARIS} empfangen worden.",
            "empfangen",
            {SANDU: "subject", KARIS: "von"},
        ),
        (
            f"{SANDU} sprach mit dem Vorsitzenden des Ausschusses, {KARIS}, und mit {PAVEL}.",
            "sprach",
            {SANDU: "subject", KARIS: "mit", PAVEL: "mit"},
        ),
        (
            f"{PAVEL} kam nach Riga, um {KARIS} anzurufen.",
            "anzurufen",
            {PAVEL: "implicit", KARIS: "object"},
        ),
    ],
)
def test_each_party_has_the_role_of_where_it_stands(
    read: Read, text: str, trigger: str, roles: dict[str, str]
) -> None:
    assert parties(read, text, trigger) == roles


def test_two_beside_a_noun_leave_the_rest_of_the_clause_out(read: Read) -> None:
    text = f"{SANDU} lobte das Treffen zwischen {PAVEL} und {KARIS}."
    assert parties(read, text, "Treffen") == {PAVEL: "n:zwischen", KARIS: "n:zwischen"}


@pytest.mark.parametrize(
    ("text", "trigger", "role"),
    [
        (f"{SANDU} sagte, {PAVEL} habe {KARIS} getroffen.", "getroffen", "speaker"),
        (f"Beim Treffen von {PAVEL} mit {KARIS} fehlte {SANDU}.", "Treffen", "absent"),
        (f"Nicht {SANDU}, sondern {PAVEL} traf {KARIS}.", "traf", "negated"),
        (f"Laut {SANDU} hat {PAVEL} {KARIS} getroffen.", "getroffen", "elsewhere"),
        (f"{SANDU} blieb; {PAVEL} traf {KARIS}.", "traf", "apart"),
    ],
)
def test_who_takes_no_part_has_a_role_that_says_so(
    read: Read, text: str, trigger: str, role: str
) -> None:
    document = read(text)
    word = next(t for row in document.triggers for t in row if t.surface == trigger)
    (phrase,) = (p for row in document.phrases for p in row if p.surface == SANDU)
    assert find_role(document, word, phrase) == role


def test_two_who_are_only_carried_over_are_no_pair(read: Read) -> None:
    text = f"{PAVEL} und {KARIS} landeten in Riga. Geplant ist ein Treffen."
    document = read(text)
    word = next(t for row in document.triggers for t in row if t.surface == "Treffen")
    found = find_parties(document, word)
    assert {party.how for party in found} == {"carried"}
    assert list(find_pairs(document, word, found)) == []


def test_two_who_act_side_by_side_by_any_verb_are_no_pair(read: Read) -> None:
    document = read(f"{PAVEL} und {KARIS} bilden die Spitze der Partei.")
    (word,) = (t for row in document.triggers for t in row)
    found = find_parties(document, word)
    assert len(found) == 2
    assert list(find_pairs(document, word, found)) == []


def test_whom_a_guest_saw_in_two_places_did_not_meet_each_other(read: Read) -> None:
    document = read(f"Später war {SANDU} bei {PAVEL} und in der Burg bei {KARIS} zu Gast.")
    word = next(t for row in document.triggers for t in row if t.surface == "Gast")
    chains = document.chains
    pairs = [
        {chains[a.chain].name, chains[b.chain].name}
        for a, b in find_pairs(document, word, find_parties(document, word))
    ]
    assert {PAVEL, KARIS} not in pairs
    assert {SANDU, PAVEL} in pairs


def test_who_is_met_one_after_the_other_did_not_meet_each_other(read: Read) -> None:
    document = read(f"{SANDU} sprach am Montag erst mit {PAVEL}, dann mit {KARIS}.")
    (word,) = (t for row in document.triggers for t in row)
    found = find_parties(document, word)
    pairs = [
        {document.chains[party.chain].name for party in pair}
        for pair in find_pairs(document, word, found)
    ]
    assert pairs == [{SANDU, PAVEL}, {SANDU, KARIS}] or pairs == [{PAVEL, SANDU}, {KARIS, SANDU}]


def test_whom_an_encounter_is_only_a_reason_for_takes_no_part(read: Read) -> None:
    document = read(f"{PAVEL} blieb wegen der Beratungen zu Hause. {KARIS} kam nach Riga.")
    word = next(t for row in document.triggers for t in row if t.surface == "Beratungen")
    assert find_parties(document, word) == []


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        (
            f"Ein Treffen von Präsident {PAVEL} mit {KARIS} halten Diplomaten für denkbar.",
            "Treffen",
            {PAVEL: "n:von", KARIS: "n:mit"},
        ),
        (
            f"{PAVEL} sprach über seinen Besuch bei Sandus Vorgänger {KARIS}.",
            "Besuch",
            {PAVEL: "possessor", KARIS: "n:bei"},
        ),
    ],
)
def test_all_who_stand_beside_the_noun_take_part(
    read: Read, text: str, trigger: str, roles: dict[str, str]
) -> None:
    found = parties(read, text, trigger)
    assert {name: found.get(name) for name in roles} == roles


def test_a_joint_appearance_with_somebody_takes_its_partner_from_before(read: Read) -> None:
    text = f"{PAVEL} reist nach Riga. Geplant ist ein gemeinsamer Auftritt mit {KARIS}."
    assert parties(read, text, "Auftritt") == {PAVEL: "last:subject", KARIS: "n:mit"}


def test_who_leads_a_government_that_acts_has_a_part_of_his_own(read: Read) -> None:
    text = f"Die Regierung unter Leitung von {PAVEL} wurde von {KARIS} empfangen."
    assert parties(read, text, "empfangen") == {PAVEL: "led", KARIS: "von"}


def test_who_leads_a_delegation_has_its_part(read: Read) -> None:
    text = f"Die Delegation unter Leitung von {PAVEL} wurde von {KARIS} empfangen."
    assert parties(read, text, "empfangen") == {PAVEL: "subject", KARIS: "von"}


def test_who_was_told_to_act_together_can_have_a_meeting_told_next(read: Read) -> None:
    document = read(f"{PAVEL} und {KARIS} kamen nach Riga. Ein gemeinsamer Auftritt fiel aus.")
    trigger = next(t for row in document.triggers for t in row if t.surface == "Auftritt")
    pairs = list(find_pairs(document, trigger, find_parties(document, trigger)))
    assert [{document.chains[p.chain].name for p in pair} for pair in pairs] == [{PAVEL, KARIS}]


def test_who_is_asked_stands_behind_the_invitation(read: Read) -> None:
    text = f"Die Einladung des Präsidenten {PAVEL} an {KARIS} blieb ohne Antwort."
    assert parties(read, text, "Einladung") == {PAVEL: "n:genitive", KARIS: "n:an"}


def test_somebody_with_whom_a_talk_was_is_not_the_spokesman_named_before(extract: Extract) -> None:
    text = (
        f"{PAVEL} ist nach Riga gereist, sagte Regierungssprecher Jan Novák. "
        f"Mit ihm sprach dort {KARIS}."
    )
    assert [set(told.persons) for told in extract(text).encounters] == [{PAVEL, KARIS}]


def test_who_is_spoken_of_at_a_meeting_with_several_was_not_there(extract: Extract) -> None:
    text = f"{PAVEL} kritisierte {KARIS} bei einem Treffen mit den Ministern."
    assert not extract(text).encounters
    text = f"{PAVEL} lobte {KARIS} nach dem Treffen mit ihm."
    assert [set(told.persons) for told in extract(text).encounters] == [{PAVEL, KARIS}]


def test_a_day_is_no_place_where_somebody_was_thanked(extract: Extract) -> None:
    assert not extract(f"{PAVEL} dankte {KARIS} am Freitag für seine Hilfe.").encounters


def test_without_that_somebody_met_nobody_met(extract: Extract) -> None:
    text = f"{PAVEL} verließ Kairo, ohne dass er Minister {KARIS} traf."
    assert not extract(text).encounters


def test_called_in_vain_nobody_came(extract: Extract) -> None:
    text = f"{PAVEL} hat {KARIS} und Andrzej Duda vergeblich zu einem Essen gebeten."
    assert not [told for told in extract(text).encounters if told.status == "held"]


def test_a_womans_dative_is_no_man(extract: Extract) -> None:
    text = (
        f"{PAVEL} empfing {SANDU}. Danach telefonierte er mit {KARIS}. "
        "Mit dieser hatte zuvor Andrzej Duda gesprochen."
    )
    told = [set(each.persons) for each in extract(text).encounters]
    assert {KARIS, "Andrzej Duda"} not in told


def test_a_trigger_that_cannot_have_two_parties_has_no_two(read: Read) -> None:
    lines = (PASSAGES / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    spared = 0
    for line in lines[::5]:
        document = read(json.loads(line)["text"])
        for trigger in (each for row in document.triggers for each in row):
            if not can_have_two(document, trigger):
                spared += 1
                assert len(find_parties(document, trigger)) < 2, trigger.surface
    assert spared > 0
