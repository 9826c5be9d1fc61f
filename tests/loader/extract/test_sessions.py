"""Who was at the gathering that a text is about, where nothing says so but what they do there."""

import pytest

from loader.extract.encounters import find_tellings
from loader.extract.scorer import read_pair_scorer, read_status_scorer
from loader.extract.session_features import SessionFeatures
from loader.extract.sessions import find_session
from loader.extract.status_cues import read_status_cues
from loader.records import Status
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


def session_of(read: Read, text: str, status: Status) -> str | None:
    """Return the word that tells the gathering a text is about, all being told with a status."""
    document = read(text)
    _, rounds = find_tellings(
        document, read_pair_scorer(), read_status_scorer(), read_status_cues(), lambda _: 1.0
    )
    found = find_session(document, rounds, lambda _: status)
    return found[0].trigger.surface if found else None


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("zusammengekommen", "Die Außenminister der Ostseeländer sind in Riga zusammengekommen."),
        ("Gipfel", "In Riga hat am Montag der Gipfel begonnen."),
        (None, "In Riga hat am Montag die Besprechung begonnen."),
        (None, f"{PAVEL} und {KARIS} haben am Montag miteinander gesprochen."),
    ],
)
def test_a_text_is_about_a_gathering_of_many(read: Read, word: str | None, text: str) -> None:
    assert session_of(read, text, "held") == word


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("kamen", "Die Außenminister kamen am Montag in Riga zusammen, um zu beraten."),
        (None, "Die Außenminister wollen am Montag in Riga zusammenkommen."),
    ],
)
def test_what_is_told_as_past_was_whatever_it_was_for(
    read: Read, word: str | None, text: str
) -> None:
    assert session_of(read, text, "planned") == word


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


S = SIKORSKI


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (f"Der Pole {S} lehnte den Entwurf im Weißen Haus ab.", {"other house", "demonym"}),
        (f"Der Pole {S} lehnte den Entwurf in der Sitzung ab.", {"session at"}),
        (f"Der Pole {S} drängte nach der Sitzung auf Sanktionen.", {"session after", "speaks"}),
        (f"Der Pole {S} klagte über die Sitzung.", {"session topic", "no rank"}),
        (f"Der Pole {S} lehnte beim Gipfel den Entwurf ab.", {"other gathering", "in round alone"}),
        (f"Der Pole {S} kam am Abend.", {"comes", "sign came"}),
        (f"Auf polnischer Seite drängte {S} auf Sanktionen.", {"side"}),
        (f"Der Litauer {BUDRYS} und der Pole {S} lehnten den Entwurf ab.", {"listed"}),
        (f"Er sprach mit dem Finnen {STUBB} und dem Polen {S}.", {"role other", "met members"}),
        (f"Den Entwurf des Polen {S} lehnte man ab.", {"role genitive"}),
        (f"Sein Kollege {S} lehnte den Entwurf ab.", {"colleague"}),
        (f"2019 lehnte Außenminister {S} den Entwurf ab.", {"other date", "rank foreign_minister"}),
        (f"Im Mai lehnte Außenminister {S} den Entwurf ab.", {"other date"}),
        (f"Am Montag lehnte Lettlands Minister {S} ihn ab.", {"country of place", "same day"}),
        (f"Kremlsprecher {KARIS} lehnte ab. Der Pole {S} lachte.", {"behind outsider"}),
        (f"{S} sprach mit {TSAHKNA}.", {"in round told", "in round with member"}),
        (
            f"Bei einem Abendessen waren {S} und {SANDU} dabei.",
            {"in round attends round", "in round with others", "in round of noun other"},
        ),
    ],
)
def test_what_a_text_tells_of_somebody_is_a_feature_by_its_name(
    read: Read, said: str, told: set[str]
) -> None:
    features, numbers = read_features(read, f"{TEXT} {said}")
    assert told <= features.find(numbers[SIKORSKI])


@pytest.mark.parametrize("whose", ["Die Außenminister Polens", "Die polnischen Außenminister"])
def test_who_is_of_a_state_that_meets_is_told_so(read: Read, whose: str) -> None:
    text = f"{TEXT} Polens Außenminister {SIKORSKI} lehnte den Entwurf ab."
    text = text.replace("Die Außenminister der Ostseeländer", whose)
    features, numbers = read_features(read, text)
    assert "country of session" in features.find(numbers[SIKORSKI])


def test_who_met_somebody_before_the_gathering_is_told_so(read: Read) -> None:
    features, numbers = read_features(read, f"{SIKORSKI} trifft {SANDU}\n\n{MET} {CAME}")
    assert {"met other ahead", "only before"} <= features.find(numbers[SIKORSKI])


@pytest.mark.parametrize(
    "away",
    [
        f"{TEXT} Der Pole {SIKORSKI} fehlte wegen einer Grippe.",
        f"{TEXT} Kremlsprecher {SIKORSKI} lehnte den Entwurf ab.",
        f"{TEXT} {SIKORSKI} lehnte in einem Interview ab. {SIKORSKI} drängte auf Sanktionen.",
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


def test_nobody_is_at_a_gathering_that_was_called_off(extract: Extract) -> None:
    planned = "In Riga sollten am Montag die Außenminister der Region zusammenkommen"
    acting = f"Litauens Außenminister {BUDRYS} nannte die Debatte verfrüht."
    acting += f" Polens Außenminister {SIKORSKI} drängte auf Sanktionen."
    acting += f" Der Este {TSAHKNA} lehnte den Entwurf ab."
    text = f"Streit in Riga\n\n{planned}, das Treffen wurde abgesagt. {acting}"
    assert largest(extract, text) == set()


def test_who_takes_a_stand_beside_a_call_was_not_on_the_line(extract: Extract) -> None:
    called = "Die Außenminister der Region haben am Montag miteinander telefoniert."
    joined = f"Zugeschaltet waren der Este {TSAHKNA}, der Lette {PAVEL} und der Finne {STUBB}."
    acting = f"Litauens Außenminister {BUDRYS} drängte auf Sanktionen. {BUDRYS} sprach lange."
    text = f"Schaltgespräch zur Ukraine\n\n{called} {joined} {acting}"
    assert largest(extract, text) == THREE
