"""Stage 9: what the clauses of a text about a gathering tell of whether somebody was there.

Features have names that can be read in `weights/session.tsv`.
"""

from collections.abc import Sequence

from loader.extract.attendance import find_joining
from loader.extract.attendance_phrases import is_side
from loader.extract.clauses import Clause
from loader.extract.contributions import AT, find_contributions, is_at
from loader.extract.date_patterns import MONTHS
from loader.extract.delegates import find_delegate, find_deputy, find_head, find_sides
from loader.extract.document import Document
from loader.extract.gatherings import find_gathering, is_new, name_of
from loader.extract.joining import ARRIVING, TOGETHER, Joining, is_denied
from loader.extract.lexicon import read_lexicon
from loader.extract.open_rounds import Round, mood_of
from loader.extract.phrases import Phrase
from loader.extract.places import find_places
from loader.extract.presence import find_hosts
from loader.extract.reach import is_saying
from loader.extract.reading import Token
from loader.extract.round_words import read_round_words
from loader.extract.session_setting import Setting, find_days

_QUOTES = frozenset('„“”»«"')
_BEFORE = 2  # words before a phrase that may call whom it names former
_YEAR = 4  # digits
_MONTHS = frozenset(name.lower() for name in MONTHS if name.lower() not in ("jan", "apr"))
_SAID = frozenset(("argues", "replies"))
_OPEN = frozenset(("came", "comes", "announced"))
_DONE = frozenset(
    (
        *("past", "perfect", "passive past", "be past", "present", "past reported"),
        *("perfect reported", "pluperfect", "infinitive"),
    )
)


class ClauseReader:
    """Finds the features of sentences, clauses and phrases of a text about a gathering."""

    def __init__(self, document: Document, session: Round, setting: Setting) -> None:
        self._document, self._session, self._setting = document, session, setting

    def read_sentence(self, number: int) -> set[str]:
        """Return what a whole sentence shows: places, times, the gathering's name."""
        document, lists = self._document, read_round_words()
        tokens = document.sentences[number].tokens
        words = {token.text.lower() for token in tokens}
        found = self._find_places(number) | self._find_names(number)
        groups = {"afar": lists.afar, "absent": lists.absences, "door": lists.doors}
        groups |= {"other time": lists.elsewhen, "later": lists.later, "quotes": _QUOTES}
        found |= {name for name, group in groups.items() if not group.isdisjoint(words)}
        if _tells_other_date(words):
            found.add("other date")
        days = find_days(document, number)
        if days and self._setting.days:
            found.add("other day" if days.isdisjoint(self._setting.days) else "same day")
        return found

    def _find_places(self, number: int) -> set[str]:
        found: set[str] = set()
        for place in find_places(self._document, number, read_lexicon()):
            known = place.name in self._setting.places
            if place.building:
                found |= set() if known or place.away else {"other house"}
                continue
            found.add("from" if place.away else "here" if known else "elsewhere")
        return found

    def _find_names(self, number: int) -> set[str]:
        """Return how a sentence names the gathering, or another."""
        lists, found = read_round_words(), set()
        for phrase in self._document.phrases[number]:
            noun = name_of(self._document, phrase) if phrase.head == "noun" else None
            if noun is None:
                continue
            same = noun.rstrip("s") == (self._session.noun or "").rstrip("s")
            if is_new(phrase):
                found.add("new gathering")
            elif not same and noun not in lists.general:
                found.add("other gathering")
            else:
                found |= {"session", f"session {_part(phrase)}"}
        return found

    def read_signs(self, number: int) -> dict[int, set[str]]:
        """Return by which signs of a sentence persons are at a gathering."""
        found: dict[int, set[str]] = {}
        document = self._document
        joinings: list[Joining | None] = []
        contributions = find_contributions(document, number)
        for clause in document.clauses[number]:
            named = find_gathering(document, number, clause)
            if named is None or is_at(named):  # not "drängte auf einen Gipfel"
                joinings.append(contributions.get(clause.number))
            finds = (find_joining, find_sides, find_deputy, find_head, find_delegate, find_hosts)
            joinings += [find(document, number, clause) for find in finds]
        for joining in filter(None, joinings):
            for person in joining.persons:
                found.setdefault(person, {"sign"}).add(f"sign {joining.cue}")
        return found

    def read_clause(self, number: int, clause: Clause) -> set[str]:
        """Return what a clause shows: words for coming and speaking, its mood."""
        document, lists = self._document, read_round_words()
        words = clause.words(document.sentences[number])
        cues, denied = lists.find_cues(words), is_denied(words)
        mood = mood_of(document, number, clause)
        found = {f"mood {mood}", f"kind {clause.kind}", "done" if mood in _DONE else "undone"}
        found |= {f"cue {cue}" for cue in cues} if not denied else {"denied"}
        if denied and not cues.isdisjoint((*TOGETHER, *ARRIVING)):
            found.add("stays away")
        if not lists.absences.isdisjoint(words):
            found.add("stays away")
        if not denied and not cues.isdisjoint(_OPEN):
            found.add("comes")
        saying = is_saying(document, number, clause)
        found |= {"saying"} if saying else set()
        if saying or not cues.isdisjoint(_SAID):
            found.add("speaks")
        if any(is_side(document, phrase) for phrase in document.phrases_of(number, clause)):
            found.add("side")
        return found

    def read_phrase(self, clause: Clause, phrase: Phrase) -> set[str]:
        """Return what part a phrase plays, and how it calls whom it names."""
        document, lists = self._document, read_round_words()
        found = {f"role {_role(clause, phrase)}"}
        found |= {"unsure"} if phrase.unsure else set()
        found |= {"listed"} if phrase.list_head is not None else set()
        told = document.descriptions.get(phrase)
        if told is not None and told.demonym:
            found.add("demonym")
        row = document.sentences[phrase.sentence].tokens
        if _is_missing(row, phrase):
            found.add("missing")
        tokens = row[phrase.first : phrase.last + 1]
        called = row[max(phrase.first - _BEFORE, 0) : phrase.last]
        if any(token.text.lower().startswith(tuple(lists.former)) for token in called):
            found.add("former")
        fellows = tuple(lists.fellows)
        if any(token.text.lower().endswith(fellows) for token in tokens):
            found.add("colleague")
        return found


def _tells_other_date(words: set[str]) -> bool:
    """Tell whether a sentence names a month or a year, or how long ago something was.

    Of the gathering itself news says the weekday.
    """
    years = any(len(word) == _YEAR and word.isdecimal() for word in words)
    long_ago = "vor" in words and not read_round_words().spans.isdisjoint(words)
    return years or long_ago or not _MONTHS.isdisjoint(words)


def _is_missing(row: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase says whose absence it is: "die Abwesenheit von A", "As Fernbleiben"."""
    before = [token.text.lower() for token in row[max(phrase.first - _BEFORE, 0) : phrase.first]]
    behind = [token.text.lower() for token in row[phrase.last + 1 : phrase.last + 1 + _BEFORE]]
    nouns = read_round_words().absence_nouns
    owned = phrase.genitive and not nouns.isdisjoint(behind)
    return owned or bool(
        before and (before[-1] in nouns or (before[-1] == "von" and before[0] in nouns))
    )


def _part(phrase: Phrase) -> str:
    """Name how a clause speaks of the gathering: at it, after it, about it."""
    if phrase.preposition in AT:
        return "at"
    if phrase.preposition == "nach":
        return "after"
    return "topic" if phrase.preposition in read_round_words().outside else "bare"


def _role(clause: Clause, phrase: Phrase) -> str:
    head = phrase.list_head or phrase
    if clause.subject is not None and clause.subject in (phrase, phrase.list_head):
        return "subject"
    if phrase.genitive:
        return "genitive"
    return "other" if head.preposition else "bare"
