"""Stage 9: how a word of place or time stands to an encounter, near by and over the whole text.

What tells an encounter's place or day stands beside its trigger word, or it is what the text told
before, of somebody's arrival or of what else went on there, and then no longer says.
"""

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.exclusion_words import read_exclusion_words
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
from loader.extract.times import find_time
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
_HEAD, _AROUND, _TELLINGS = 6, 20, 20  # sentences at the beginning, to each side, and tellings


def rank(where: str) -> int:
    """Return how telling it is to stand there, the most telling first."""
    return _ORDER.index(where)


def find_nearest_told(places: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Return how near the nearest of each sort stands that is told of an encounter.

    Args:
        places: of each place or day its sort, and where it stands nearest.
    """
    nearest: dict[str, int] = {}
    for sort, where in places:
        if where in TOLD:
            nearest[sort] = min(rank(where), nearest.get(sort, rank(where)))
    return nearest


def find_where(document: Document, told: Told, number: int, position: int) -> str:
    """Return where a word stands to what tells an encounter.

    In its sentence "own", "near", "far" or "silent", by the clauses between them; "within" where
    somebody joins; in its paragraph "before", "before 2" or "after"; "above" in the paragraph
    before; else "earlier" or "later".
    """
    triggers = [telling.trigger for telling in (told, *told.again[:_TELLINGS])]
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


def is_told_there(where: str, company: Set[str]) -> bool:
    """Tell whether what stands behind an encounter's telling can be of it: "Die beiden saßen in X".

    Not "In Kiew schlugen Raketen ein", and not what somebody did on another day or meanwhile.
    """
    if where not in ("after", "later"):
        return True
    theirs = not company.isdisjoint(("somebody", "named gathering"))
    return theirs and company.isdisjoint(("meanwhile", "own time"))


class Companies:
    """What goes on in the clauses of words, read once for all encounters (`read_companies`).

    Args:
        document: the text.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, int], tuple[frozenset[str], frozenset[int]]] = {}  # by clause

    def find(self, told: Told, number: int, position: int) -> set[str]:
        """Return what goes on: a gathering, somebody of the encounter, a journey, a saying."""
        clauses = self._document.clauses[number]
        clause = next((c for c in clauses if position in c.positions), None)
        if clause is None:
            return set()
        known = self._known.get((number, clause.number))
        if known is None:
            known = self._known[number, clause.number] = self._read(number, clause)
        company, persons = known
        return {*company, "somebody"} if told.persons & persons else set(company)

    def _read(self, number: int, clause: Clause) -> tuple[frozenset[str], frozenset[int]]:
        document = self._document
        there = (person for p in document.phrases_of(number, clause) for person in p.persons)
        return frozenset(_find_company(document, number, clause)), frozenset(there)


@lru_cache(maxsize=1)  # an encounter's place asks, and its day
def read_companies(document: Document) -> Companies:
    """Return what goes on in the clauses of the document in hand."""
    return Companies(document)


def find_near(document: Document, told: Told) -> list[int]:
    """Return the sentences that can tell an encounter's place and day, in order.

    Those around its tellings, and the first: what is further off in a long text is of other things,
    and to weigh all of it for each encounter would take far too long.
    """
    near = set(range(_HEAD))
    for telling in (told, *told.again[:_TELLINGS]):
        number = telling.trigger.sentence
        near.update(range(number - _AROUND, number + _AROUND + 1))
    return [number for number in sorted(near) if 0 <= number < len(document.sentences)]


def _find_company(document: Document, number: int, clause: Clause) -> Iterator[str]:
    words = clause.words(document.sentences[number])
    if is_saying(document, number, clause):
        yield "said"
    if any(word.startswith(read_circumstance_words().travel) for word in words):
        yield "travel"
    triggers = [trigger for trigger in document.triggers[number] if trigger.clause is clause]
    if triggers:
        yield "gathering"
    if any(trigger.word.sort == "noun" for trigger in triggers):
        yield "named gathering"
    if clause.kind == "relative":
        yield "relative"
    if not _forms_of_past().isdisjoint(words):
        yield "past"
    if not read_circumstance_words().earlier.isdisjoint(words):
        yield "day before"
    if not read_exclusion_words().meanwhile.isdisjoint(words):
        yield "meanwhile"
    if find_time(document.clauses[number], clause, document.sentences[number]) != "none":
        yield "own time"


def find_context(document: Document, told: Told, kind: EncounterKind) -> Iterator[str]:
    """Yield what of an encounter makes what is not told beside it more or less likely."""
    words = set(told.trigger.clause.words(document.sentences[told.trigger.sentence]))
    near = set(find_words(document, told.trigger))
    lists = read_circumstance_words()
    yield told.status
    yield kind
    for name, listed, where in (
        ("past", _forms_of_past(), words),
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


def _forms_of_past() -> frozenset[str]:
    return find_forms("have past", "be past")
