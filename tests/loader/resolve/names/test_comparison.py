import pytest

from loader.resolve.names.comparison import compare_parts
from loader.resolve.names.parts import parse_form


def compare(one: str, other: str) -> str | None:
    parts = parse_form(one), parse_form(other)
    likeness = compare_parts(*parts)
    assert likeness == compare_parts(*parts[::-1])
    return likeness and likeness.rule


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "same_name"),
        ("Jan Müller", "Jan Mueller", "same_name"),
        ("Kim Jong Un", "Kim Jong-un", "same_name"),
        ("Frank-Walter Steinmeier", "Frank Walter Steinmeier", "same_name"),
        ("Lech Wałęsa", "Lech Walesa", "same_name"),
        ("Wolodymyr Selenskyj", "Volodymyr Zelenskyy", "transliteration"),
        ("Sergej Lawrow", "Sergey Lavrov", "transliteration"),
        ("Yoon Suk Yeol", "Yun Seok-youl", "transliteration"),
        ("Jewgeni Prigoschin", "Yevgeny Prigozhin", "transliteration"),
        ("Denys Schmyhal", "Denis Schmygal", "transliteration"),
        ("Emomali Rahmon", "Emomali Rachmon", "transliteration"),
        ("Wolodymyr Selenskyj", "Wladimir Selenski", "given_name_variant"),
        ("Alexander Lukaschenko", "Aljaksandr Lukaschenka", "given_name_variant"),
        ("Joe Biden", "Joseph Biden", "given_name_variant"),
        ("Bill Clinton", "William Clinton", "given_name_variant"),
        ("Franz Tusk", "Franciszek Tusk", "given_name_variant"),
        ("Mohammed Chatami", "Muhammad Khatami", "given_name_variant"),
        ("Donald Trump", "Donald J. Trump", "middle_name"),
        ("Wladimir Putin", "Wladimir Wladimirowitsch Putin", "middle_name"),
        ("J. D. Vance", "JD Vance", "same_name"),
        ("James David Vance", "JD Vance", "initials"),
        ("Jean-Claude Juncker", "J.-C. Juncker", "initials"),
        ("W. Selenskyj", "Volodymyr Zelensky", "initials"),
        ("Tayyip Erdoğan", "Recep Tayyip Erdoğan", "later_given_name"),
        ("Lula", "Luiz Inácio Lula da Silva", "same_name"),
        ("Karl III.", "Charles III.", "regnal_name"),
        ("Leo XIV.", "Papst Leo XIV.", "same_name"),
    ],
)
def test_these_can_be_one_person(one: str, other: str, rule: str) -> None:
    assert compare(one, other) == rule


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Donald Trump", "Melania Trump"),
        ("Donald Trump", "Donald Trump junior"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Wolodymyr Selenskyj", "Olena Selenska"),
        ("George W. Bush", "George H. W. Bush"),
        ("Hans-Peter Friedrich", "Hans Friedrich"),
        ("Andrea Nahles", "Andreas Nahles"),
        ("Peter Meier", "Peter Meyer"),
        ("Jens Stoltenberg", "Johannes Stoltenberg"),
        ("Karl III.", "Karl IV."),
        ("J. Biden", "Hunter Biden"),
        ("Frank Müller", "Franz Müller"),
        ("Leo XIV.", "Hans Leo"),
        ("Mohammed Ali Hassan", "Mohammed Reza Hassan"),
    ],
)
def test_these_cannot(one: str, other: str) -> None:
    assert compare(one, other) is None
