"""Stage 7: what could or must have been and was not.

"hätten sich treffen können", "hätte kommen müssen, um ihn zu treffen", "wäre gern gereist, um …".
"hätte treffen sollen" was planned, which the status tells.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.mood_words import find_forms, read_mood_words
from loader.extract.reading import Sentence
from loader.extract.triggers import Trigger

_SURELY_UNREAL = frozenset(("hätte", "wäre"))  # their plurals stand for "haben" in reported speech
_PLANNED = frozenset(("sollen", "wollen"))
_IN_ORDER_TO = "um"
_CONDITIONS = frozenset(("wenn", "falls"))


def is_unreal(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause is a condition that is not met: "Wenn er sie träfe, …"."""
    sentence = document.sentences[trigger.sentence]
    words, unreal = trigger.clause.words(sentence), read_exclusion_words().unreal
    if words[0] in _CONDITIONS:
        return not unreal.isdisjoint(words)
    return words[0] in unreal and sentence.tokens[-1].text != "?"


def is_unmade(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause, or the one that it gives the purpose of, is of what never was."""
    sentence, clause = document.sentences[trigger.sentence], trigger.clause
    if is_unable(clause, sentence):
        return True
    if clause.words(sentence)[0] != _IN_ORDER_TO:
        return False
    above = next((c for c in document.clauses[trigger.sentence] if c.number == clause.parent), None)
    if above is None:
        return False
    words = above.words(sentence)
    sure = not _SURELY_UNREAL.isdisjoint(words) or is_unable(above, sentence)
    return sure and _PLANNED.isdisjoint(words)


def is_unable(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a clause tells what could have been: "hätten sich treffen können"."""
    words, told = clause.words(sentence), read_mood_words()
    able = told.modal_infinitives - _PLANNED
    return not (find_forms("have unreal", "be unreal").isdisjoint(words) or able.isdisjoint(words))
