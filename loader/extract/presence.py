"""Stage 9: who is at a gathering by other signs than that a clause says so.

"Gastgeber Vučić", "auf Einladung von Rama", "ein Essen, zu dem Pavel geladen hatte", "zog sich vor
Sitzungsbeginn mit Sandu zurück", "warb am Rande des Gipfels für …", "ein Frühstück zu viert: …".
"""

from collections.abc import Iterator
from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.joining import Joining, is_denied, make_joining
from loader.extract.phrases import Phrase
from loader.extract.reach import is_saying
from loader.extract.round_words import read_round_words
from loader.extract.subjects import is_added

_NEAR = 2  # words from "auf Einladung" to who invited
_DASHES = frozenset(("–", "-", "—", "•", "*", "·"))
_AT_START = 4  # words from the dash to whom an item names


def find_hosts(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return whom a clause calls the host: "Gastgeber Edi Rama", "die Gastgeberin Sandu"."""
    words = clause.words(document.sentences[number])
    if is_denied(words) or not read_round_words().later.isdisjoint(words):
        return None
    hosts = read_round_words().named_hosts
    tokens = document.sentences[number].tokens
    named = [
        phrase
        for phrase in document.phrases_of(number, clause)
        if phrase.head == "name" and phrase.person is not None and phrase.possessor is None
        if any(token.text in hosts for token in tokens[phrase.first : phrase.head_first])
    ]
    return make_joining("host", named)


def find_inviter(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return at whose invitation people meet: "auf Einladung des Präsidenten Edi Rama"."""
    words = read_round_words()
    tokens = document.sentences[number].tokens
    for phrase, following in pairwise(document.phrases_of(number, clause)):
        invited = phrase.preposition == "auf" and tokens[phrase.last].text in words.invitations
        near = following.first - phrase.last <= _NEAR
        if invited and near and (following.genitive or following.preposition == "von"):
            return make_joining("invites", [following])
    return None


def find_convener_behind(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who "…, zu dem Präsident Rama geladen hatte" says called the others together."""
    told = clause.words(document.sentences[number])
    tokens, first = document.sentences[number].tokens, clause.positions[0]
    behind = first > 0 and tokens[first - 1].text == ","
    if not behind or is_denied(told) or not _says_whereto(told):
        return None
    if "convenes" not in read_round_words().find_cues(told):
        return None
    # The tagger takes "dem" for the article of what follows.
    second = clause.positions[1]
    own = [p for p in document.phrases_of(number, clause) if p.persons and not p.genitive]
    return make_joining(
        "convenes", [p for p in own if p.preposition is None or p.first == second][:1]
    )


def _says_whereto(told: list[str]) -> bool:
    return told[0] == "wozu" or tuple(told[:2]) in read_round_words().whereto


def find_item(document: Document, number: int) -> Joining | None:
    """Return whom a line of a list names: "– der dänische Ministerpräsident Lauge Frisk,"."""
    row, tokens = document.phrases[number], document.sentences[number].tokens
    if tokens[0].text not in _DASHES:
        return None
    first = next((p for p in row if p.persons and not p.genitive), None)
    if first is None or first.preposition is not None or first.first > _AT_START:
        return None
    return make_joining("listed", [first, *(p for p in row if p.list_head is first)])


def begins_list(document: Document, number: int) -> bool:
    """Tell whether a line ends open and the next is an item: "Zugesagt haben unter anderem"."""
    if number + 1 >= len(document.sentences):
        return False
    last = document.sentences[number].tokens[-1].text
    return last not in (".", "!", "?") and (
        document.sentences[number + 1].tokens[0].text in _DASHES
    )


def find_counted(document: Document, number: int, clause: Clause, size: int) -> Joining | None:
    """Return who acts in a clause, if they are as many as "zu viert" has said before."""
    subject = clause.subject
    if subject is None or is_saying(document, number, clause):
        return None
    listed = [subject, *(p for p in document.phrases[number] if p.list_head is subject)]
    joining = make_joining("counted", listed)
    return joining if joining is not None and len(joining.persons) == size else None


def find_size(words: list[str]) -> int | None:
    """Return how many a clause says meet: "zu viert"."""
    counts = read_round_words().counts
    sizes = (counts[word] for before, word in pairwise(words) if before == "zu" and word in counts)
    return next(sizes, None)


def is_at_break(document: Document, number: int, clause: Clause) -> bool:
    """Tell whether a clause tells what was "vor Sitzungsbeginn", "in einer Pause der Sitzung"."""
    words = read_round_words()
    tokens = document.sentences[number].tokens
    for phrase in document.phrases_of(number, clause):
        if phrase.preposition not in words.around:
            continue
        noun = tokens[phrase.last].text
        end = next((end for end in words.breaks if noun.lower().endswith(end)), None)
        if end is None:
            continue
        stem = noun.lower().removesuffix(end)
        whole = stem.removesuffix("s") if stem else _genitive_behind(document, phrase)
        if whole and words.find_gathering(whole) is not None:
            return True
    return False


def _genitive_behind(document: Document, phrase: Phrase) -> str | None:
    tokens = document.sentences[phrase.sentence].tokens
    return next(
        (
            tokens[other.last].text
            for other in document.phrases[phrase.sentence]
            if other.first == phrase.last + 1 and other.head == "noun"
        ),
        None,
    )


def attends_call(document: Document, number: int, clause: Clause) -> bool:
    """Tell whether what somebody attends is a call: "An dem Telefonat nahm auch Rama teil"."""
    calls = {t.position for t in document.triggers[number] if t.word.kind == "call"}
    own = document.phrases_of(number, clause)
    return any(p.preposition in ("an", "am") and p.last in calls for p in own)


def find_added(document: Document, number: int, clause: Clause) -> Iterator[int]:
    """Yield whom "…, ebenso Macron mit den beiden Amerikanern" says did the same."""
    sentence = document.sentences[number]
    for phrase in document.phrases_of(number, clause):
        head = phrase.list_head or phrase
        if head.preposition is None and is_added(head, sentence) and not phrase.unsure:
            yield from phrase.persons


def find_at_margin(
    document: Document, number: int, clause: Clause, named: Phrase | None
) -> Joining | None:
    """Return who does or says something "am Rande des Gipfels"."""
    subject = clause.subject
    if named is None or subject is None or not subject.persons or subject.unsure:
        return None
    before = document.sentences[number].tokens[named.first - 1].text.lower() if named.first else ""
    if before not in read_round_words().margins:
        return None
    if is_denied(clause.words(document.sentences[number])):
        return None
    listed = [subject, *(p for p in document.phrases[number] if p.list_head is subject)]
    return make_joining("margin", listed)
