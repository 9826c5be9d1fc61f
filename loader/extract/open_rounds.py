"""Stage 9: the rounds of which a text tells, and which of them a clause goes on to tell of.

A round stays open for some sentences; a gathering of many longer than what two talked about, and
the one that the whole text is about the longest.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.gatherings import has_article, is_new, name_of, trigger_of
from loader.extract.moods import find_mood_of_clause
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words
from loader.extract.triggers import Trigger

# Sentences back to the round that a clause goes on to tell of; farther where it names it.
_REACH, _REACH_OF_MEETINGS, _REACH_OF_WIDE, _FAR = 3, 2, 8, 12
REACH_OF_COMPANY = 6
_COMPANY, _MANY = 3, 4  # host and guests; more than talk with each other
_MOST = 40  # rounds that are looked at, the last ones
_HEAD = 3  # sentences in which a text says what it is about
_BEFORE = frozenset(("pluperfect", "be past"))
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


class OpenRounds:
    """The rounds of a text so far, the one that it told of last at the end."""

    def __init__(self, document: Document) -> None:
        self.all: list[Round] = []
        self._document = document

    @property
    def last(self) -> Round | None:
        """The one that the text told of last."""
        return self.all[-1] if self.all else None

    def add(self, each: Round) -> Round:
        """Add a round, as the last one."""
        self.all.append(each)
        return each

    def come_back(self, each: Round, number: int) -> None:
        """Note that a sentence tells of a round, so that what goes on tells of it too."""
        each.last = max(each.last, number)
        place = next((n for n, other in enumerate(self._recent(), start=1) if other is each), None)
        if place is not None:
            self.all.append(self.all.pop(-place))

    def _recent(self) -> Iterator[Round]:
        return islice(reversed(self.all), _MOST)

    def find(self, number: int, named: Phrase | None, words: list[str]) -> Round | None:
        """Return the round that a clause goes on to tell of.

        Args:
            number: the sentence.
            named: the gathering that the clause names.
            words: the clause's words.
        """
        if named is None:
            last = self.last
            return last if last is not None and number - last.last <= _reach(last) else None
        if is_new(named):
            return None
        noun = name_of(self._document, named) or ""
        word = self._document.sentences[number].tokens[named.last].text
        lists = read_round_words()
        general = noun in lists.general and has_article(named) and "-" not in named.surface
        reach = REACH_OF_COMPANY if noun in lists.seats and "mit" in words else _REACH
        talk: Round | None = None
        for each in self._recent():
            distance = number - each.last
            same = (each.noun or "").rstrip("s") == noun.rstrip("s")
            if same and distance <= _FAR and not _are_named_apart(each, word):
                return each
            if general and distance <= reach:
                many = len(each.cues) >= _MANY
                if noun not in lists.assemblies or many or not is_talk(each):
                    return each
                talk = talk or each
        return talk or (self.find_scene(number) if general else None)

    def find_open(self, number: int, current: Round | None) -> Round | None:
        """Return the gathering to which people come, whatever talks of some the text told since."""
        if current is not None and not is_talk(current):
            return current
        lists = read_round_words()
        for each in self._recent():
            wide = each.noun in lists.wide
            near = number - each.last <= (_REACH_OF_WIDE if wide else REACH_OF_COMPANY)
            if near and not is_talk(each) and (each.cues or wide):
                return each
        return None

    def find_scene(self, number: int) -> Round | None:
        """Return the round of which the text tells from its head on how it went."""
        for each in self._recent():
            if each.noun is None or number - each.last > REACH_OF_COMPANY or is_talk(each):
                continue
            held = each.told is None or each.told.status == "held"
            return each if held and each.trigger.sentence <= min(_HEAD, number) else None
        return None

    def find_call(self, number: int) -> Round | None:
        """Return the telephone call of which the text tells."""
        near = (each for each in self._recent() if number - each.last <= _REACH)
        return next((each for each in near if each.trigger.word.kind == "call"), None)

    def find_wide(self, number: int) -> Round | None:
        """Return the summit or conference of which the text tells."""
        wide = read_round_words().wide
        near = (each for each in self._recent() if number - each.last <= _REACH_OF_WIDE)
        return next((each for each in near if each.noun in wide), None)

    def open_by_noun(self, clause: Clause, named: Phrase) -> Round:
        """Open the gathering that a clause names."""
        trigger = trigger_of(self._document, named, clause)
        return self.add(Round(trigger, name_of(self._document, named), named.sentence))

    def open_by_verb(self, number: int, convening: Trigger) -> Round:
        """Open what a verb tells of, unless the text has just named it, or its headline has."""
        last = self.last
        if last is None or last.noun is None or last.cues or not _goes_on(last, number):
            return self.add(Round(convening, None, number))
        if last.trigger.sentence == 0:
            last.trigger, last.last = convening, number
        return last

    def is_over(self, current: Round, number: int, clause: Clause) -> bool:
        """Tell whether a round lies before what a clause tells: "hatte er beim Gipfel …"."""
        document, trigger = self._document, current.trigger
        before = mood_of(document, trigger.sentence, trigger.clause) in _BEFORE
        now = mood_of(document, number, clause) == "present"
        return before and number > trigger.sentence and now


def _reach(each: Round) -> int:
    return _REACH if each.noun else _REACH_OF_MEETINGS


def _goes_on(each: Round, number: int) -> bool:
    """Tell whether a sentence tells more of a gathering that was just named, or by the headline."""
    return each.last == number or (each.trigger.sentence == 0 and number <= _REACH)


def _are_named_apart(each: Round, word: str) -> bool:
    """Tell whether "G20-Gipfel" and "G7-Gipfel" are two, as "Gipfel" and "EU-Gipfel" are not."""
    first, second = (w.partition("-")[0] if "-" in w else "" for w in (each.trigger.surface, word))
    return bool(first and second) and first != second


def is_talk(each: Round) -> bool:
    """Tell whether a round is what some talked about, not a gathering to which people come."""
    told = [person for person, cue in each.cues.items() if cue == TOLD]
    if each.noun is None:
        return bool(told) and not is_company(each)
    return len(told) == 2 and each.noun not in read_round_words().wide


def is_company(each: Round) -> bool:
    """Tell whether somebody has several guests, to whom others can come."""
    if sum(cue == TOLD for cue in each.cues.values()) < _COMPANY:
        return False
    cues = read_round_words().find_cues([each.trigger.surface.lower()])
    return not cues.isdisjoint(("welcomes", "convenes"))


def mood_of(document: Document, number: int, clause: Clause) -> str:
    """Return tense and mood of a clause."""
    clauses, sentence = document.clauses[number], document.sentences[number]
    return find_mood_of_clause(clauses, clause, sentence, None, past=False)
