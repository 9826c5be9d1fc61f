"""From bytes to clean characters: encodings, control characters, spaces, composed umlauts."""

import re
import unicodedata

# What `str.splitlines` would break at, and nothing else: these may stand in a page's source.
_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(r"[^\x00-\x7f\ufffd]")
# Controls, formats (soft hyphens, zero-width spaces, direction marks), halves of surrogate pairs.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})


def decode(raw: bytes) -> str | None:
    """Return the characters of `raw`, or None where it is no text.

    UTF-8 is what pages are in; a few broken bytes in it are replaced. UTF-16 is told by its mark.
    What is neither may be an old German page in Windows-1252, if it has no control characters.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode_strictly(raw, "utf-16")
    if (text := _decode_strictly(raw, "utf-8-sig")) is not None:
        return None if "\x00" in text else text
    if _CONTROLS.search(raw):
        return None
    mended = raw.decode("utf-8-sig", errors="replace")
    if len(_MULTIBYTE.findall(mended)) > mended.count("\ufffd"):
        return mended
    return _decode_strictly(raw, "cp1252")


def _decode_strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def clean(text: str) -> str:
    r"""Return `text` in NFC with `\n` as the only break and one plain space between words."""
    text = unicodedata.normalize("NFC", _BREAKS.sub("\n", text))
    odd: dict[str, str | int | None] = {
        c: _plain(c) for c in set(text) if c != "\n" and unicodedata.category(c)[0] in "CZ"
    }
    text = text.translate(str.maketrans(odd))
    # Taking a joiner out of the middle can bring a letter and its accent together.
    return unicodedata.normalize(
        "NFC", re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text))
    ).strip()


def _plain(character: str) -> str:
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    return "" if unicodedata.category(character) in _INVISIBLE else character
