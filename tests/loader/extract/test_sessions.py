"""Who was at the gathering that a text is about, where nothing says so but what they do there."""

import pytest

from tests.loader.extract.conftest import Extract
from tests.loader.extract.test_rounds import largest

KARIS, SANDU, STUBB, PAVEL = "Alar Karis", "Maia Sandu", "Alexander Stubb", "Petr Pavel"
SIKORSKI, BUDRYS, TSAHKNA = "Radosław Sikorski", "Kęstutis Budrys", "Margus Tsahkna"
HEAD = "Außenminister streiten in Riga über Sanktionen"
MET = "Die Außenminister der Ostseeländer sind am Montag in Riga zu einer Sitzung zusammengekommen."
ONE = f"Für Estland nahm Außenminister {TSAHKNA} teil."
TEXT = f"{HEAD}\n\n{MET} {ONE}"


@pytest.mark.parametrize(
    "acting",
    [
        f"Der Pole {SIKORSKI} drängte auf neue Sanktionen.",
        f"Litauens Außenminister {BUDRYS} lehnte den Entwurf ab.",
        f"Sein polnischer Kollege {SIKORSKI} warb für eine Einigung.",
    ],
)
def test_who_takes_a_stand_in_the_scene_of_a_gathering_was_there(
    extract: Extract, acting: str
) -> None:
    name = SIKORSKI if SIKORSKI in acting else BUDRYS
    assert largest(extract, f"{TEXT} {acting}") == {TSAHKNA, name}


@pytest.mark.parametrize(
    "outside",
    [
        f"Der Politologe {STUBB} nannte den Streit überfällig.",
        f"Der Pole {SIKORSKI} fehlte wegen einer Grippe.",
        f"Der Pole {SIKORSKI} lehnte den Entwurf in einem Interview ab.",
        f"Der Pole {SIKORSKI} drängte am Mittwoch auf neue Sanktionen.",
        f"Kremlsprecher {PAVEL} lehnte den Entwurf ab.",
        f"Es ging um den Vorschlag von {SIKORSKI}.",
        f"Der frühere Außenminister {SIKORSKI} lehnte den Entwurf ab.",
        f"Vor drei Jahren lehnte Außenminister {SIKORSKI} den Entwurf ab.",
        f"Im Mai 2019 lehnte Außenminister {SIKORSKI} den Entwurf ab.",
    ],
)
def test_who_speaks_of_a_gathering_from_elsewhere_was_not_there(
    extract: Extract, outside: str
) -> None:
    assert largest(extract, f"{TEXT} {outside}") == set()


def test_nobody_is_at_a_gathering_that_is_still_to_come(extract: Extract) -> None:
    coming = MET.replace("sind", "werden").replace("zusammengekommen", "zusammenkommen")
    text = f"{HEAD}\n\n{coming} {ONE} Der Pole {SIKORSKI} drängte auf neue Sanktionen."
    text += f" Litauens Außenminister {BUDRYS} lehnte den Entwurf ab."
    assert largest(extract, text) == set()


def test_a_gathering_takes_place_where_it_is_told_what_its_members_said(extract: Extract) -> None:
    text = f"{TEXT} Der Pole {SIKORSKI} drängte auf neue Sanktionen."
    (told,) = extract(text).encounters
    assert told.status == "held"
    assert told.evidence.confidence < 1


def test_a_gathering_that_a_text_tells_of_late_is_not_what_it_is_about(extract: Extract) -> None:
    acting = f"Der Pole {SIKORSKI} drängte auf neue Sanktionen."
    first = "Der Bericht liegt vor. " * 6
    assert largest(extract, f"{TEXT} {acting}") == {TSAHKNA, SIKORSKI}
    assert largest(extract, f"{HEAD}\n\n{first}{MET} {ONE} {acting}") == set()
