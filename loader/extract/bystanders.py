"""Stage 7: who stands in the clause of a trigger word and takes no part in what it tells.

"Wie einst Schröder traf Merz …" compares, "im Streit mit Söder" and "das Büro von Merz" say whose
something is, "wies ihren Minister an, mit Rubio zu reden" has another do it.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.exclusion_words import is_told, read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.phrases import TIMES, Phrase
from loader.extract.triggers import Trigger
from loader.extract.verb_forms import VERBS, is_participle

_REACH = 3  # words in front of a phrase in which a comparison stands, and which can be the last
_OF = ("von", "vom")
_LONGEST = 25  # words of a clause that goes on without its verb, and of the one before it


def is_bystander(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether whom a phrase means takes no part."""
    head = phrase.list_head or phrase
    return (
        _is_compared(document, head)
        or _is_beside_noun(document, head)
        or (head.clause == trigger.clause.number and _is_owner(document, trigger, head))
        or _orders(document, trigger, head)
        or _only_owns(document, trigger, phrase)
        or _has_own_place(document, trigger, phrase)
    )


def _is_compared(document: Document, phrase: Phrase) -> bool:
    """Tell whether others are only compared with somebody: "Anders als Macron traf Merz …"."""
    tokens = document.sentences[phrase.sentence].tokens[
        max(phrase.first - _REACH, 0) : phrase.first
    ]
    before = [token.text.lower() for token in tokens]
    return any(tuple(before[-len(cue) :]) == cue for cue in read_exclusion_words().compared)


def _is_beside_noun(document: Document, phrase: Phrase) -> bool:
    """Tell whether a "mit" belongs to a noun for what is between people: "im Streit | mit X"."""
    place = phrase.first - 2
    if phrase.preposition != "mit" or place < 0:
        return False
    before = document.sentences[phrase.sentence].tokens[place]
    return before.text in read_exclusion_words().owners


def _is_owner(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a "von" says whose something is, and not who acts: "das Grab | von Galinski"."""
    place = phrase.first - 2
    if phrase.preposition not in _OF or place < 0:
        return False
    sentence = document.sentences[phrase.sentence]
    before, row = sentence.tokens[place], document.phrases[phrase.sentence]
    owned = next((p for p in row if p.last == place), None)
    if before.text in read_exclusion_words().charges:
        return True  # "im Auftrag | von Söder saß Herrmann da"
    if before.tag != "NOUN" or before.text in TIMES or owned is None or owned.preposition:
        return False  # "unter Leitung | von Macron berieten …"
    words, told = trigger.clause.words(sentence), read_function_words()
    acts = not told.letting.isdisjoint(words) or not told.becoming.isdisjoint(words)
    return not acts and not any(is_participle(word) for word in words)


def _orders(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether somebody has others do it: "riet Merz, mit Xi zu reden"."""
    clause = trigger.clause
    above = _above(document, trigger) if clause.kind == "infinitive" else None
    if above is None or above.subject is not phrase:
        return False
    sentence = document.sentences[trigger.sentence]
    if trigger.surface.lower().startswith(read_exclusion_words().coming):
        return False
    return is_told(read_exclusion_words().ordering, above.words(sentence))


def _only_owns(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a relative clause only speaks of what is somebody's: "…, dessen Haus er sah"."""
    if trigger.clause.kind != "relative" or phrase.clause == trigger.clause.number:
        return False
    return trigger.word.sort == "verb" and any(
        own.cases == "g" and own.persons == phrase.persons
        for own in document.phrases_of(trigger.sentence, trigger.clause)
    )


def _has_own_place(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a clause goes on without its verb: "besuchte Lwiw, | Tusk tags darauf Kiew"."""
    clause, tokens = trigger.clause, document.sentences[trigger.sentence].tokens
    if trigger.word.sort != "verb" or clause.kind != "main" or phrase.clause != clause.number:
        return False
    if phrase.list_head or phrase.apposition or phrase.preposition or clause.subject is phrase:
        return False
    if not 1 < phrase.first - trigger.position < _LONGEST or tokens[phrase.first - 1].text != ",":
        return False
    rest = [tokens[p] for p in clause.positions[-_LONGEST:] if p > phrase.last]
    commas = [token.text for token in tokens[trigger.position : phrase.first]].count(",")
    if commas > 1 or not 0 < len(rest) < _LONGEST or tokens[phrase.last + 1] is not rest[0]:
        return False
    if rest[0].tag not in ("ADP", "ADV", "NUM"):
        return False
    if rest[0].text in read_exclusion_words().likewise:
        return False  # "Merz fliegt hin, Macron ebenfalls"
    listed = any(other.list_head is phrase for other in document.phrases[trigger.sentence])
    return not listed and not any(word.tag in VERBS for word in rest)


def _above(document: Document, trigger: Trigger) -> Clause | None:
    number = trigger.clause.parent
    return next((c for c in document.clauses[trigger.sentence] if c.number == number), None)
