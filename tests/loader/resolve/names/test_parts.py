import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.names.parts import parse_form


@pytest.mark.parametrize(
    ("form", "given_names", "family"),
    [
        ("Wladimir Putin", ("wladimir",), "putin"),
        ("J. D. Vance", ("j.", "d."), "vance"),
        ("J.D. Vance", ("j.", "d."), "vance"),
        ("JD Vance", ("j.", "d."), "vance"),
        ("ANGELA MERKEL", ("angela",), "merkel"),
        ("Jean-Claude Juncker", ("jean-claude",), "juncker"),
        ("J.-C. Juncker", ("j.", "c."), "juncker"),
        ("Wladimir V. Putin", ("wladimir", "v."), "putin"),
        ("Xi Jinping", ("jinping",), "xi"),
        ("Kim Jong-un", ("jongun",), "kim"),
        ("Kim Jong Un", ("jongun",), "kim"),
        ("Ban Ki Moon", ("kimoon",), "ban"),
        ("Kim Campbell", ("kim",), "campbell"),
        ("Shigeru Ishiba", ("shigeru",), "ishiba"),
        ("Ursula von der Leyen", ("ursula",), "leyen"),
        ("Marine Le Pen", ("marine",), "pen"),
        ("Mohammed bin Salman al-Saud", ("mohammed",), "salman"),
        ("Qabus bin Said", ("qabus",), "said"),
        ("Dong Jun", ("jun",), "dong"),
        ("Mohammed bin Abdulrahman Al Thani", ("mohammed", "abdalrahman"), "thani"),
        ("Abd al-Fattah as-Sisi", ("abdalfattah",), "sisi"),
        ("Abdelfattah al-Sisi", ("abdalfattah",), "sisi"),
        ("Itamar Ben Gvir", ("itamar",), "bengvir"),
        ("Ben Wallace", ("ben",), "wallace"),
        ("Aung San Suu Kyi", ("aung", "san"), "suukyi"),
        ("Heinrich XIII. Prinz Reuß", ("heinrich",), "reuss"),
        ("Ajatollah Ali Chamenei", ("ali",), "chamenei"),
        ("Dr. Angela Merkel", ("angela",), "merkel"),
        ("Joseph „Joe“ Biden", ("joseph",), "biden"),
        ("Boris Pistorius'", ("boris",), "pistorius"),
        ("Sultan al-Dschaber", ("sultan",), "dschaber"),
    ],
)
def test_a_whole_name_has_given_names_and_a_family_name(
    form: str, given_names: tuple[str, ...], family: str
) -> None:
    parts = parse_form(form)
    assert (parts.kind, parts.given, parts.family) == ("full", given_names, family)


@pytest.mark.parametrize(
    ("form", "family"),
    [("von der Leyen", "leyen"), ("Al Thani", "thani"), ("Xi", "xi"), ("Suu Kyi", "suukyi")],
)
def test_particles_make_no_whole_name(form: str, family: str) -> None:
    assert parse_form(form)[:3] == ("bare", (), family)


@pytest.mark.parametrize(
    ("form", "family", "numeral"),
    [
        ("Leo XIV.", "leo", "XIV"),
        ("Papst Leo XIV", "leo", "XIV"),
        ("Abdullah II. bin al-Hussein", "abdallah", "II"),
    ],
)
def test_a_regnal_number_makes_a_rulers_name(form: str, family: str, numeral: str) -> None:
    parts = parse_form(form)
    assert (parts.kind, parts.family, parts.numeral) == ("regnal", family, numeral)


@pytest.mark.parametrize(
    ("form", "generation"),
    [("Donald Trump junior", "junior"), ("Trump Jr.", "junior"), ("George Bush senior", "senior")],
)
def test_the_generation_is_told(form: str, generation: str) -> None:
    assert parse_form(form).generation == generation


@pytest.mark.parametrize("form", ["Luiz Inácio Lula da Silva", "Lula", "Lula da Silva"])
def test_who_goes_by_one_word_is_known_by_it(form: str) -> None:
    assert parse_form(form)[:3] == ("full", (), "lula")


@given(st.text(alphabet=st.characters() | st.sampled_from("AJVIX.-' „“()"), min_size=1))
def test_any_text_has_parts(form: str) -> None:
    assert parse_form(form).family
