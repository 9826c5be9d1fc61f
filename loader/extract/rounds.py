"""Stage 9: rounds of several persons that a text tells over many sentences.

A round opens with the noun or verb of a gathering ("Gipfel in Riga", "kamen die Außenminister
zusammen") or with an encounter told, and stays open until the text tells of another. Its members
join it one after the other, by what `joining` and `presence` read.
"""

from collections.abc import Callable
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
    is_new,
    trigger_of,
)
from loader.extract.joining import (
    ARRIVING,
    COMING,
    TOGETHER,
    Joining,
    find_joining,
    is_denied,
)
from loader.extract.kinds import find_kind
from loader.extract.lexicon import read_lexicon
from loader.extract.open_rounds import REACH_OF_COMPANY, OpenRounds, Round
from loader.extract.phrases import Phrase
from loader.extract.places import find_places
from loader.extract.presence import (
    attends_call,
    begins_list,
    find_added,
    find_at_margin,
    find_convener_behind,
    find_counted,
    find_deputy,
    find_head,
    find_hosts,
    find_inviter,
    find_item,
    find_sides,
    find_size,
    is_at_break,
)
from loader.extract.round_members import Membership
from loader.extract.round_words import read_round_words
from loader.extract.status import CHANGES
from loader.extract.triggers import Trigger
from loader.records import Status

_NEAR = 2  # sentences in which a sign without the round's name is of the round
_MANY = 4  # a host and guests, more than come to see somebody


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
        self._told_in: dict[int, list[Told]] = {}  # by clause: those made later tell of it too
        for told in tellings:
            self._told_in.setdefault(id(told.trigger.clause), []).append(told)
        self._members = Membership(document, self.rounds, tellings, status_of, chance_of)
        self._stopped: tuple[int, Round | None] = (-1, None)
        self._listing: Round | None = None  # whose members come line by line

    def read(self, number: int, clause: Clause) -> None:
        """Read what a clause tells of rounds, those that the text told before or its own."""
        document = self._document
        told = list(self._told_in.get(id(clause), ()))
        named = find_gathering(document, number, clause)
        joining = find_joining(document, number, clause)
        current = self._find_round(number, clause, named, joining, told)
        beside = self._is_beside(number, clause)
        if current is not None:
            if named is not None:
                self._name_again(current, number, clause, named)
            joining = joining or self._find_others(current, number, clause, named, told)
            if beside:
                self._join_from_margin(current, number, clause, named, told)
                joining = None if told else find_at_margin(document, number, clause, named)
            if joining is not None:
                self._members.join(current, joining, number, clause, told)
        self._join_welcomed(number, clause, told)
        self._join_counted(number, clause)
        self._join_listed(number, clause, current)
        self._join_by_signs(number, clause, current, named)
        self._join_from_stop(number, clause, current, named, told)
        self._members.keep(number, current, named, told, beside=beside)

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
        own = current.last == number
        if own or "dazu" in clause.words(document.sentences[number]):
            found = find_convener(document, number, clause, named)
        if found is None and own:
            found = find_leader(document, number, clause)
        if found is None and named is not None and not told:
            found = find_present(document, number, clause, named)
        return found

    def _join_by_signs(
        self, number: int, clause: Clause, current: Round | None, named: Phrase | None
    ) -> None:
        """Add who is there by signs of a clause that says nothing of coming or being there."""
        document = self._document
        around = current if named is not None else self.rounds.find_open(number, current)
        if around is not None and self._is_elsewhere(around, number, clause):
            around = None
        self._join_hosts(around, number, clause)
        if around is not None:
            for joining in (
                find_sides(document, number, clause),
                find_deputy(document, number, clause),
                find_head(document, number, clause),
            ):
                if joining is not None:
                    self._members.join(around, joining, number, clause)
        if current is None or current.last != number:
            return
        current.size = find_size(clause.words(document.sentences[number])) or current.size
        for joining in (
            find_inviter(document, number, clause),
            find_convener_behind(document, number, clause),
        ):
            if joining is not None:
                self._members.join(current, joining, number, clause)

    def _join_hosts(self, around: Round | None, number: int, clause: Clause) -> None:
        """Add whom a clause calls the host."""
        host, wide = find_hosts(self._document, number, clause), self.rounds.find_wide(number)
        if host is None:
            return
        for each in {id(r): r for r in (around, wide) if r}.values():
            if not self._is_elsewhere(each, number, clause):
                self._members.join(each, host, number, clause)

    def _is_elsewhere(self, current: Round, number: int, clause: Clause) -> bool:
        """Tell whether a clause is far from a round, or speaks of another town."""
        if number - current.last > _NEAR:
            return True
        lexicon, opened = read_lexicon(), current.trigger.sentence
        towns = {
            place.name
            for place in find_places(self._document, number, lexicon)
            if place.first in clause.positions and not place.building and not place.away
        }
        known = {place.name for place in find_places(self._document, opened, lexicon)}
        return bool(towns) and towns.isdisjoint(known)

    def _is_beside(self, number: int, clause: Clause) -> bool:
        """Tell whether a clause tells what was at a round's margin, or in a break of it."""
        words = clause.words(self._document.sentences[number])
        margin = not read_round_words().margins.isdisjoint(words)
        return margin or is_at_break(self._document, number, clause)

    def _join_from_stop(
        self,
        number: int,
        clause: Clause,
        current: Round | None,
        named: Phrase | None,
        told: list[Told],
    ) -> None:
        """Add who talked while a round had stopped: "unterbrach die Sitzung, damit A mit B …"."""
        sentence, stopped = self._stopped
        if stopped is not None and sentence == number:
            for each in (t for t in told if _are_there(self._document, t)):
                self._members.join(stopped, Joining("aside", each.persons), number, clause)
        words = clause.words(self._document.sentences[number])
        if named is not None and not read_round_words().stops.isdisjoint(words):
            self._stopped = number, current

    def _join_listed(self, number: int, clause: Clause, current: Round | None) -> None:
        """Add whom the lines of a list name: "Zugesagt haben" and, line by line, who."""
        joining = find_item(self._document, number) if clause.number == 0 else None
        listing = self._listing
        if joining is not None and listing is not None and number - listing.last <= 1:
            self._members.join(listing, joining, number, clause)
            listing.last = number
        words = clause.words(self._document.sentences[number])
        cues = read_round_words().find_cues(words)
        if begins_list(self._document, number) and not cues.isdisjoint((*TOGETHER, *COMING)):
            self._listing = None if is_denied(words) else self.rounds.find_open(number, current)
            if self._listing is not None:
                self.rounds.come_back(self._listing, number)

    def _join_welcomed(self, number: int, clause: Clause, told: list[Told]) -> None:
        """Add host and guests: "Rama begrüßte Sandu, Karis und Stubb" at the summit told before."""
        words = clause.words(self._document.sentences[number])
        if "welcomes" not in read_round_words().find_cues(words):
            return
        around = self.rounds.find_open(number, None)
        if around is None or len(around.cues) >= _MANY:
            return  # who else has many guests has a gathering of his own
        many = [each for each in told if len(each.persons) >= _MANY]
        if many and number - around.last <= REACH_OF_COMPANY:
            guests = frozenset().union(*(each.persons for each in many))
            self._members.join(around, Joining("welcomes", guests), number, clause, many)

    def _join_counted(self, number: int, clause: Clause) -> None:
        """Add those who act behind "zu viert", if they are four."""
        last = self.rounds.last
        if last is None or last.size is None or last.cues or number - last.trigger.sentence > 1:
            return
        joining = find_counted(self._document, number, clause, last.size)
        if joining is not None:
            self._members.join(last, joining, number, clause)

    def _join_from_margin(
        self,
        current: Round,
        number: int,
        clause: Clause,
        named: Phrase | None,
        told: list[Told],
    ) -> None:
        """Add who meets somebody at the margin of a round."""
        document = self._document
        if named is None:
            if _is_margin_of_other(clause.words(document.sentences[number])):
                return
            current = self.rounds.find_open(number, current) or current
        acting = {
            person
            for phrase in document.phrases[number]
            if clause.subject is not None and clause.subject in (phrase, phrase.list_head)
            for person in phrase.persons
        }
        added = frozenset(find_added(document, number, clause))
        for each in (t for t in told if _are_there(document, t)):
            beside = Joining("margin", each.persons & acting | added)
            self._members.join(current, beside, number, clause)


def _are_there(document: Document, told: Told) -> bool:
    """Tell whether those of an encounter are in one place, or were to be."""
    return told.status not in CHANGES and find_kind(document, told) != "call"


def _is_margin_of_other(words: list[str]) -> bool:
    """Tell whether "am Rande eines Empfangs" names what no round is known by."""
    genitives = read_function_words().genitive_determiners
    margins = read_round_words().margins
    return any(word in margins and after in genitives for word, after in pairwise(words))
