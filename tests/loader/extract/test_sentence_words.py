"""The words of a sentence are weighed by their beginnings, names left out."""

from loader.extract.features import PairFeatures
from loader.extract.pairs import find_pairs
from loader.extract.parties import find_parties
from loader.extract.sentence_words import find_sentence_words
from tests.loader.extract.conftest import Read


def test_words_count_by_their_beginnings_and_names_not_at_all(read: Read) -> None:
    document = read("Im Kanzleramt überreichte Petr Pavel 2024 dem Gast Alar Karis, 54, ein Buch.")
    assert find_sentence_words(document.sentences[0]) == {
        "word kanzle",
        "word überre",
        "word dem",
        "word gast",
        "word ein",
        "word buch",
    }


def test_pairs_are_weighed_by_the_words_of_their_sentence_alone(read: Read) -> None:
    document = read(
        "Der Saal war voll. Petr Pavel empfing lächelnd Alar Karis. Es regnete draußen."
    )
    (trigger,) = [t for row in document.triggers for t in row if t.surface == "empfing"]
    parties = find_parties(document, trigger)
    features = PairFeatures(document, trigger, parties)
    (pair,) = find_pairs(document, trigger, parties)
    words = {name for name in features.find(*pair) if name.startswith("word ")}
    assert words == {"word empfin", "word lächel"}


def test_two_who_act_side_by_side_are_weighed_by_them_too(read: Read) -> None:
    document = read("Petr Pavel und Alar Karis legten gemeinsam den Grundstein.")
    (trigger,) = [t for row in document.triggers for t in row]
    parties = find_parties(document, trigger)
    (pair,) = find_pairs(document, trigger, parties)
    assert "word gemein" in PairFeatures(document, trigger, parties).find(*pair)
