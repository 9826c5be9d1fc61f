"""Stage 9: rounds of several persons that a text tells over many sentences.

A round opens with the noun or verb of a gathering ("Gipfel in Riga", "kamen die Außenminister
zusammen") or with an encounter told, and stays open until the text tells of another. Its members
join it one after the other, by what `attendance` and `presence` read.
"""

from collections import defaultdict
from collections.abc import Callable

from loader.extract.attendance import find_joining
from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.gatherings import (
    find_convener,
    find_convening,
    find_gathering,
    find_leader,
    find_present,
    is_new,
    name_of,
    trigger_of,
)
from loader.extract.joining import ARRIVING, TOGETHER, Joining
from loader.extract.member_lists import find_listed
from loader.extract.open_rounds import OpenRounds, Round
from loader.extract.phrases import Phrase
from loader.extract.presence import (
    attends_call,
    find_at_margin,
)
from loader.extract.round_margins import Margins
from loader.extract.round_members import Membership
from loader.extract.round_signs import Signs
from loader.extract.round_words import read_round_words
from loader.extract.status import CHANGES
from loader.extract.told_members import find_companions, find_escort, find_told_member
from loader.extract.triggers import Trigger
from loader.extract.unmade import is_unable
from loader.records import Status


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
    tellings[:] = [told for told in tellings if reader.members.is_own(told)]
    tellings.sort(key=lambda told: (told.trigger.sentence, told.trigger.position))
    return reader.rounds.all


class _Reader:
    def __init__(
        self,
        document: Document,
        tellings: list[Told],
        status_of: Callable[[Trigger], Status],
        chance_of: Callable[[str], float],
    ) -> None:
        self.rounds = OpenRounds(document)
        self._document = document
        self._told: dict[tuple[int, int], list[Told]] = defaultdict(list)
        for told in tellings:
            self._told[told.trigger.sentence, told.trigger.clause.number].append(told)
        self.members = Membership(document, self.rounds, tellings, status_of, chance_of)
        self._signs = Signs(self.members)
        self._margins = Margins(self.members)

    def read(self, number: int, clause: Clause) -> None:
        """Read what a clause tells of rounds, those that the text told before or its own."""
        document = self._document
        if is_unable(clause, document.sentences[number]):
            return  # "hätten sich am Rande der Sitzung treffen können"
        told = [t for t in self._told.get((number, clause.number), ()) if self.members.is_own(t)]
        named = find_gathering(document, number, clause)
        joining = find_joining(document, number, clause)
        current = self._find_round(number, clause, named, joining, told)
        beside = self._margins.is_beside(number, clause)
        if current is not None:
            if named is not None:
                self._name_again(current, number, clause, named)
            joining = joining or self._find_others(current, number, clause, named, told)
            if beside:
                self._margins.join_from_margin(current, number, clause, named, told)
                joining = None if told else find_at_margin(document, number, clause, named)
            if joining is not None:
                self.members.join(current, joining, number, clause, told)
        self._signs.read(number, clause, current, named, told)
        self._margins.join_from_stop(number, clause, current, named, told)
        self.members.keep(number, current, named, told, beside=beside)

    def _find_round(
        self,
        number: int,
        clause: Clause,
        named: Phrase | None,
        joining: Joining | None,
        told: list[Told],
    ) -> Round | None:
        """Return the round that a clause tells of, opened where it is new."""
        words = clause.words(self._document.sentences[number])
        convening = find_convening(self._document, number, clause)
        if convening is not None and not told and named is None:
            current: Round | None = self.rounds.open_by_verb(number, convening)
        else:
            current = self.rounds.find(number, named, words)
        if current is None and named is not None:
            current = self.rounds.open_by_noun(clause, named)
        cue = joining.cue if joining is not None else ""
        if cue in TOGETHER and named is None and attends_call(self._document, number, clause):
            return self.rounds.find_call(number)
        if current is None and cue in (*TOGETHER, *ARRIVING):
            current = self.rounds.find_scene(number)
        if cue in ARRIVING and named is None:
            current = self.rounds.find_open(number, current) or current
            if current is not None and self.rounds.is_over(current, number, clause):
                return None
        return current

    def _name_again(self, current: Round, number: int, clause: Clause, named: Phrase) -> None:
        self.rounds.come_back(current, number)
        noun, status = name_of(self._document, named), current.told and current.told.status
        word = self._document.sentences[number].tokens[named.last].text.lower()
        seats = read_round_words().seats
        if current.noun is None and word == noun not in seats and status not in CHANGES:
            current.noun = noun  # not of "Haushaltsberatungen", which are others
        if current.trigger.sentence == 0 and not current.cues and not is_new(named):
            current.trigger = trigger_of(self._document, named, clause)  # headlines tell no time

    def _find_others(
        self,
        current: Round,
        number: int,
        clause: Clause,
        named: Phrase | None,
        told: list[Told],
    ) -> Joining | None:
        """Return who called the others together, leads them, or did something there."""
        document, found = self._document, None
        if not document.has_persons(number):
            return None
        own = current.last == number
        if own or "dazu" in clause.words(document.sentences[number]):
            found = find_convener(document, number, clause, named)
        opens = current.trigger.clause is clause and named in (None, clause.subject)
        if found is None and opens:
            found = find_listed(document, number, clause)
        if found is None and own:
            found = find_leader(document, number, clause)
        if found is None and named is not None and not told:
            found = find_present(document, number, clause, named)
        if found is None and number - current.last <= 1:
            found = find_told_member(document, number, clause)
        if found is None:
            found = find_companions(document, number, clause)
            if found is None and number - current.last <= 1 and named is None:
                found = find_escort(document, number, clause)
            if found is not None and clause.subject is not None:
                first = current.cues.keys().isdisjoint(clause.subject.persons)
                found = None if first else found
        return found
