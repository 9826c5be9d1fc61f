"""Stage 4: where a clause goes on without its verb, with somebody else who does the like.

"besuchte Lwiw, | Tusk tags darauf Kiew", "empfing den König, | Steinmeier den Präsidenten", "reiste
nach Rom | und Tusk nach Wien": who stands on one side takes no part in what the other tells.
"""

from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence, Token
from loader.extract.verb_forms import VERBS

_LONGEST = 25  # words of what goes on without a verb, and of what stands before it
_COMMAS = 2  # positions from one word of a clause to the next over a comma
_TAGS = ("ADP", "ADV", "NUM")


def mark_gaps(row: list[Phrase], clauses: list[Clause], sentence: Sentence) -> None:
    """Set where the clauses of a sentence go on without their verb."""
    for clause in clauses:
        verbs = clause.verbs(sentence)
        if clause.kind == "main" and verbs:
            own = [phrase for phrase in row if phrase.clause == clause.number]
            clause.gap = _find_gap(own, clause, sentence, verbs[0])


def _find_gap(row: list[Phrase], clause: Clause, sentence: Sentence, verb: int) -> int | None:
    """Return where what goes on begins, behind the verb at a position; None without such."""
    for index, phrase in enumerate(row):
        if not 1 < phrase.first - verb < _LONGEST or not _can_act(phrase, row, clause):
            continue
        rest = [sentence.tokens[p] for p in clause.positions if p > phrase.last]
        if not _goes_on(rest):
            continue
        if (front := _find_front(row, index, clause, sentence)) is not None:
            return front
        next_to = bool(rest) and rest[0] is sentence.tokens[phrase.last + 1]
        if len(rest) > 1 and rest[0].tag == "ADJ" and rest[1].text in read_function_words().objects:
            rest.pop(0)  # "Newsom zeitgleich | ein Solarwerk"
        if next_to and _begins(row, index, rest[0], clause, sentence, verb):
            return phrase.first
    return None


def _begins(
    row: list[Phrase], index: int, behind: Token, clause: Clause, sentence: Sentence, verb: int
) -> bool:
    """Tell whether a person, with the word `behind`, begins what goes on: over a comma or "und"."""
    phrase = row[index]
    before = sentence.tokens[verb : phrase.first]
    commas = [token.text for token in before].count(",")
    if commas - 2 * _count_insertions(clause, verb, phrase.first) > 1:
        return False
    follows = behind.text in read_function_words().objects and _has_object(row[:index], clause)
    if before[-1].text == ",":
        return behind.tag in _TAGS or follows
    same = any(token.tag == "ADP" and token.text == behind.text for token in before)
    joined = before[-1].text != "und" or _is_joined(row, index, same=same)
    return (same or follows) and not joined


def _find_front(row: list[Phrase], index: int, clause: Clause, sentence: Sentence) -> int | None:
    """Return where "…, in Leipzig B vor den Bauern" begins, behind "In Dresden sprach A …"."""
    place = row[index - 1] if index else None
    if place is None or place.persons or not place.preposition:
        return None
    first, tokens = place.first - 1, sentence.tokens
    if place.last + 1 != row[index].first or first < 1 or tokens[first - 1].text != ",":
        return None
    same = tokens[clause.positions[0]].text.lower() == tokens[first].text.lower()
    return first if same and tokens[first].tag == "ADP" else None


def _count_insertions(clause: Clause, first: int, last: int) -> int:
    """Return how many other clauses stand, between commas, inside a stretch of this one."""
    inside = [position for position in clause.positions if first <= position < last]
    return sum(after - before > _COMMAS for before, after in pairwise([*inside, last]))


def _can_act(phrase: Phrase, row: list[Phrase], clause: Clause) -> bool:
    """Tell whether a phrase can be the subject of what goes on: a person alone, in no list."""
    if not phrase.persons or phrase.apposition or phrase.preposition or phrase.genitive:
        return False
    if clause.subject is phrase or (phrase.list_head is not None and phrase.list_head.persons):
        return False
    return not any(other.list_head is phrase for other in row)


def _is_joined(row: list[Phrase], index: int, *, same: bool) -> bool:
    """Tell whether "und" joins a person to what stands before it: "traf den Kanzler | und Macron".

    It joins nobody to "nach Rom", nor to a thing where another thing follows.
    """
    before = row[index - 1]
    if not index or before.last + 2 < row[index].first or before.preposition:
        return bool(before.persons)
    return same or bool(before.persons) or before.determiner not in read_function_words().objects


def _goes_on(rest: list[Token]) -> bool:
    """Tell whether words can be all that is said of somebody by the verb before."""
    told = read_function_words()
    if len(rest) >= _LONGEST or (rest and rest[0].text in told.likewise):
        return False
    return not any(word.tag in VERBS or word.text in told.in_turn for word in rest)


def _has_object(before: list[Phrase], clause: Clause) -> bool:
    return any(p.preposition is None and not p.genitive and p is not clause.subject for p in before)
