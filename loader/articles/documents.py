"""One input among many: its bytes, how they are to be read, and what is known of them before."""

from dataclasses import dataclass
from enum import StrEnum

from loader.articles.characters import decode
from loader.articles.hypertext import read_hypertext
from loader.articles.json_lines import read_record
from loader.articles.page import Told, read_page
from loader.articles.rejection import Reason, Rejection
from loader.records import Article

# Bytes of one page or record: enough for a text at its limit with markup or escapes around it.
RAW_LIMIT = 20_000_000


class Form(StrEnum):
    """How the bytes of a document are to be read."""

    PAGE = "page"
    HYPERTEXT = "hypertext"
    FRAGMENT = "fragment"  # HTML of an article's body alone, as feeds have it
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Document:
    """An input before it is read, which takes longer than finding it; processes can exchange it."""

    told: Told
    raw: bytes
    form: Form


def make_document(told: Told, raw: bytes, form: Form) -> Document | Rejection:
    """Return the document, or the refusal of one that is too large to be handed on."""
    if len(raw) > RAW_LIMIT:
        return told.reject(Reason.TOO_LARGE, f"too large: more than {RAW_LIMIT:,} bytes")
    return Document(told, raw, form)


def read_document(document: Document) -> Article | Rejection:
    """Return the article of a document; nothing is raised for a bad one."""
    told, form = document.told, document.form
    text = decode(document.raw)
    if text is None:
        message = "undecodable: neither UTF-8, UTF-16 nor Windows-1252"
        return told.reject(Reason.UNDECODABLE, message)
    match form:
        case Form.PAGE:
            return read_page(text, told)
        case Form.RECORD:
            return read_record(text, told)
        case Form.FRAGMENT:
            # In HTML a break is a space, but trafilatura keeps those outside of paragraphs.
            text = f"<html><body><article>{' '.join(text.split())}</article></body></html>"
    return read_hypertext(text, told)
