"""Where an article's headline is found."""

import pytest

from loader.articles.characters import clean
from loader.articles.headline import find_headline, find_repeated_title
from loader.articles.paragraphs import split_lines
from tests.loader.articles.pages import BODY, TAIL, TITLE


def headline(text: str) -> str | None:
    return find_headline(split_lines(clean(text)))


@pytest.mark.parametrize("title", [TITLE, "„Wir reden doch“", "Wer kommt, wer bleibt zu Hause?"])
def test_a_short_first_line_before_a_blank_one_is_the_headline(title: str) -> None:
    assert headline(f"{title}\n\n{BODY[1]}") == title


@pytest.mark.parametrize(
    "after", [BODY[0], "Von Anna Schmidt\n\nDas kam so.", "12. März 2026\n\nUnd?"]
)
def test_a_first_line_right_before_dateline_author_or_date_is_the_headline(after: str) -> None:
    assert headline(f"{TITLE}\n{after}") == TITLE


def test_words_above_the_headline_are_not_taken_for_it() -> None:
    assert headline(f"Treffen in Riga\n{TITLE}\nStand: 12.03.2026\n\n{BODY[1]}") == TITLE


def test_where_no_line_is_blank_a_paragraph_behind_it_makes_the_headline() -> None:
    assert headline(f"{TITLE}\n{BODY[1]}\n{BODY[2]}") == TITLE


@pytest.mark.parametrize(
    "text", [BODY[1], f"{BODY[1]}\n\n{BODY[2]}", TITLE, f"Es regnet.\n\n{BODY[1]}", ""]
)
def test_sentences_and_lone_lines_are_no_headline(text: str) -> None:
    assert headline(text) is None


def test_what_the_surroundings_quote_again_and_again_is_the_title() -> None:
    assert find_repeated_title(TAIL) == TITLE
    assert find_repeated_title(["Zu »Bernau und Ozola« schreiben"]) is None
