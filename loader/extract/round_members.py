"""Stage 9: who becomes a member of a round, and the encounter that it then is.

A cue counts as far as it was right in annotated articles: `weights/joining.tsv`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from loader.extract.clauses import Clause
from loader.extract.contributions import CONTRIBUTING
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.joining import COMING, TOGETHER, Joining
from loader.extract.open_rounds import TOLD, OpenRounds, Round, is_company, mood_of
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words
from loader.extract.status import CHANGES
from loader.extract.triggers import Trigger
from loader.records import Status

# A cue that was right less often than cues are in unseen articles (`newsgraph.training.joinings`)
# does not count.
_LEAST = 0.8
_MANY = 4  # so many are the gathering itself, where one of them was told of as a member
OVER = frozenset(("past", "be past", "perfect", "pluperfect", "passive past"))
_WISHED = frozenset(("want past", "shall past", "can past", "unreal", "unreal modal"))
_AHEAD = frozenset(("future", "shall", "want"))


class Membership:
    """Makes members of rounds, and encounters of rounds that have two.

    Args:
        document: the text.
        rounds: the rounds that it tells of.
        tellings: the encounters; changed in place.
        status_of: tells the status of what a trigger tells.
        chance_of: tells how often a cue is right.
    """

    def __init__(
        self,
        document: Document,
        rounds: OpenRounds,
        tellings: list[Told],
        status_of: Callable[[Trigger], Status],
        chance_of: Callable[[str], float],
    ) -> None:
        self.document = document
        self.rounds = rounds
        self._tellings = tellings
        self._again: set[int] = set()  # by identity: told again of a round, no more of their own
        self._status_of = status_of
        self._chance_of = chance_of

    def join(
        self,
        current: Round,
        joining: Joining,
        number: int,
        clause: Clause,
        own: list[Told] | None = None,
    ) -> None:
        """Make persons members of a round.

        Args:
            current: the round.
            joining: who, by which cue.
            number: the sentence that says so.
            clause: its clause.
            own: encounters of the clause, which are part of the round if all of theirs are.
        """
        own = own or []
        met = current.noun is None and TOLD in current.cues.values() and not is_company(current)
        cue = f"{joining.cue} {'meeting' if met else 'round'}"
        chance = self._chance_of(cue)
        status = current.told.status if current.told else None
        coming = met and joining.cue in COMING
        if coming or chance < _LEAST or status in CHANGES:
            return
        mood = mood_of(self.document, number, clause)
        if joining.cue in CONTRIBUTING and (status or self._status_of(current.trigger)) != "held":
            return  # "Für Montag ist ein Gipfel geplant. Karis drängte auf Hilfe": from afar
        if joining.cue == "sends" and mood in _WISHED:
            return  # "wollte einen Botschafter schicken"
        if status in ("planned", "possible") and joining.cue in TOGETHER and mood in OVER:
            return  # "Ein Essen ist geplant. … Mit dabei waren …": at something else
        new = joining.persons - current.cues.keys()
        if status == "held" and joining.cue in TOGETHER and new and mood in _AHEAD:
            self._plan(current)
        current.last = max(current.last, number)
        current.cues |= dict.fromkeys(new, cue)
        if new and (told := self._told(current, joining, own, mood)) is not None:
            told.persons |= frozenset(current.cues)
            told.last = max(told.last, number)
            told.confidence = min(told.confidence, chance)
            for each in own:
                if each is not told and each.persons <= told.persons:
                    self._add_again(told, each)

    def join_all(
        self, current: Round, joinings: Iterable[Joining | None], number: int, clause: Clause
    ) -> None:
        """Make members of all whom the signs of one clause tell of, as `join` does."""
        for joining in joinings:
            if joining is not None:
                self.join(current, joining, number, clause)

    def is_own(self, told: Told) -> bool:
        """Tell whether a telling has not become part of a round."""
        return id(told) not in self._again

    def _add_again(self, told: Told, each: Told) -> None:
        self._again.add(id(each))
        told.again.append(each)

    def _lasted(self, trigger: Trigger) -> bool:
        """Tell whether the clause that opened a round tells of it as past."""
        mood = mood_of(self.document, trigger.sentence, trigger.clause)
        words = trigger.clause.words(self.document.sentences[trigger.sentence])
        return mood in ("past", "perfect") and not read_round_words().lasting.isdisjoint(words)

    def _plan(self, current: Round) -> None:
        """Let a round that goes on be followed by one to come: "Am Freitag soll X dazukommen"."""
        if current.told is not None:
            current.told = replace(current.told, status="planned", again=[])
            self._tellings.append(current.told)

    def _told(self, current: Round, joining: Joining, own: list[Told], mood: str) -> Told | None:
        """Return the encounter that a round is, made where it has come to two members."""
        if current.told is None and len(current.cues) > 1:
            trigger = current.trigger
            status = own[0].status if own else self._status_of(trigger)
            if status == "possible" and joining.cue in COMING:
                status = "planned"  # who was invited comes
            if status == "planned" and mood in OVER and self._lasted(trigger):
                status = "held"  # "hat länger gedauert als geplant. Am Tisch saß auch …"
            if status not in CHANGES:
                rule = f"{trigger.word.lemma}: round"
                current.told = Told(frozenset(), trigger, status, 1.0, rule)
                self._tellings.append(current.told)
        return current.told

    def keep(
        self,
        number: int,
        current: Round | None,
        named: Phrase | None,
        told: list[Told],
        *,
        beside: bool,
    ) -> None:
        """Take what a clause tells as the round that it names, or as rounds of their own.

        The one of most persons comes last: whoever joins then joins it. What was
        `beside` a round, at its margin, is not the round.
        """
        at = named.last if named is not None else None
        kept = [each for each in told if self.is_own(each)]
        kept.sort(key=lambda each: (len(each.persons), each.trigger.position == at))
        for each in kept[:-1]:
            self._take(self.rounds.add(Round(each.trigger, None, number)), each)
        for each in kept[-1:]:
            called = each.trigger.word.kind == "call" and each.trigger.position != at
            if current is None or named is None or current.last != number or called:
                self._take(self.rounds.add(Round(each.trigger, None, number)), each)
            elif not current.cues:
                self.rounds.come_back(current, number)
                self._take(current, each)
            elif beside or not self._unite(current, named, each):
                self._take(self.rounds.add(Round(each.trigger, None, number)), each)

    def _take(self, current: Round, told: Told) -> None:
        current.told = told
        current.cues = dict.fromkeys(told.persons, TOLD)

    def _unite(self, current: Round, named: Phrase, told: Told) -> bool:
        """Tell whether an encounter is the gathering that the text speaks of, and make it that."""
        own = told.trigger.sentence == named.sentence and told.trigger.position == named.last
        shared = len(told.persons & current.cues.keys())
        few = current.told is not None and len(told.persons) < _MANY
        if not own or shared < (2 if few else 1):
            return False
        if current.told is not None and current.told.status != told.status:
            return False
        new = told.persons - current.cues.keys()
        current.cues |= dict.fromkeys(new, TOLD)
        if current.told is None:
            current.told = told
        else:
            self._add_again(current.told, told)
            current.told.last = max(current.told.last, named.sentence)
        current.told.persons |= frozenset(current.cues)
        self.rounds.come_back(current, named.sentence)
        return True
