import pytest

from newsgraph.question import QuestionError, parse_question


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("who met whom", None),
        ("Who met whom?", None),
        ("who met whom regarding Ukraine", "Ukraine"),
        ("  WHO  MET WHOM regarding  Vereinigte Staaten ? ", "Vereinigte Staaten"),
        ("wer traf wen", None),
        ("Wer traf wen wegen NATO?", "NATO"),
        ("Wer traf wen wegen der Ukraine?", "Ukraine"),
        ("wer traf wen wegen des Iran", "Iran"),
        ("who met whom regarding the Netherlands", "Netherlands"),
    ],
)
def test_one_question_is_understood_in_two_languages(question: str, about: str | None) -> None:
    assert parse_question(question) == about


@pytest.mark.parametrize(
    "question",
    ["", "who met", "who met whom in Paris", "wer traf wen regarding", "whom did Putin meet?"],
)
def test_any_other_question_is_refused_with_what_can_be_asked(question: str) -> None:
    with pytest.raises(QuestionError, match="who met whom regarding Ukraine"):
        parse_question(question)
