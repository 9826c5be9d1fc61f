"""What is seen of an encounter by which its kind is weighed."""

from loader.extract.kind_features import find_kind_features
from tests.loader.extract.conftest import Read
from tests.loader.extract.tellings import told_by


def features_of(read: Read, text: str, trigger: str) -> set[str]:
    document = read(text)
    return find_kind_features(document, told_by(document, trigger), "meeting")


def test_a_word_hints_at_a_kind_by_its_parts_and_by_where_it_stands(read: Read) -> None:
    text = "Sie verhandelten lange. Petr Pavel traf beim Staatsbesuch Alar Karis."
    found = features_of(read, text, "traf")
    assert {"before negotiation", "clause visit", "sentence visit"} <= found
    assert {"clause negotiation", "sentence negotiation", "before visit"}.isdisjoint(found)


def test_a_word_of_another_paragraph_hints_only_at_what_the_text_is_about(read: Read) -> None:
    found = features_of(read, "Sie verhandelten.\n\nPetr Pavel traf Alar Karis.", "traf")
    assert "head negotiation" in found
    assert "before negotiation" not in found


def test_a_whole_word_is_no_hint_as_part_of_another(read: Read) -> None:
    assert "clause meal" in features_of(read, "Petr Pavel traf Alar Karis zum Tee.", "traf")
    assert "clause meal" not in features_of(read, "Petr Pavel traf Alar Karis im Komitee.", "traf")


def test_it_counts_whether_those_who_met_are_of_one_state(read: Read) -> None:
    guest = "Der Tscheche Petr Pavel traf den Esten Alar Karis."
    assert {"states differ", "meeting states differ"} <= features_of(read, guest, "traf")
    home = "Der Tscheche Petr Pavel traf den Tschechen Petr Fiala."
    assert "one state" in features_of(read, home, "traf")
    told = features_of(read, "Der Tscheche Petr Pavel traf Alar Karis.", "traf")
    assert "state unknown" in told
    assert {"one state", "states differ"}.isdisjoint(told)


def test_it_counts_how_many_they_were(read: Read) -> None:
    two = features_of(read, "Petr Pavel traf Alar Karis.", "traf")
    assert "two" in two
    assert "round" not in two
    four = features_of(read, "Petr Pavel traf Alar Karis, Karol Nawrocki und Robert Fico.", "traf")
    assert "round" in four
    assert {"two", "many"}.isdisjoint(four)
