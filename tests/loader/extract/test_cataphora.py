"""Descriptions whose name the text tells only in the next sentence."""

import pytest

from loader.extract.document import Document
from tests.loader.extract.conftest import Read


def meant(document: Document) -> dict[str, list[str]]:
    """Return the descriptions with the names of whom they stand for."""
    return {
        phrase.surface: [document.chains[number].name for number in phrase.persons]
        for row in document.phrases
        for phrase in row
        if phrase.head == "noun" and phrase.persons
    }


@pytest.mark.parametrize(
    ("text", "description", "name"),
    [
        (
            (
                "Kanzler Jan Novak rang in Riga mit dem kanadischen Finanzminister um Zölle. "
                "Peter Lindgren sprach danach von einem guten Tag."
            ),
            "dem kanadischen Finanzminister",
            "Peter Lindgren",
        ),
        (
            (
                "Kanzler Jan Novak schaute in Riga beim Generalinspekteur vorbei. "
                "Peter Lindgren nahm sich Zeit."
            ),
            "Generalinspekteur",
            "Peter Lindgren",
        ),
        (
            (
                "Minister Jan Novak beriet sich in Riga mit seiner rumänischen Kollegin. "
                "Maria Dobre stellte viele Fragen."
            ),
            "seiner rumänischen Kollegin",
            "Maria Dobre",
        ),
        (
            (
                "Lettlands Präsident Jan Novak sprach mit Perus Kulturministerin. "
                "Maria Dobre blieb bis Montag."
            ),
            "Perus Kulturministerin",
            "Maria Dobre",
        ),
    ],
)
def test_a_description_stands_for_whom_the_next_sentence_names_without_saying_who_that_is(
    read: Read, text: str, description: str, name: str
) -> None:
    document = read(text)
    assert meant(document)[description] == [name]
    (chain,) = (chain for chain in document.chains if chain.name == name)
    assert chain.held


@pytest.mark.parametrize(
    "text",
    [
        # the next one is told to be somebody else
        (
            "Kanzler Jan Novak sprach mit dem kanadischen Finanzminister. "
            "Botschafter Peter Lindgren schwieg."
        ),
        (
            "Kanzler Jan Novak sprach mit dem kanadischen Finanzminister. "
            "Peter Lindgren von der Universität Riga schwieg."
        ),
        "Kanzler Jan Novak sprach mit der kanadischen Finanzministerin. Peter Lindgren schwieg.",
        # two are named
        (
            "Kanzler Jan Novak sprach mit dem kanadischen Finanzminister. "
            "Peter Lindgren und Paul Heyse schwiegen."
        ),
        # two are described
        (
            "Kanzler Jan Novak sprach mit dem Finanzminister über den Innenminister. "
            "Peter Lindgren schwieg."
        ),
        # several are described
        "Kanzler Jan Novak sprach beim Treffen der Außenminister. Peter Lindgren schwieg.",
        # only somebody new to the text was told of before his name
        "Kanzler Jan Novak sprach mit einem kanadischen Minister. Peter Lindgren schwieg.",
        # only watches them
        (
            "Kanzler Jan Novak sprach mit dem kanadischen Finanzminister. "
            "Peter Lindgren verfolgte das Gespräch."
        ),
        # who put the questions
        (
            "Ich sprach in Riga oft mit dem kanadischen Finanzminister.\n"
            "Das Gespräch führte Peter Lindgren."
        ),
    ],
)
def test_a_description_does_not_stand_for_whoever_is_named_next(read: Read, text: str) -> None:
    assert ["Peter Lindgren"] not in meant(read(text)).values()


def test_a_description_rather_stands_for_whom_the_text_has_named_without_saying_who_that_is(
    read: Read,
) -> None:
    text = (
        "Paul Heyse mag Schlösser. Darin ließ der kanadische Außenminister gern Tee reichen. "
        "Peter Lindgren kam aus Riga."
    )
    assert meant(read(text))["der kanadische Außenminister"] == ["Paul Heyse"]


@pytest.mark.parametrize(
    ("country", "name", "fits"),
    [
        ("kanadischen", "Detlef Lindgren", False),
        ("kanadischen", "Peter Lindgren", True),
        ("deutschen", "Detlef Lindgren", True),
    ],
)
def test_a_minister_of_another_state_has_no_name_that_is_only_given_where_german_is_spoken(
    read: Read, country: str, name: str, fits: bool
) -> None:
    text = f"Kanzler Jan Novak sprach mit dem {country} Finanzminister. {name} schwieg."
    assert ([name] in meant(read(text)).values()) is fits
