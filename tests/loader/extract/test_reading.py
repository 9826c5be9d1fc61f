"""What the reader makes of plain text: sentences, words and offsets."""

import pytest

from loader.extract.reading import CoreNlpReader, Reading
from newsgraph.corenlp import CoreNlp


@pytest.fixture(scope="module")
def reader(corenlp: CoreNlp) -> CoreNlpReader:
    return CoreNlpReader(corenlp.annotate)


def read(reader: CoreNlpReader, text: str) -> Reading:
    (reading,) = reader.read([text])
    return reading


def sentences(reader: CoreNlpReader, text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in read(reader, text).sentences]


@pytest.mark.parametrize(
    "dateline",
    [
        "BERLIN, 3. Mai 2026 (dpa) – ",
        "Tallinn/Riga (BNS) - ",
        "Den Haag – ",
    ],
)
def test_a_dateline_is_no_part_of_the_sentence_behind_it(
    reader: CoreNlpReader, dateline: str
) -> None:
    sentence = (
        "Petr Pavel sprach am Montag in Riga lange mit Alar Karis über die Sicherheit der Ostsee."
    )
    assert sentences(reader, dateline + sentence) == [sentence]


def test_a_short_line_with_a_dash_is_no_dateline(reader: CoreNlpReader) -> None:
    assert sentences(reader, "Pavel – der Präsident") == ["Pavel – der Präsident"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Am 18. Mai traf Petr Pavel Alar Karis.",
        "Papst Leo XIV. empfing am 3. Oktober Alar Karis.",
        "Im 21. Jahrhundert reist man schnell.",
    ],
)
def test_the_dot_of_an_ordinal_ends_no_sentence(reader: CoreNlpReader, sentence: str) -> None:
    assert sentences(reader, sentence) == [sentence]


def test_the_dot_of_a_year_ends_one(reader: CoreNlpReader) -> None:
    text = "Das war 2019. Petr Pavel reiste ab."
    assert sentences(reader, text) == ["Das war 2019.", "Petr Pavel reiste ab."]


def test_lines_are_read_apart(reader: CoreNlpReader) -> None:
    assert sentences(reader, "Ein Titel\n\nPetr Pavel kam") == ["Ein Titel", "Petr Pavel kam"]


def test_offsets_count_characters_also_behind_emoji_and_contractions(
    reader: CoreNlpReader,
) -> None:
    text = "😀 Zum Auftakt 👩‍👧 kam Petr Pavel beim US-Präsidenten an.\nAm Ende ging er."
    reading = read(reader, text)
    for sentence in reading.sentences:
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.text
    words = [token.text for sentence in reading.sentences for token in sentence.tokens]
    assert {"Zum", "beim", "US-Präsidenten", "Am"} <= set(words)
    assert [text[n.start : n.end] for n in reading.names if n.label == "PERSON"] == ["Petr Pavel"]


def test_contracted_prepositions_are_one_preposition(reader: CoreNlpReader) -> None:
    (sentence,) = read(reader, "Er war beim Papst im Vatikan.").sentences
    tags = {token.text: token.tag for token in sentence.tokens}
    assert (tags["beim"], tags["im"]) == ("ADP", "ADP")


def test_several_texts_are_read_at_once_each_with_its_own_offsets(reader: CoreNlpReader) -> None:
    first, second = reader.read(["Petr Pavel kam.", "Alar Karis ging."])
    assert [sentence.start for sentence in (*first.sentences, *second.sentences)] == [0, 0]


def test_an_empty_text_has_no_sentences(reader: CoreNlpReader) -> None:
    assert reader.read(["", " \n\t\n"]) == [Reading((), ()), Reading((), ())]


def test_what_has_no_sentence_end_is_cut(reader: CoreNlpReader) -> None:
    reading = read(reader, "und so weiter " * 400)
    assert len(reading.sentences) > 1
    assert all(len(sentence.tokens) <= 400 for sentence in reading.sentences)
