import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.names import Name, find_block, identify_name


@pytest.mark.parametrize(
    "forms",
    [
        ("Wolodymyr Selenskyj", "Selenski", "Zelensky", "Volodymyr Zelenskyy", "Зеленський"),
        ("Alexander Lukaschenko", "Lukashenko", "Aljaksandr Lukaschenka"),
        ("Rustem Umjerow", "Umerow", "Umerov"),
        ("Wladimir Medinski", "Medinskij", "Medinsky"),
        ("Recep Tayyip Erdoğan", "Erdogan"),
        ("Gerhard Schröder", "Schroeder", "Schroder"),
        ("Xi Jinping", "Xi"),
        ("Kim Jong Un", "Kim Jong-un", "Kim"),
        ("Yoon Suk Yeol", "Yun Suk-yeol", "Yoon"),
        ("Li Qiang", "Li"),
        ("Ursula von der Leyen", "von der Leyen", "Leyen"),
        ("Mohammed bin Salman", "bin Salman", "Mohammed bin Salman al-Saud"),
        ("Mohammed bin Abdulrahman Al Thani", "Al Thani", "Tamim bin Hamad al-Thani"),
        ("Leo XIV.", "Papst Leo XIV.", "Papst Leo", "Leo"),
        ("Karl III.", "Charles III.", "König Charles", "Charles"),
        ("Luiz Inácio Lula da Silva", "Lula da Silva", "Lula"),
        ("Abbas Araghtschi", "Araqchi", "Araghchi"),
        ("Muammar al-Gaddafi", "Gadhafi", "Kadhafi"),
        ("Ahmed al-Scharaa", "asch-Scharaa", "Sharaa"),
        ("Itamar Ben-Gvir", "Ben Gvir"),
        ("Denys Schmyhal", "Schmygal", "Shmyhal"),
        ("Emomali Rahmon", "Rachmon", "Rakhmon"),
        ("Ajatollah Ali Chamenei", "Khamenei"),
        ("Donald Trump junior", "Trump Jr.", "Trump"),
        ("Swetlana Tichanowskaja", "Zichanouskaja", "Tsikhanouskaya"),
    ],
)
def test_all_forms_of_a_family_name_are_in_one_block(forms: tuple[str, ...]) -> None:
    assert len({find_block(Name(form)) for form in forms}) == 1


def test_country_and_office_do_not_move_a_name_to_another_block() -> None:
    assert find_block(Name("Putin", "RU", "Präsident")) == find_block(Name("Wladimir Putin"))


def test_unlike_family_names_are_in_different_blocks() -> None:
    forms = ("Angela Merkel", "Olaf Scholz", "Wladimir Putin", "Emmanuel Macron", "Kim Jong Un")
    assert len({find_block(Name(form)) for form in forms}) == len(forms)


@given(st.text(min_size=1))
def test_any_text_has_a_block_and_an_id(form: str) -> None:
    assert find_block(Name(form))
    assert identify_name(Name(form))


def test_a_names_id_is_a_readable_slug_with_a_hash_of_form_country_and_office() -> None:
    names = [Name("Olaf Scholz"), Name("Olaf Scholz", "DE"), Name("Olaf Scholz", "DE", "Kanzler")]
    ids = [identify_name(name) for name in names]
    assert len(set(ids)) == 3
    assert {one.rpartition("-")[0] for one in ids} == {"olaf-scholz"}
