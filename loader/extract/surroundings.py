"""Stage 9: how a word of place or time stands to an encounter, near by and over the whole text.

What tells an encounter's place or day stands beside its trigger word, or it is what the text told
before, of somebody's arrival or of what else went on there, and then no longer says.
"""

from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.mood_words import find_forms
from loader.extract.reach import (
    FAR,
    NEAR,
    OWN,
    find_distance,
    find_words,
    is_saying,
    starts_paragraph,
)
from loader.extract.round_words import read_round_words
from loader.extract.triggers import Trigger
from loader.records import EncounterKind

_DISTANCES = {OWN: "own", NEAR: "near", FAR: "far", None: "silent"}
# Where something can stand, the most telling first.
_ORDER = (
    *("own", "near", "within", "far", "before", "before 2", "silent", "after", "above"),
    *("attribute", "later", "earlier", "nowhere"),
)
BESIDE = ("own", "near")
TOLD = (*BESIDE, "within", "far")


def rank(where: str) -> int:
    """Return how telling it is to stand there, the most telling first."""
    return _ORDER.index(where)


def find_where(document: Document, told: Told, number: int, position: int) -> str:
    """Return where a word stands to what tells an encounter.

    In its sentence "own", "near", "far" or "silent", by the clauses between them; "within" where
    somebody joins; in its paragraph "before", "before 2" or "after"; "above" in the paragraph
    before; else "earlier" or "later".
    """
    triggers = [telling.trigger for telling in (told, *told.again)]
    here = [trigger for trigger in triggers if trigger.sentence == number]
    if here:
        return min((_find_reach(document, trigger, position) for trigger in here), key=rank)
    if number in told.sentences:
        return "within"
    nearest = min((trigger.sentence for trigger in triggers), key=lambda n: abs(n - number))
    first, last = sorted((nearest, number))
    breaks = sum(starts_paragraph(document, n) for n in range(first + 1, last + 1))
    if number < nearest:
        if breaks:
            return "above" if breaks == 1 else "earlier"
        return "before" if last - first == 1 else "before 2"
    return "after" if not breaks and last - first == 1 else "later"


def _find_reach(document: Document, trigger: Trigger, position: int) -> str:
    return _DISTANCES[find_distance(document, trigger, position)]


def find_company(document: Document, told: Told, number: int, position: int) -> Iterator[str]:
    """Yield what goes on in a word's clause: a gathering, somebody there, a journey, a saying."""
    clause = next((c for c in document.clauses[number] if position in c.positions), None)
    if clause is None:
        return
    words = clause.words(document.sentences[number])
    if is_saying(document, number, clause):
        yield "said"
    if any(word.startswith(read_circumstance_words().travel) for word in words):
        yield "travel"
    if any(trigger.clause is clause for trigger in document.triggers[number]):
        yield "gathering"
    if any(told.persons & set(p.persons) for p in document.phrases_of(number, clause)):
        yield "somebody"
    if clause.kind == "relative":
        yield "relative"
    if not _forms_of_before().isdisjoint(words):
        yield "past"
    if not read_circumstance_words().earlier.isdisjoint(words):
        yield "day before"


def find_context(document: Document, told: Told, kind: EncounterKind) -> Iterator[str]:
    """Yield what of an encounter makes what is not told beside it more or less likely."""
    words = set(told.trigger.clause.words(document.sentences[told.trigger.sentence]))
    near = set(find_words(document, told.trigger))
    lists = read_circumstance_words()
    yield told.status
    yield kind
    for name, listed, where in (
        ("past", _forms_of_before(), words),
        ("background", lists.background, words),
        ("there", lists.there, near),
        ("margins", read_round_words().margins, near),
        ("going on", lists.going_on | lists.joining, near),
    ):
        if not listed.isdisjoint(where):
            yield name
    if told.is_round:
        yield "round"
    if told.trigger.sentence <= 1:
        yield "lead"


def _forms_of_before() -> frozenset[str]:
    return find_forms("have past", "be past")
