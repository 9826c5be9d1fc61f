"""What holds for every input whatsoever."""

import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from loader.articles.characters import decode
from loader.articles.hypertext import read_hypertext
from loader.articles.json_lines import read_record
from loader.articles.page import Told, read_page
from loader.articles.rejection import Origin, Rejection
from loader.records import Article
from tests.loader.articles.pages import BODY, PAGE, TAIL

TOLD = Told(name="any", origin=Origin("any.txt", 1))
# The first example of all waits until the language model is read.
WHATEVER_TIME = settings(deadline=None)
# Whole lines of pages among any characters: so that more than the refusals is reached.
LINES = st.lists(st.one_of(st.text(), st.sampled_from([*BODY, *TAIL])), max_size=8)
TEXTS = st.one_of(st.text(), LINES.map("\n".join), LINES.map("\n\n".join))


def check(found: Article | Rejection) -> None:
    if isinstance(found, Rejection):
        assert found.origin == Origin("any.txt", 1)
        assert found.message.startswith((found.reason, "not German", "too large"))
        return
    assert found.id
    assert found.name
    assert found.text.encode()
    assert found.text == unicodedata.normalize("NFC", found.text)
    assert all(line and line == line.strip(" ") for line in found.text.split("\n"))
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in found.text if c != "\n")
    assert all(found.places)
    assert found.published is None or found.published.utcoffset() is not None


@WHATEVER_TIME
@given(TEXTS)
def test_any_text_gives_a_sound_article_or_a_refusal(text: str) -> None:
    check(read_page(text, TOLD))


@WHATEVER_TIME
@given(TEXTS)
def test_sentences_around_any_text_stay(text: str) -> None:
    found = read_page(f"{BODY[0]}\n\n{text}\n\n{BODY[2]}", TOLD)
    if isinstance(found, Article):
        assert {BODY[0], BODY[2]} <= set(found.text.split("\n"))


@WHATEVER_TIME
@given(st.binary())
def test_any_bytes_are_decoded_or_not_without_an_error(raw: bytes) -> None:
    assert decode(raw) is None or isinstance(decode(raw), str)


@WHATEVER_TIME
@given(
    st.lists(st.one_of(TEXTS, st.sampled_from(["<p>", "</p>", "<article>", "<h1>", "<a href='"])))
)
def test_any_markup_gives_a_sound_article_or_a_refusal(parts: list[str]) -> None:
    check(read_hypertext("".join(parts), TOLD))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.just(PAGE),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2),
    max_leaves=3,
)
KEYS = ["id", "url", "title", "text", "html", "source", "published", "language", "places"]


@WHATEVER_TIME
@given(st.one_of(st.dictionaries(st.sampled_from(KEYS), JSON), JSON))
def test_any_record_gives_a_sound_article_or_a_refusal(record: object) -> None:
    check(read_record(json.dumps(record), TOLD))
