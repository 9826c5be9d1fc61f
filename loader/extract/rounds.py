"""Stage 9: rounds of several persons that a text tells over many sentences.

A round opens with the noun or verb of a gathering ("Gipfel in Riga", "kamen die Außenminister
zusammen") or with an encounter told, and stays open until the text tells of another. Its members
join it one after the other, by what `joining` reads. A cue counts as far as it was right in
annotated articles: `weights/joining.tsv`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.function_words import read_function_words
from loader.extract.gatherings import (
    find_convener,
    find_convening,
    find_gathering,
    find_leader,
    find_present,
    has_article,
    is_new,
    name_of,
    trigger_of,
)
from loader.extract.joining import COMING, TOGETHER, Joining, find_joining
from loader.extract.moods import find_mood_of_clause
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words
from loader.extract.status import CHANGES
from loader.extract.triggers import Trigger
from loader.records import Status

# Sentences back to the round that a clause goes on to tell of; farther where it names it.
_REACH, _REACH_OF_MEETINGS, _FAR = 3, 2, 12
# A cue that was right less often than cues are in unseen articles (`newsgraph.training.joinings`)
# does not count.
_LEAST = 0.8
_OVER = frozenset(("past", "be past", "perfect", "pluperfect", "passive past"))
_AHEAD = frozenset(("future", "shall", "want"))
TOLD = ""  # the cue of those whom the encounter itself told


@dataclass(slots=True, eq=False)
class Round:
    """A gathering of which a text tells.

    Attributes:
        trigger: the word that opened it.
        noun: the noun of a gathering, where one names it.
        cues: its members so far, each with the cue by which they joined.
        told: the encounter that it is, once it has two members.
        last: the sentence that told of it last.
    """

    trigger: Trigger
    noun: str | None
    last: int
    cues: dict[int, str] = field(default_factory=dict)
    told: Told | None = None


def add_rounds(
    document: Document,
    tellings: list[Told],
    status_of: Callable[[Trigger], Status],
    chance_of: Callable[[str], float],
) -> list[Round]:
    """Add to the encounters, which are in the text's order, who joins them, and new rounds.

    Args:
        document: the text.
        tellings: the encounters; changed in place.
        status_of: tells the status of what a trigger tells.
        chance_of: tells how often a cue is right.

    Returns:
        All rounds, with the cues that made their members.
    """
    reader = _Reader(document, tellings, status_of, chance_of)
    for number, row in enumerate(document.clauses):
        for clause in row:
            reader.read(number, clause)
    tellings.sort(key=lambda told: (told.trigger.sentence, told.trigger.position))
    return reader.rounds


class _Reader:
    def __init__(
        self,
        document: Document,
        tellings: list[Told],
        status_of: Callable[[Trigger], Status],
        chance_of: Callable[[str], float],
    ) -> None:
        self.rounds: list[Round] = []
        self._document = document
        self._tellings = tellings
        self._status_of = status_of
        self._chance_of = chance_of

    def read(self, number: int, clause: Clause) -> None:
        """Read what a clause tells of rounds, those that the text told before or its own."""
        document = self._document
        told = [
            t for t in self._tellings if t.trigger.clause is clause and t.trigger.sentence == number
        ]
        named = find_gathering(document, number, clause)
        current = self._open_by_verb(number, clause, named, told)
        current = current or self._find(number, named) or self._open_by_noun(clause, named)
        joining = find_joining(document, number, clause)
        if current is not None:
            if named is not None:
                current.last = number
            words = clause.words(document.sentences[number])
            if joining is None and (current.last == number or "dazu" in words):
                joining = find_convener(document, number, clause, named)
            if joining is None and current.last == number:
                joining = find_leader(document, number, clause)
            if joining is None and named is not None and not told:
                joining = find_present(document, number, clause, named)
            if not read_round_words().margins.isdisjoint(words):
                if named is not None or not _is_margin_of_other(words):
                    self._join_from_margin(current, number, clause, told)
                joining = None
        if joining is not None and current is not None:
            self._join(current, joining, number, clause, told)
        self._keep(number, current, named, told)

    def _keep(
        self, number: int, current: Round | None, named: Phrase | None, told: list[Told]
    ) -> None:
        """Take what a clause tells as the round that it names, or as rounds of their own."""
        for each in told:
            if each not in self._tellings:
                continue
            if current is None or current.cues or named is None or current.last != number:
                current = Round(each.trigger, None, number)
                self.rounds.append(current)
            current.told = each
            current.cues = dict.fromkeys(each.persons, TOLD)
            current = None

    def _find(self, number: int, named: Phrase | None) -> Round | None:
        """Return the round that a clause goes on to tell of."""
        if named is None:
            last = self.rounds[-1] if self.rounds else None
            return last if last is not None and number - last.last <= self._reach(last) else None
        if is_new(named):
            return None
        noun = name_of(self._document, named) or ""
        general = noun in read_round_words().general and has_article(named)
        for each in reversed(self.rounds):
            distance = number - each.last
            if distance > _FAR:
                return None
            if (each.noun or "").rstrip("s") == noun.rstrip("s"):
                return each
            if general and distance <= _REACH:
                return each
        return None

    def _reach(self, each: Round) -> int:
        return _REACH if each.noun else _REACH_OF_MEETINGS

    def _open_by_noun(self, clause: Clause, named: Phrase | None) -> Round | None:
        if named is None:
            return None
        trigger = trigger_of(self._document, named, clause)
        self.rounds.append(Round(trigger, name_of(self._document, named), named.sentence))
        return self.rounds[-1]

    def _open_by_verb(
        self, number: int, clause: Clause, named: Phrase | None, told: list[Told]
    ) -> Round | None:
        convening = find_convening(self._document, number, clause)
        if convening is None or told or named is not None:
            return None
        self.rounds.append(Round(convening, None, number))
        return self.rounds[-1]

    def _join_from_margin(
        self, current: Round, number: int, clause: Clause, told: list[Told]
    ) -> None:
        """Add who meets somebody at the margin of a round."""
        acting = {
            person
            for phrase in self._document.phrases[number]
            if clause.subject is not None and clause.subject in (phrase, phrase.list_head)
            for person in phrase.persons
        }
        for each in (t for t in told if t.status not in CHANGES):
            self._join(current, Joining("margin", each.persons & acting), number, clause, [])

    def _join(
        self, current: Round, joining: Joining, number: int, clause: Clause, own: list[Told]
    ) -> None:
        met = current.noun is None and TOLD in current.cues.values()
        cue = f"{joining.cue} {'meeting' if met else 'round'}"
        chance = self._chance_of(cue)
        status = current.told.status if current.told else None
        coming = met and joining.cue in COMING
        if coming or chance < _LEAST or status in CHANGES:
            return
        if (
            status == "planned"
            and joining.cue in TOGETHER
            and _mood(self._document, number, clause) in _OVER
        ):
            return  # "Ein Essen ist geplant. … Mit dabei waren …": at something else
        new = joining.persons - current.cues.keys()
        if (
            status == "held"
            and joining.cue in TOGETHER
            and new
            and _mood(self._document, number, clause) in _AHEAD
        ):
            self._plan(current)
        current.last = max(current.last, number)
        current.cues |= dict.fromkeys(new, cue)
        if new and (told := self._told(current, joining, own)) is not None:
            told.persons |= frozenset(current.cues)
            told.last = max(told.last, number)
            told.confidence = min(told.confidence, chance)
            for each in own:
                if each.persons <= told.persons:
                    self._tellings.remove(each)
                    told.again.append(each)

    def _plan(self, current: Round) -> None:
        """Let a round that goes on be followed by one to come: "Am Freitag soll X dazukommen"."""
        if current.told is not None:
            current.told = replace(current.told, status="planned", again=[])
            self._tellings.append(current.told)

    def _told(self, current: Round, joining: Joining, own: list[Told]) -> Told | None:
        """Return the encounter that a round is, made where it has come to two members."""
        if current.told is None and len(current.cues) > 1:
            trigger = current.trigger
            status = own[0].status if own else self._status_of(trigger)
            if status == "possible" and joining.cue in COMING:
                status = "planned"  # who was invited comes
            if status not in CHANGES:
                rule = f"{trigger.word.lemma}: round"
                current.told = Told(frozenset(), trigger, status, 1.0, rule)
                self._tellings.append(current.told)
        return current.told


def _mood(document: Document, number: int, clause: Clause) -> str:
    clauses, sentence = document.clauses[number], document.sentences[number]
    return find_mood_of_clause(clauses, clause, sentence, None, past=False)


def _is_margin_of_other(words: list[str]) -> bool:
    """Tell whether "am Rande eines Empfangs" names what no round is known by."""
    genitives = read_function_words().genitive_determiners
    margins = read_round_words().margins
    return any(word in margins and after in genitives for word, after in pairwise(words))
