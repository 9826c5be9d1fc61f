"""How bytes become clean characters."""

import pytest

from loader.articles.characters import clean, decode

TEXT = "Müller traf Šefčovič – für 20 €."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_in_any_unicode_encoding_is_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_an_old_page_in_windows_1252_is_read() -> None:
    assert decode("Müller traf Süß – für 20 €.".encode("cp1252")) == "Müller traf Süß – für 20 €."


def test_a_few_broken_bytes_do_not_spoil_a_page_in_utf_8() -> None:
    assert decode(TEXT.encode() + b"\xff") == TEXT + "\ufffd"


@pytest.mark.parametrize(
    "raw", [b"\x7fELF\x02\x01\x00\x00", b"\x89PNG\r\n\x1a\n\xff", b"\xff\xfe\x00"]
)
def test_what_is_no_text_is_not_decoded(raw: bytes) -> None:
    assert decode(raw) is None


def test_clean_text_is_composed_and_has_plain_spaces_and_breaks_only() -> None:
    odd = "Mu\u0308ller\u00a0 traf\u00ad\u200b\x07\r\n\tSu\u0308ß.\u2028Ja.\ud800"
    assert clean(odd) == "Müller traf\nSüß.\nJa."
