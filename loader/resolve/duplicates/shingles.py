"""What of a text is compared: the words of its sentences, five in a row.

Headlines, bylines, an agency's signature and the dateline are each paper's own, and are left out.
"""

import re
import unicodedata

from loader.articles.paragraphs import ends_sentence, split_lines

# In news of one subject, names with offices make up most of three or four words that two texts
# share; in five there is hardly any chance. One word changed costs five of them.
_WORDS = 5
# Shorter texts say too little to be told from another by a share of it: "Der Dax steigt um …".
_SHORT = 40

_WORD = re.compile(r"\w+")
# "MOSKAU / MÜNCHEN (dpa) – ", "Wien (APA). ", "Berlin – ", "BERLIN taz | ". It takes a few words of
# a sentence that has such marks, too, and takes them from every paper's copy of it.
_DATELINE = re.compile(r"[^.!?\n(–|]{2,60}(?:\([^()\n]{2,40}\)[.:]?(?: ?[–—-])?|[–—|]| -) ")


def make_shingles(text: str) -> list[str]:
    """Return the text's shingles, in order; a short text is a single one."""
    words = split_words(find_body(text))
    if len(words) < _SHORT:
        words = split_words(text)
    if len(words) < _SHORT:
        return [" ".join(words)]
    return [" ".join(words[i : i + _WORDS]) for i in range(len(words) - _WORDS + 1)]


def find_body(text: str) -> str:
    """Return the paragraphs that end as sentences do, without the dateline before the first."""
    body = "\n".join(line.text for line in split_lines(text) if ends_sentence(line.text))
    dateline = _DATELINE.match(body)
    return body[dateline.end() :] if dateline else body


def split_words(text: str) -> list[str]:
    """Return words and numbers, folded; what is printed between them does not count."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
