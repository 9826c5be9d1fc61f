"""Stage 9: named features for "what kind of encounter was it?".

The trigger word, what the rules of `kinds` make of it, what the words around it speak of (by the
lists of `lexicon/kinds.toml`), and who met: few kinds can be told by one word alone, since a guest
who is received at home by a neighbour makes a meeting, and one from abroad a visit.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.reach import find_words, starts_paragraph
from loader.extract.word_lists import KEPT_WORDS, read_word_list
from loader.records import EncounterKind

_MANY = 7  # persons


def find_kind_features(document: Document, told: Told, rule: EncounterKind) -> set[str]:
    """Return the features of one encounter.

    Args:
        document: the text.
        told: the encounter.
        rule: the kind that the trigger's clause alone makes it.
    """
    trigger = told.trigger
    found = {"any", f"rule {rule}", f"status {told.status}", f"lemma {trigger.word.lemma}"}
    found |= {f"self {hint}" for hint in _hints_of(trigger.surface.lower())}
    found |= {f"again {telling.trigger.word.kind}" for telling in told.again}
    found.update(_find_hints(document, told))
    who = (*_find_size(told), _find_states(document, told))
    found.update(who)
    found |= {f"{rule} {name}" for name in who}
    if trigger.word.weak:
        found.add(f"weak {rule}")
    return found


def _find_size(told: Told) -> Iterator[str]:
    if told.is_round:
        yield "round"
    if len(told.persons) >= _MANY:
        yield "many"
    if len(told.persons) == 2:
        yield "two"


def _find_states(document: Document, told: Told) -> str:
    """Return whether they are of one state, as far as the text says."""
    states = [document.chains[number].country for number in told.persons]
    known = {state for state in states if state}
    if len(known) > 1:
        return "states differ"
    if None in states:
        return "state unknown" if known else "states unknown"
    return "one state"


def _find_hints(document: Document, told: Told) -> Iterator[str]:
    """Yield what the words speak of, near to the trigger and further off."""
    number = told.trigger.sentence
    before = () if starts_paragraph(document, number) else _words_of(document, number - 1)
    for place, words in (
        ("clause", told.trigger.clause.words(document.sentences[number])),
        ("near", find_words(document, told.trigger)),
        ("sentence", _words_of(document, number)),
        ("before", before),
        ("head", _words_of(document, 0)),
    ):
        for hint in {hint for word in words for hint in _hints_of(word)}:
            yield f"{place} {hint}"
    for telling in told.again:
        for word in telling.trigger.clause.words(document.sentences[telling.trigger.sentence]):
            for hint in _hints_of(word):
                yield f"again {hint}"


def _words_of(document: Document, number: int) -> Iterable[str]:
    return (token.text.lower() for token in document.sentences[number].tokens)


@lru_cache(maxsize=KEPT_WORDS)
def _hints_of(word: str) -> tuple[str, ...]:
    """Return what a word in small letters speaks of."""
    parts, words = _read_hints()
    return tuple(
        sorted(
            {hint for hint, row in parts.items() if any(part in word for part in row)}
            | words.get(word, frozenset())
        )
    )


@cache
def _read_hints() -> tuple[dict[str, tuple[str, ...]], dict[str, frozenset[str]]]:
    data = read_word_list("kinds")
    parts = {hint: tuple(row.split()) for hint, row in data["parts"].items()}
    words: dict[str, frozenset[str]] = {}
    for hint, row in data["words"].items():
        for word in row.split():
            words[word] = words.get(word, frozenset()) | {hint}
    return parts, words
