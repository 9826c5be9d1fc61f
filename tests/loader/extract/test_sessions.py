"""Who was at the gathering that a text is about, where nothing says so but what they do there."""

import pytest

from loader.extract.encounters import find_tellings
from loader.extract.scorer import read_pair_scorer, read_status_scorer
from loader.extract.session_features import SessionFeatures
from loader.extract.sessions import find_session
from loader.extract.status_cues import read_status_cues
from tests.loader.extract.conftest import Extract, Read
from tests.loader.extract.test_rounds import largest

KARIS, SANDU, STUBB, PAVEL = "Alar Karis", "Maia Sandu", "Alexander Stubb", "Petr Pavel"
SIKORSKI, BUDRYS, TSAHKNA = "Radosław Sikorski", "Kęstutis Budrys", "Margus Tsahkna"
HEAD = "Außenminister streiten in Riga über Sanktionen"
MET = "Die Außenminister der Ostseeländer sind am Montag in Riga zu einer Sitzung zusammengekommen."
CAME = (
    f"Für Estland nahm Außenminister {TSAHKNA} teil. Auch der Finne {STUBB} und der Lette {PAVEL} "
    "waren gekommen."
)
TEXT = f"{HEAD}\n\n{MET} {CAME}"
THREE = {TSAHKNA, STUBB, PAVEL}


@pytest.mark.parametrize(
    "acting",
    [
        f"Polens Außenminister {SIKORSKI} drängte auf Sanktionen. {SIKORSKI} sprach lange.",
        f"Litauens Außenminister {BUDRYS} lehnte den Entwurf ab. {BUDRYS} blieb bis zuletzt.",
    ],
)
def test_who_takes_a_stand_in_the_scene_of_a_gathering_was_there(
    extract: Extract, acting: str
) -> None:
    name = SIKORSKI if SIKORSKI in acting else BUDRYS
    assert largest(extract, f"{TEXT} {acting}") == THREE | {name}


@pytest.mark.parametrize(
    "outside",
    [
        f"Der Politologe {SANDU} nannte den Streit überfällig.",
        f"Der Pole {SIKORSKI} fehlte wegen einer Grippe.",
        f"Der Pole {SIKORSKI} war da schon auf dem Heimweg.",
        f"Der Pole {SIKORSKI} lehnte den Entwurf in einem Interview ab.",
        f"Der Pole {SIKORSKI} drängte am Mittwoch auf neue Sanktionen.",
        f"Kremlsprecher {KARIS} lehnte den Entwurf ab.",
        f"Der frühere Außenminister {SIKORSKI} lehnte den Entwurf ab.",
        f"Vor drei Jahren lehnte Außenminister {SIKORSKI} den Entwurf ab.",
        f"Im Mai 2019 lehnte Außenminister {SIKORSKI} den Entwurf ab.",
        f"{KARIS} hatte zuvor mit {SANDU} telefoniert.",
        f"{KARIS} und {SANDU} hatten vor dem Konzert miteinander gesprochen.",
        f"{KARIS} hat den Entwurf nicht unterschrieben.",
    ],
)
def test_who_speaks_of_a_gathering_from_elsewhere_was_not_there(
    extract: Extract, outside: str
) -> None:
    assert largest(extract, f"{TEXT} {outside}") == THREE


@pytest.mark.parametrize(
    "absence",
    [
        f"die Abwesenheit des Polen {SIKORSKI}",
        f"die Abwesenheit von {SIKORSKI}",
        "Radosław Sikorskis kurzfristiges Fernbleiben",
    ],
)
def test_whose_absence_is_told_was_not_there_and_who_tells_it_was(
    extract: Extract, absence: str
) -> None:
    said = f"Litauens Außenminister {BUDRYS} bedauerte {absence}. {BUDRYS} blieb bis zuletzt."
    acting = f"Polens Außenminister {SIKORSKI} drängte auf Sanktionen. {SIKORSKI} sprach lange."
    assert largest(extract, f"{TEXT} {said}") == THREE | {BUDRYS}
    assert largest(extract, f"{TEXT} {said} {acting}") == THREE | {BUDRYS}


def test_who_is_said_to_be_absent_in_the_headline_was_not_there(extract: Extract) -> None:
    acting = f"Polens Außenminister {SIKORSKI} drängte auf Sanktionen. {SIKORSKI} sprach lange."
    head = f"Streit in Riga, obwohl {SIKORSKI} nicht anwesend ist"
    assert largest(extract, f"{HEAD}\n\n{MET} {CAME} {acting}") == THREE | {SIKORSKI}
    assert largest(extract, f"{head}\n\n{MET} {CAME} {acting}") == THREE


@pytest.mark.parametrize(
    "afterwards",
    [
        f"Kritik kam von der Opposition. {SIKORSKI} sprach von einem schwachen Entwurf.",
        f"In Moskau lehnte Präsident {KARIS} den Entwurf ab.",
        f"{SIKORSKI} drängte auf neue Sanktionen.",
    ],
)
def test_who_takes_a_stand_where_no_member_is_named_was_not_there(
    extract: Extract, afterwards: str
) -> None:
    assert largest(extract, f"{TEXT}\n\n{afterwards}") == THREE


def read_features(read: Read, text: str) -> tuple[SessionFeatures, dict[str, int]]:
    """Return what is found of a text's persons, and their numbers by their names."""
    document = read(text)
    tellings, rounds = find_tellings(
        document, read_pair_scorer(), read_status_scorer(), read_status_cues(), lambda _: 1.0
    )
    found = find_session(document, rounds, lambda _: "held")
    assert found is not None
    features = SessionFeatures(document, *found, tellings, rounds)
    return features, {document.chains[p].name: p for p in features.persons}


def test_the_features_of_somebody_tell_whom_he_meets_and_who_is_named_around(read: Read) -> None:
    text = f"{TEXT} Die Schwedin {SANDU} sprach mit {TSAHKNA}.\n\nIn Moskau lachte {KARIS}."
    features, numbers = read_features(read, text)
    met, alone = features.find(numbers[SANDU]), features.find(numbers[KARIS])
    assert {"met member", "members in paragraph 3", "behind member"} <= met
    assert {"met nobody", "members in paragraph 0", "paragraph afar"} <= alone


@pytest.mark.parametrize(
    "away",
    [
        f"{TEXT} Der Pole {SIKORSKI} fehlte wegen einer Grippe.",
        f"{TEXT} Kremlsprecher {SIKORSKI} lehnte den Entwurf ab.",
        f"{TEXT} Am Montag telefonierte {SIKORSKI} mit {SANDU}.",
        f"{TEXT} {SIKORSKI} und {SANDU} hatten miteinander gesprochen.",
        f"{HEAD}\n\nIn Warschau trat Präsident {SIKORSKI} zurück. {MET} {CAME}",
    ],
)
def test_weights_decide_nothing_about_who_cannot_be_there(read: Read, away: str) -> None:
    features, numbers = read_features(read, away)
    assert not features.can_be_there(numbers[SIKORSKI])


def test_weights_decide_about_who_can_be_there(read: Read) -> None:
    features, numbers = read_features(read, f"{TEXT} Der Pole {SIKORSKI} lehnte den Entwurf ab.")
    assert features.can_be_there(numbers[SIKORSKI])


def test_who_was_named_only_before_a_gathering_is_none_of_it(extract: Extract) -> None:
    before = f"{HEAD}\n\nIn Warschau trat Präsident {SIKORSKI} zurück. {MET} {CAME}"
    assert largest(extract, before) == THREE


def test_nobody_is_at_a_gathering_that_is_still_to_come(extract: Extract) -> None:
    coming = MET.replace("sind", "werden").replace("zusammengekommen", "zusammenkommen")
    text = f"{HEAD}\n\n{coming} Der Pole {SIKORSKI} drängte auf neue Sanktionen."
    text += f" Litauens Außenminister {BUDRYS} lehnte den Entwurf ab."
    assert largest(extract, text) == set()


def test_a_gathering_takes_place_where_it_is_told_what_its_members_said(extract: Extract) -> None:
    acting = f"Polens Außenminister {SIKORSKI} drängte auf Sanktionen. {SIKORSKI} sprach lange."
    text = f"{TEXT} {acting}"
    (told,) = extract(text).encounters
    assert told.status == "held"
    assert told.evidence.confidence < 1


def test_a_gathering_that_a_text_tells_of_late_is_not_what_it_is_about(extract: Extract) -> None:
    acting = f"Polens Außenminister {SIKORSKI} drängte auf Sanktionen. {SIKORSKI} sprach lange."
    first = "Der Bericht liegt vor. " * 6
    assert largest(extract, f"{TEXT} {acting}") == THREE | {SIKORSKI}
    assert largest(extract, f"{HEAD}\n\n{first}{MET} {CAME} {acting}") == THREE
