"""Stage 7: which phrases belong to a noun before them, and so not to the verb.

"nach einem Treffen | mit Macron", "Gespräche | zwischen Trump und Lukaschenko", "ein Vertreter |
von Donald Trump", "die Unterredung | des Kanzlers | mit …". The nearest noun that can have it has
it.
"""

from dataclasses import dataclass

from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_OF_ENCOUNTERS = frozenset(("mit", "zwischen", "von", "vom", "bei", "beim", "zu", "durch", "unter"))
_OF_PERSONS = frozenset(("von", "vom", "aus"))
_BETWEEN = frozenset(("mit", "zwischen", "von", "bei", "in", "an", "am", "im", "über", "auf"))
_LOOSE = frozenset(("mit", "zwischen"))
_LONGEST_GAP = 3  # words such as "am Montag", "zuvor", "erneut"


@dataclass(frozen=True, slots=True)
class Attachment:
    """The phrase that another belongs to, and the role beside it ("n:mit", "n:genitive")."""

    host: Phrase
    role: str


def find_attachments(
    row: list[Phrase],
    sentence: Sentence,
    trigger_positions: set[int],
    persons: set[Phrase],
    with_verbs: set[int],
) -> dict[Phrase, Attachment]:
    """Return what each phrase belongs to.

    Args:
        row: the sentence's phrases.
        sentence: its words.
        trigger_positions: where nouns stand that tell encounters.
        persons: phrases that stand for somebody ("ein Vertreter"), who can have a "von …".
        with_verbs: clauses whose verb tells an encounter and takes "mit" itself.
    """
    found: dict[Phrase, Attachment] = {}
    hosts = [p for p in row if set(range(p.first, p.last + 1)) & trigger_positions]
    for phrase in row:
        if phrase.list_head is not None:
            continue
        for host in hosts:
            if phrase.preposition == "mit" and phrase.clause in with_verbs:
                continue
            if host.first < phrase.first and (role := _role(row, host, phrase, sentence)):
                found[phrase] = Attachment(host, role)
        before = next((p for p in reversed(row) if p.last < phrase.first), None)
        if phrase not in found and before in persons and before is not None:
            gap = phrase.first - before.last - 1
            if phrase.preposition in _OF_PERSONS and gap == 1:
                found[phrase] = Attachment(before, "attribute")
    for phrase in row:
        if phrase.possessor is not None:
            found[phrase.possessor] = Attachment(phrase, "possessor")
        if phrase.list_head in found:
            found[phrase] = found[phrase.list_head]
    return found


def _role(row: list[Phrase], host: Phrase, phrase: Phrase, sentence: Sentence) -> str | None:
    last = host.last
    for between in row:
        if between.first <= host.last or between.first >= phrase.first:
            continue
        member = between.list_head is not None or between.genitive or between.apposition
        if member or between.preposition in _BETWEEN:
            last = max(last, between.last)
    words = sentence.tokens[last + 1 : phrase.first - (phrase.preposition is not None)]
    if words and phrase.preposition not in _LOOSE:
        return None
    if len(words) > _LONGEST_GAP:
        return None
    if any(w.text in (",", ";", ":", "–") or w.tag in ("VERB", "AUX", "SCONJ") for w in words):
        return None
    if phrase.genitive and phrase.preposition is None:
        return "n:genitive" if phrase.first == host.last + 1 else None
    if phrase.preposition in _OF_ENCOUNTERS:
        return f"n:{phrase.preposition}"
    return None
