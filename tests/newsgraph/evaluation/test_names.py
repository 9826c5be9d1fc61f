import pytest

from newsgraph.evaluation.names import fold, is_same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Angela Merkel", "Angela Merkel"),
        ("Merkel", "Angela Merkel"),
        ("Ursula von der Leyen", "Leyen"),
        ("André Weiß", "Andre Weiss"),
        ("Annegret Kramp-Karrenbauer", "Kramp Karrenbauer"),
        ("Recep Erdoğan", "Recep Tayyip Erdogan"),
        ("Abd al-Fattah as-Sisi", "As-Sisi"),
    ],
)
def test_a_name_whose_parts_are_all_in_the_other_is_the_same_person(one: str, other: str) -> None:
    assert is_same_person(one, other)
    assert is_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Melania Trump"),
        ("Wladimir Putin", "Wladimir Medwedew"),
        ("von der", "von der Leyen"),
        ("", "Merkel"),
        ("", ""),
    ],
)
def test_another_first_name_or_no_name_at_all_is_another_person(one: str, other: str) -> None:
    assert not is_same_person(one, other)
    assert not is_same_person(other, one)


def test_folding_keeps_words_and_drops_case_accents_apostrophes_and_hyphens() -> None:
    assert fold("Côte d'Ivoire, Groß-Gerau") == ["cote", "divoire,", "gross", "gerau"]
