"""Stage 7: which phrases belong to a noun before them, and so not to the verb.

"nach einem Treffen | mit Macron", "Gespräche | zwischen Trump und Lukaschenko", "ein Vertreter |
von Donald Trump", "die Unterredung | des Kanzlers | mit …". The nearest noun that can have it has
it.
"""

from dataclasses import dataclass

from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

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
    passives: set[int],
) -> dict[Phrase, Attachment]:
    """Return what each phrase belongs to.

    Args:
        row: the sentence's phrases.
        sentence: its words.
        trigger_positions: where nouns stand that tell encounters.
        persons: phrases that stand for somebody ("ein Vertreter"), who can have a "von …".
        with_verbs: clauses whose verb tells an encounter and takes "mit" itself.
        passives: clauses in the passive, in which "von" tells who acts.
    """
    found: dict[Phrase, Attachment] = {}
    hosts: list[int] = []  # indices in the row
    for index, phrase in enumerate(row):
        attachment = None
        if phrase.list_head is None:
            if not (phrase.preposition == "mit" and phrase.clause in with_verbs):
                attachment = _attach_to_encounter(row, hosts, index, sentence)
            attachment = attachment or _attach_to_person(row, index, persons, passives)
            attachment = _attach_to_memory(row, index, sentence) or attachment
        if attachment is not None:
            found[phrase] = attachment
        if not trigger_positions.isdisjoint(range(phrase.first, phrase.last + 1)):
            hosts.append(index)
    for phrase in row:
        if phrase.possessor is not None:
            found[phrase.possessor] = Attachment(phrase, "possessor")
        if phrase.list_head in found:
            found[phrase] = found[phrase.list_head]
    return found


def _attach_to_encounter(
    row: list[Phrase], hosts: list[int], index: int, sentence: Sentence
) -> Attachment | None:
    role = _role_of(row[index])
    if role is None:
        return None
    for host in reversed(hosts):
        if _is_reached(row, host, index, sentence):
            return Attachment(row[host], role)
    return None


def _attach_to_person(
    row: list[Phrase], index: int, persons: set[Phrase], passives: set[int]
) -> Attachment | None:
    phrase, before = row[index], row[index - 1] if index else None
    if before is None or before not in persons or phrase.first - before.last != 2:
        return None
    of_person = phrase.preposition in read_function_words().of_persons
    if before.persons and phrase.persons and phrase.clause in passives:
        return None  # "war die Ministerin | von Präsident Vučić empfangen worden"
    return Attachment(before, "attribute") if of_person else None


def _attach_to_memory(row: list[Phrase], index: int, sentence: Sentence) -> Attachment | None:
    """Attach who is only remembered or shown: "beim Begräbnis von Peres", "ein Porträt Nehrus"."""
    phrase, before = row[index], row[index - 1] if index else None
    if before is None or before.head != "noun" or phrase.first - before.last > 2:
        return None
    if phrase.preposition not in (None, "von", "vom", "für", "über"):
        return None
    if phrase.preposition is None and not phrase.genitive:
        return None
    noun = sentence.tokens[before.last].text.lower()
    memory = noun.endswith(read_exclusion_words().memories)
    return Attachment(before, "attribute") if memory else None


def _role_of(phrase: Phrase) -> str | None:
    """Return the role that a phrase can have beside a noun of an encounter."""
    if phrase.preposition is None:
        return "n:genitive" if phrase.genitive else None
    told = phrase.preposition in read_function_words().of_encounters
    return f"n:{phrase.preposition}" if told else None


def _is_reached(row: list[Phrase], host: int, index: int, sentence: Sentence) -> bool:
    """Tell whether nothing stands between a noun and a phrase but what belongs to the noun."""
    told = read_function_words()
    phrase = row[index]
    if phrase.preposition is None:
        return phrase.first == row[host].last + 1
    last = row[host].last
    for between in row[host + 1 : index]:
        member = between.genitive or between.apposition
        if member or between.preposition in told.between:
            last = max(last, between.last)
    if any(w.text in (";", ":") for w in sentence.tokens[row[host].last : phrase.first]):
        return False
    first = phrase.possessor.first if phrase.possessor is not None else phrase.first
    words = sentence.tokens[last + 1 : first - 1]
    if len(words) > (_LONGEST_GAP if phrase.preposition in told.of_encounters_loose else 0):
        return False
    parting = (w.text in (",", ";", ":", "–") or w.tag in ("VERB", "AUX", "SCONJ") for w in words)
    return not any(parting)
