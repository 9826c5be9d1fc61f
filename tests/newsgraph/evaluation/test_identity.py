import pytest

from loader.resolve.names import Name
from newsgraph.evaluation import GoldError, Tally
from newsgraph.evaluation.identity import (
    Row,
    compare_groupings,
    list_distinct,
    measure_identity,
    read_rows,
)

LINE = (
    '{"document": "a", "published": null, "name": "Olaf  Scholz", "country": "DE", '
    '"office": null, "person": "scholz"}'
)


def test_a_row_is_a_printed_name_in_a_document_with_its_label() -> None:
    assert read_rows([LINE, "\n"], "gold") == [Row("a", Name("Olaf Scholz", "DE", None), "scholz")]


@pytest.mark.parametrize("line", ["{", "[]", '{"document": "a"}'])
def test_a_line_that_is_no_row_is_refused_with_its_place(line: str) -> None:
    with pytest.raises(GoldError, match="gold:2"):
        read_rows([LINE, line], "gold")


def test_equal_groupings_agree_wholly() -> None:
    agreement = compare_groupings("aabc", [1, 1, 2, 3])
    assert agreement.pairs == Tally(right=1, gold=1, found=1)
    assert (agreement.b3_precision, agreement.b3_recall, agreement.b3_f1) == (1, 1, 1)


def test_two_people_taken_for_one_cost_precision() -> None:
    agreement = compare_groupings("aabb", [1, 1, 1, 1])
    assert agreement.pairs == Tally(right=2, gold=2, found=6)
    assert (agreement.b3_precision, agreement.b3_recall) == (0.5, 1)


def test_one_person_taken_for_two_costs_recall() -> None:
    agreement = compare_groupings("aaaa", [1, 1, 2, 2])
    assert agreement.pairs == Tally(right=2, gold=6, found=2)
    assert (agreement.b3_precision, agreement.b3_recall) == (1, 0.5)
    assert agreement.b3_f1 == pytest.approx(2 / 3)


def test_no_rows_agree_in_nothing() -> None:
    agreement = compare_groupings([], [])
    assert (agreement.pairs, agreement.b3_f1) == (Tally(), 0)


def test_rows_that_are_resolved_to_nobody_are_people_by_themselves() -> None:
    rows = [Row(document, Name("Müller"), "müller") for document in "ab"]
    assert measure_identity(rows).pairs == Tally(right=0, gold=1, found=0)


def test_rows_are_resolved_as_a_load_of_their_documents_would() -> None:
    rows = [
        Row("a", Name("Wolodymyr Selenskyj", "UA"), "selenskyj"),
        Row("b", Name("Volodymyr Zelenskyy"), "selenskyj"),
        Row("c", Name("Olaf Scholz", "DE"), "scholz"),
    ]
    assert measure_identity(rows).pairs == Tally(right=1, gold=1, found=1)


def test_two_people_of_one_document_are_printed_as_two_people() -> None:
    father, son = Name("George Bush", "US"), Name("George W. Bush", "US")
    rows = [Row("a", father, "41"), Row("a", son, "43"), Row("a", Name("Angela Merkel"), "merkel")]
    assert list_distinct(rows) == {frozenset((father, son))}
    assert measure_identity(rows).pairs == Tally()
