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
from loader.extract.joining import (
    ARRIVING,
    COMING,
    TOGETHER,
    Joining,
    find_joining,
    is_denied,
)
from loader.extract.moods import find_mood_of_clause
from loader.extract.phrases import Phrase
from loader.extract.presence import (
    begins_list,
    find_act,
    find_added,
    find_asker,
    find_at_margin,
    find_convener_behind,
    find_counted,
    find_deputy,
    find_flanking,
    find_head,
    find_hosts,
    find_inviter,
    find_item,
    find_sides,
    find_size,
    is_at_break,
)
from loader.extract.round_words import read_round_words
from loader.extract.status import CHANGES
from loader.extract.triggers import Trigger
from loader.records import Status

# Sentences back to the round that a clause goes on to tell of; farther where it names it.
_REACH, _REACH_OF_MEETINGS, _REACH_OF_COMPANY = 3, 2, 6
_REACH_OF_WIDE, _FAR = 8, 12
_MANY = 4  # a host and guests, more than come to see somebody
# A cue that was right less often than cues are in unseen articles (`newsgraph.training.joinings`)
# does not count.
_LEAST = 0.8
_OVER = frozenset(("past", "be past", "perfect", "pluperfect", "passive past"))
_BEFORE = frozenset(("pluperfect", "be past"))
_TOLD_ON = frozenset(("perfect reported", "be reported"))
_HEAD = 3  # sentences in which a text says what it is about
_WISHED = frozenset(("want past", "shall past", "can past", "unreal", "unreal modal"))
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
        size: how many it brings together, where the text says so: "zu viert".
    """

    trigger: Trigger
    noun: str | None
    last: int
    cues: dict[int, str] = field(default_factory=dict)
    told: Told | None = None
    size: int | None = None


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
        self._stopped: tuple[int, Round | None] = (-1, None)
        self._listing: Round | None = None  # whose members come line by line

    def read(self, number: int, clause: Clause) -> None:
        """Read what a clause tells of rounds, those that the text told before or its own."""
        document = self._document
        told = [
            t for t in self._tellings if t.trigger.sentence == number and t.trigger.clause is clause
        ]
        named = find_gathering(document, number, clause)
        words = clause.words(document.sentences[number])
        current = self._open_by_verb(number, clause, named, told)
        current = current or self._find(number, named, words) or self._open_by_noun(clause, named)
        joining = find_joining(document, number, clause)
        if current is None and joining is not None and joining.cue in (*TOGETHER, *ARRIVING):
            current = self._find_scene(number)
        if joining is not None and joining.cue in ARRIVING and named is None:
            current = self._find_open(number, current) or current
            if current is not None and self._is_long_over(current, number, clause):
                current = None
        if current is not None:
            if named is not None:
                self._come_back(current, number)
                if current.trigger.sentence == 0 and not current.cues and not is_new(named):
                    current.trigger = trigger_of(document, named, clause)  # headlines tell no time
            if joining is None and (current.last == number or "dazu" in words):
                joining = find_convener(document, number, clause, named)
            if joining is None and current.last == number:
                joining = find_leader(document, number, clause)
            if joining is None and named is not None and not told:
                joining = find_present(document, number, clause, named)
            if self._is_beside(number, clause):
                if named is not None or not _is_margin_of_other(words):
                    beside = current if named is not None else self._find_open(number, current)
                    self._join_from_margin(beside or current, number, clause, told)
                joining = None if told else find_at_margin(document, number, clause, named)
        if joining is not None and current is not None:
            self._join(current, joining, number, clause, told)
        self._join_welcomed(number, clause, told)
        if joining is None and not told and (scene := self._find_scene(number)) is not None:
            act = find_act(document, number, clause) or find_asker(document, number, clause)
            if act is not None and _mood(document, number, clause) in _OVER | _TOLD_ON:
                self._join(scene, act, number, clause, [])
        self._join_counted(number, clause)
        self._join_listed(number, clause, current)
        self._join_by_signs(number, clause, current, named)
        self._join_from_stop(number, clause, current, named, told)
        self._keep(number, clause, current, named, told)

    def _join_by_signs(
        self, number: int, clause: Clause, current: Round | None, named: Phrase | None
    ) -> None:
        """Add who is there by signs of a clause that says nothing of coming or being there."""
        document = self._document
        around = current if named is not None else self._find_open(number, current)
        if (host := find_hosts(document, number, clause)) is not None:
            for each in {id(r): r for r in (around, self._find_wide(number)) if r}.values():
                self._join(each, host, number, clause, [])
        if around is not None:
            for joining in (
                find_sides(document, number, clause),
                find_deputy(document, number, clause),
                find_head(document, number, clause),
                find_flanking(document, number, clause, around.cues),
            ):
                if joining is not None:
                    self._join(around, joining, number, clause, [])
        if current is None or current.last != number:
            return
        current.size = find_size(clause.words(document.sentences[number])) or current.size
        for joining in (
            find_inviter(document, number, clause),
            find_convener_behind(document, number, clause),
        ):
            if joining is not None:
                self._join(current, joining, number, clause, [])

    def _keep(
        self,
        number: int,
        clause: Clause,
        current: Round | None,
        named: Phrase | None,
        told: list[Told],
    ) -> None:
        """Take what a clause tells as the round that it names, or as rounds of their own.

        The one of most persons comes last: whoever joins then joins it.
        """
        kept = sorted((t for t in told if t in self._tellings), key=lambda t: len(t.persons))
        for each in kept[:-1]:
            self._take(Round(each.trigger, None, number), each)
        for each in kept[-1:]:
            if current is None or named is None or current.last != number:
                self._take(Round(each.trigger, None, number), each)
            elif not current.cues:
                self.rounds.remove(current)
                self._take(current, each)
            elif self._is_beside(number, clause) or not self._unite(current, named, each):
                self._take(Round(each.trigger, None, number), each)

    def _is_beside(self, number: int, clause: Clause) -> bool:
        """Tell whether a clause tells what was at a round's margin, or in a break of it."""
        words = clause.words(self._document.sentences[number])
        margin = not read_round_words().margins.isdisjoint(words)
        return margin or is_at_break(self._document, number, clause)

    def _take(self, current: Round, told: Told) -> None:
        current.told = told
        current.cues = dict.fromkeys(told.persons, TOLD)
        self.rounds.append(current)

    def _unite(self, current: Round, named: Phrase, told: Told) -> bool:
        """Tell whether an encounter is the gathering that the text speaks of, and make it that."""
        own = told.trigger.sentence == named.sentence and told.trigger.position == named.last
        if not own or told.persons.isdisjoint(current.cues):
            return False
        if current.told is not None and current.told.status != told.status:
            return False
        new = told.persons - current.cues.keys()
        current.cues |= dict.fromkeys(new, TOLD)
        if current.told is None:
            current.told = told
        else:
            self._tellings.remove(told)
            current.told.again.append(told)
            current.told.last = max(current.told.last, named.sentence)
        current.told.persons |= frozenset(current.cues)
        self.rounds.remove(current)
        self.rounds.append(current)
        return True

    def _come_back(self, current: Round, number: int) -> None:
        """Note that the text tells of a round now, so that what goes on tells of it too."""
        current.last = number
        self.rounds.remove(current)
        self.rounds.append(current)

    def _find_open(self, number: int, current: Round | None) -> Round | None:
        """Return the gathering to which people come, whatever talks of some the text told since."""
        if current is not None and not _is_talk(current):
            return current
        lists = read_round_words()
        for each in reversed(self.rounds):
            wide = each.noun in lists.wide
            near = number - each.last <= (_REACH_OF_WIDE if wide else _REACH_OF_COMPANY)
            if near and not _is_talk(each) and (each.cues or wide):
                return each
        return None

    def _is_long_over(self, current: Round, number: int, clause: Clause) -> bool:
        """Tell whether a round is told of as past, "hatte er beim Gipfel getroffen", and this not."""
        document, trigger = self._document, current.trigger
        before = _mood(document, trigger.sentence, trigger.clause) in _BEFORE
        return before and number > trigger.sentence and _mood(document, number, clause) == "present"

    def _find_scene(self, number: int) -> Round | None:
        """Return the round of which the text tells from its head on how it went."""
        for each in reversed(self.rounds):
            if each.noun is None or number - each.last > _REACH_OF_COMPANY or _is_talk(each):
                continue
            held = each.told is None or each.told.status == "held"
            return each if held and each.trigger.sentence <= _HEAD < number + 1 else None
        return None

    def _find_wide(self, number: int) -> Round | None:
        """Return the summit or conference of which the text tells."""
        wide = read_round_words().wide
        near = (r for r in reversed(self.rounds) if number - r.last <= _REACH_OF_WIDE)
        return next((each for each in near if each.noun in wide), None)

    def _find(self, number: int, named: Phrase | None, words: list[str]) -> Round | None:
        """Return the round that a clause goes on to tell of."""
        if named is None:
            last = self.rounds[-1] if self.rounds else None
            return last if last is not None and number - last.last <= self._reach(last) else None
        if is_new(named):
            return None
        noun = name_of(self._document, named) or ""
        word = self._document.sentences[number].tokens[named.last].text
        lists = read_round_words()
        general = noun in lists.general and has_article(named) and "-" not in named.surface
        reach = _REACH_OF_COMPANY if noun in lists.seats and "mit" in words else _REACH
        talk: Round | None = None
        for each in reversed(self.rounds):
            distance = number - each.last
            same = (each.noun or "").rstrip("s") == noun.rstrip("s")
            if same and distance <= _FAR and not _are_named_apart(each, word):
                return each
            if general and distance <= reach:
                if noun not in lists.assemblies or not _is_talk(each):
                    return each
                talk = talk or each
        return talk or (self._find_scene(number) if general else None)

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
        last = self.rounds[-1] if self.rounds else None
        if last is None or last.noun is None or last.cues or not _goes_on(last, number):
            self.rounds.append(Round(convening, None, number))
        elif last.trigger.sentence == 0:
            last.trigger, last.last = convening, number
        return self.rounds[-1]

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
            for each in (t for t in told if t.status not in CHANGES):
                self._join(stopped, Joining("aside", each.persons), number, clause, [])
        words = clause.words(self._document.sentences[number])
        if named is not None and not read_round_words().stops.isdisjoint(words):
            self._stopped = number, current

    def _join_listed(self, number: int, clause: Clause, current: Round | None) -> None:
        """Add whom the lines of a list name: "Zugesagt haben" and, line by line, who."""
        joining = find_item(self._document, number) if clause.number == 0 else None
        listing = self._listing
        if joining is not None and listing is not None and number - listing.last <= 1:
            self._join(listing, joining, number, clause, [])
            listing.last = number
        words = clause.words(self._document.sentences[number])
        cues = read_round_words().find_cues(words)
        if begins_list(self._document, number) and not cues.isdisjoint((*TOGETHER, *COMING)):
            self._listing = None if is_denied(words) else self._find_open(number, current)
            if self._listing is not None:
                self._come_back(self._listing, number)

    def _join_welcomed(self, number: int, clause: Clause, told: list[Told]) -> None:
        """Add host and guests: "Rama begrüßte Sandu, Karis und Stubb" at the summit told before."""
        words = clause.words(self._document.sentences[number])
        if "welcomes" not in read_round_words().find_cues(words):
            return
        around = self._find_open(number, None)
        if around is None or len(around.cues) >= _MANY:
            return  # who else has many guests has a gathering of his own
        for each in (t for t in told if len(t.persons) >= _MANY):
            if number - around.last <= _REACH_OF_COMPANY:
                self._join(around, Joining("welcomes", each.persons), number, clause, [each])

    def _join_counted(self, number: int, clause: Clause) -> None:
        """Add those who act behind "zu viert", if they are four."""
        last = self.rounds[-1] if self.rounds else None
        if last is None or last.size is None or last.cues or number - last.trigger.sentence > 1:
            return
        joining = find_counted(self._document, number, clause, last.size)
        if joining is not None:
            self._join(last, joining, number, clause, [])

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
        added = frozenset(find_added(self._document, number, clause))
        for each in (t for t in told if t.status not in CHANGES):
            beside = Joining("margin", each.persons & acting | added)
            self._join(current, beside, number, clause, [])

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
        mood = _mood(self._document, number, clause)
        if joining.cue == "sends" and mood in _WISHED:
            return  # "wollte einen Botschafter schicken"
        if status == "planned" and joining.cue in TOGETHER and mood in _OVER:
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
                if each.persons <= told.persons:
                    self._tellings.remove(each)
                    told.again.append(each)

    def _lasted(self, trigger: Trigger) -> bool:
        """Tell whether the clause that opened a round tells of it as past."""
        mood = _mood(self._document, trigger.sentence, trigger.clause)
        words = trigger.clause.words(self._document.sentences[trigger.sentence])
        return mood in ("past", "perfect") and not read_round_words().lasting.isdisjoint(words)

    def _plan(self, current: Round) -> None:
        """Let a round that goes on be followed by one to come: "Am Freitag soll X dazukommen"."""
        if current.told is not None:
            current.told = replace(current.told, status="planned", again=[])
            self._tellings.append(current.told)

    def _told(
        self, current: Round, joining: Joining, own: list[Told], mood: str
    ) -> Told | None:
        """Return the encounter that a round is, made where it has come to two members."""
        if current.told is None and len(current.cues) > 1:
            trigger = current.trigger
            status = own[0].status if own else self._status_of(trigger)
            if status == "possible" and joining.cue in COMING:
                status = "planned"  # who was invited comes
            if status == "planned" and mood in _OVER and self._lasted(trigger):
                status = "held"  # "hat länger gedauert als geplant. Am Tisch saß auch …"
            if status not in CHANGES:
                rule = f"{trigger.word.lemma}: round"
                current.told = Told(frozenset(), trigger, status, 1.0, rule)
                self._tellings.append(current.told)
        return current.told


def _goes_on(each: Round, number: int) -> bool:
    """Tell whether a sentence tells more of a gathering that was just named, or by the headline."""
    return each.last == number or (each.trigger.sentence == 0 and number <= _REACH)


def _are_named_apart(each: Round, word: str) -> bool:
    """Tell whether "G20-Gipfel" and "G7-Gipfel" are two, as "Gipfel" and "EU-Gipfel" are not."""
    first, second = (w.partition("-")[0] if "-" in w else "" for w in (each.trigger.surface, word))
    return bool(first and second) and first != second


def _is_talk(each: Round) -> bool:
    """Tell whether a round is what a text tells of two or some, not a gathering to which one comes."""
    told = [person for person, cue in each.cues.items() if cue == TOLD]
    if each.noun is None:
        return bool(told)
    return len(told) == 2 and each.noun not in read_round_words().wide


def _mood(document: Document, number: int, clause: Clause) -> str:
    clauses, sentence = document.clauses[number], document.sentences[number]
    return find_mood_of_clause(clauses, clause, sentence, None, past=False)


def _is_margin_of_other(words: list[str]) -> bool:
    """Tell whether "am Rande eines Empfangs" names what no round is known by."""
    genitives = read_function_words().genitive_determiners
    margins = read_round_words().margins
    return any(word in margins and after in genitives for word, after in pairwise(words))
