"""Texts read by the real engine, as the extraction's stages see them."""

from collections.abc import Callable

import pytest

from loader.extract import Extractor
from loader.extract.document import Document, read_document
from loader.extract.lexicon import Lexicon, read_lexicon
from loader.extract.reading import CoreNlpReader
from loader.extract.trigger_words import read_trigger_words
from loader.records import Article, Findings
from newsgraph.corenlp import CoreNlp

Read = Callable[[str], Document]
Extract = Callable[[str], Findings]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The word lists."""
    return read_lexicon()


@pytest.fixture(scope="session")
def read(corenlp: CoreNlp, lexicon: Lexicon) -> Read:
    """Read a text up to its clauses and persons."""
    reader = CoreNlpReader(corenlp.annotate)

    def read_text(text: str) -> Document:
        (reading,) = reader.read([text])
        return read_document(text, reading, lexicon, read_trigger_words())

    return read_text


@pytest.fixture(scope="session")
def extract(corenlp: CoreNlp) -> Extract:
    """Extract everything from a text."""
    extractor = Extractor(CoreNlpReader(corenlp.annotate))

    def extract_text(text: str) -> Findings:
        return extractor.extract(Article(id="article", name="article", text=text))

    return extract_text
