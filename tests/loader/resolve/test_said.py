from dataclasses import replace
from typing import get_args

import pytest

from loader.records import (
    Article,
    Country,
    Encounter,
    EncounterKind,
    Event,
    EventType,
    Evidence,
    Findings,
    Organization,
    Person,
    Represents,
    Span,
)
from loader.resolve.countries import is_country, name_country
from loader.resolve.kinds import read_kinds
from loader.resolve.names import Name
from loader.resolve.said import FindingsError, read_said

TEXT = "Putin traf Lukaschenko in Minsk. Später sprach der Kremlchef Putins Freund."
MET = Evidence("Putin traf Lukaschenko in Minsk.", 0, 32, "traf", "meet", 0.9)
PUTIN = Person(
    "Wladimir Putin", "RU", "Präsident", mentions=(Span(61, 67, "Putins"), Span(0, 5, "Putin"))
)
LUKASCHENKO = Person("Alexander Lukaschenko", "BY", mentions=(Span(11, 22, "Lukaschenko"),))
MEETING = Encounter(
    "meeting", "held", MET, persons=("Wladimir Putin", "Alexander Lukaschenko"), place="Minsk"
)
FINDINGS = Findings(
    Article("a", "a", TEXT),
    persons=(PUTIN, LUKASCHENKO),
    encounters=(MEETING,),
)


def test_every_kind_has_a_plover_category_and_encounters_are_consultations() -> None:
    kinds = read_kinds()
    assert set(kinds) == {*get_args(EncounterKind), *get_args(EventType)}
    assert {name for name, kind in kinds.items() if kind.encounter} == set(get_args(EncounterKind))
    assert {kinds[name].plover for name in get_args(EncounterKind)} == {"CONSULT"}
    assert {name: kinds[name].plover for name in get_args(EventType)} == {
        "agreement": "AGREE",
        "military_exercise": "MOBILIZE",
        "prisoner_release": "RETREAT",
        "sanctions": "SANCTION",
        "attack": "ASSAULT",
        "election": "SUPPORT",
        "appointment": "SUPPORT",
        "protest": "PROTEST",
        "aid": "AID",
    }


def test_countries_have_german_and_english_names() -> None:
    assert [
        (name_country(code, "de"), name_country(code, "en")) for code in ("BY", "XK", "TW")
    ] == [
        ("Belarus", "Belarus"),
        ("Kosovo", "Kosovo"),
        ("Taiwan", "Taiwan"),
    ]
    assert name_country("QQ", "de") == "QQ"


def test_alpha_2_codes_of_unions_are_no_countries() -> None:
    assert [is_country(code) for code in ("UA", "XK", "PS", "EU", "UN", "NATO", "ua")] == [
        True,
        True,
        True,
        False,
        False,
        False,
        False,
    ]


def test_mentions_come_in_text_order() -> None:
    mentions = read_said(FINDINGS).mentions
    assert [(one.name, [span.start for span in one.spans]) for one in mentions] == [
        ("Alexander Lukaschenko", [11]),
        ("Wladimir Putin", [0, 61]),
    ]


def test_participants_are_told_as_the_sentence_prints_them() -> None:
    (event,) = read_said(FINDINGS).events
    assert event.printed == ("Putin", "Lukaschenko")


def test_participants_that_the_sentence_does_not_print_are_told_by_name() -> None:
    meeting = replace(MEETING, countries=("UA",), organizations=("EU",))
    later = meeting.evidence._replace(start=33, end=75)
    meeting = replace(meeting, evidence=later)
    (event,) = read_said(replace(FINDINGS, encounters=(meeting,))).events
    assert event.printed == ("Putins", "Alexander Lukaschenko", "Ukraine", "EU")


@pytest.mark.parametrize(
    ("event", "title"),
    [
        (MEETING, "Treffen: Wladimir Putin, Alexander Lukaschenko"),
        (
            Encounter("summit", "planned", MET, countries=("US", "RU"), organizations=("EU",)),
            "Gipfel: Vereinigte Staaten, Russland, EU",
        ),
        (Encounter("other", "held", MET), "Begegnung"),
        (
            Event("military_exercise", "held", MET, "Zapad", countries=("RU", "BY")),
            "Militärübung: Zapad (Russland, Belarus)",
        ),
        (Event("sanctions", "held", MET, "Sanktionen", countries=("RU",)), "Sanktionen: Russland"),
        (Event("election", "planned", MET, "Parlamentswahl"), "Wahl: Parlamentswahl"),
    ],
)
def test_an_event_has_a_german_title(event: Encounter | Event, title: str) -> None:
    findings = replace(FINDINGS, encounters=(), events=())
    if isinstance(event, Encounter):
        findings = replace(findings, encounters=(event,))
    else:
        findings = replace(findings, events=(event,))
    assert [one.title for one in read_said(findings).events] == [title]


def test_reports_are_numbered_in_text_order_whatever_the_order_of_the_findings() -> None:
    again = replace(MEETING, evidence=MET._replace(start=40), status="planned")
    one = read_said(replace(FINDINGS, encounters=(again, MEETING))).events
    other = read_said(replace(FINDINGS, encounters=(MEETING, again))).events
    assert one == other
    assert [(event.id, event.status) for event in one] == [("a#1", "held"), ("a#2", "planned")]


def test_a_name_is_the_longest_form_with_country_and_office_as_told() -> None:
    said = read_said(FINDINGS)
    assert said.names == (
        Name("Alexander Lukaschenko", "BY", None),
        Name("Wladimir Putin", "RU", "Präsident"),
    )
    assert [part.target.label for event in said.events for part in event.participants] == [
        "Name",
        "Name",
    ]


def test_subjects_are_countries_by_code_and_otherwise_organizations() -> None:
    meeting = replace(MEETING, regarding=("UA", "EU", "UN", "NATO", "UA"))
    resolved = read_said(replace(FINDINGS, encounters=(meeting,)))
    (event,) = resolved.events
    assert [target.label for target in event.regarding] == ["Country", *["Organization"] * 3]
    assert sorted(resolved.organizations.values()) == ["EU", "NATO", "UN"]


def test_a_code_that_the_article_has_as_an_organization_is_one() -> None:
    meeting = replace(MEETING, regarding=("IS",))
    findings = replace(FINDINGS, encounters=(meeting,), organizations=(Organization("IS"),))
    (event,) = read_said(findings).events
    assert [target.label for target in event.regarding] == ["Organization"]


def test_a_person_whom_the_article_has_twice_is_one_mention() -> None:
    office = Represents("Präsident", MET, country="RU")
    bare = Person("Wladimir Putin", mentions=(Span(61, 67, "Putins"),), represents=(office,))
    full = Person("Wladimir Putin", "RU", "Präsident", (Span(0, 5, "Putin"),), (office,))
    one, other = (
        read_said(replace(FINDINGS, persons=(*pair, LUKASCHENKO))).mentions
        for pair in ((bare, full), (full, bare))
    )
    assert one == other
    assert [span.start for span in one[1].spans] == [0, 61]
    assert (one[1].country, one[1].role, len(one[1].claims)) == ("RU", "Präsident", 1)


def test_a_person_who_stands_for_a_country_and_an_organization_stands_for_both() -> None:
    claim = Represents("Außenminister", MET, country="PL", organization="EU")
    person = replace(PUTIN, represents=(claim,))
    mentions = read_said(replace(FINDINGS, persons=(person, LUKASCHENKO))).mentions
    assert [claim.target.label for claim in mentions[1].claims] == ["Country", "Organization"]


def test_an_event_of_somebody_unknown_is_refused() -> None:
    with pytest.raises(FindingsError, match=r"names 'Alexander Lukaschenko', who is not .* \(a\)"):
        read_said(replace(FINDINGS, persons=(PUTIN,), countries=(Country("BY"),)))
