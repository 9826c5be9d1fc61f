"""Stage 8: whether a clause names a time ahead of the text's day or behind it."""

from loader.extract.clauses import Clause
from loader.extract.mood_words import read_mood_words
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence


def find_time(clauses: list[Clause], clause: Clause, sentence: Sentence) -> str:
    """Return "future" or "past" by a clause's words of time, "named" for a bare day or month.

    A clause without any goes by the one it depends on, or by a day in front of a colon.
    """
    told = _time_in(clause, sentence)
    if told != "none":
        return told
    first = clause.positions[0]
    above = next((c for c in clauses if c.number == clause.parent), None)
    if above is not None and clause.kind != "main":
        return _time_in(above, sentence)
    if clause.coordinated and clause.implicit:  # "Am Montag fährt er nach Rom und trifft …"
        before = next((c for c in reversed(clauses[: clause.number]) if c.kind == "main"), None)
        if before is not None:
            return _time_in(before, sentence)
    if first and sentence.tokens[first - 1].text == ":":
        before = next((c for c in clauses if first - 2 in c.positions), None)
        if before is not None and not before.verbs(sentence):
            return _time_in(before, sentence)
    return "none"


def _time_in(clause: Clause, sentence: Sentence) -> str:
    told = read_mood_words()
    words = clause.words(sentence)
    for position, word in enumerate(words):
        if word in told.lengths:
            before = words[max(position - 3, 0) : position]
            if {"in", "vor"} & set(before) and not told.pointing & set(before):
                return "future" if "in" in before else "past"
    for name, stems, whole in told.times:
        if [word for word in words if word in whole or word.startswith(stems)]:
            return name
    return "named" if any(sentence.tokens[p].text in TIMES for p in clause.positions) else "none"
