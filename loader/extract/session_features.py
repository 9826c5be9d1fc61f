"""Stage 9: features that show whether a person of the text was at the gathering it is about.

They are read off the first clause in which somebody does or says what its members do, or else off
the first that names him, off whom the text names beside him (`session_company`), and off what it
says of the gathering and of the person. Weights decide.
"""

from collections import defaultdict
from collections.abc import Iterable

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.joining import ARRIVING, TOGETHER
from loader.extract.open_rounds import TOLD, Round, mood_of
from loader.extract.round_words import read_round_words
from loader.extract.session_clauses import ClauseReader
from loader.extract.session_company import Company
from loader.extract.session_setting import read_setting
from loader.extract.session_ties import find_ties
from loader.records import Status

_STAYING = frozenset(("stays away", "role subject"))
_ACTING = frozenset(("role subject", "done"))
# A clause with one of these shows nobody at the gathering.
_AWAY = frozenset(
    (
        "afar",
        "stays away",
        "unsure",
        "in other clause",
        "other day",
        "other date",
        "former",
        "later",
        "goes elsewhere",
        "new gathering",
    )
)
# By these somebody comes to something else, if no rule made him a member, or speaks from anywhere.
_COMING = frozenset(f"cue {cue}" for cue in (*TOGETHER, *ARRIVING, "speaks_out"))
# Of these, the ones by which somebody comes to members whom the text tells of in other words.
_OPEN = frozenset(("goes elsewhere", "in other clause"))
# Whom no clause shows there, and one with these names, was not there, or at something else.
_ELSEWHERE = (_AWAY - _OPEN) | {"denied", "other gathering"}
_NEAR, _MOST = 3, 4
_TOGETHER = frozenset(("held", "planned"))  # encounters that make a text one about several


class SessionFeatures:
    """Finds the features of a text's persons, who are its candidates.

    Args:
        document: the text.
        session: the gathering that it is about.
        status: its status.
        tellings: all encounters of the text.
        rounds: all its rounds.
    """

    def __init__(
        self,
        document: Document,
        session: Round,
        status: Status,
        tellings: list[Told],
        rounds: Iterable[Round],
    ) -> None:
        self._document, self._session = document, session
        self._setting = read_setting(document, session)
        self._reader = ClauseReader(document, session, self._setting)
        self._told: dict[int, list[Told]] = defaultdict(list)
        others = [told for told in tellings if told is not session.told]
        for each in (again for told in others for again in (told, *told.again)):
            self._told[each.trigger.sentence].append(each)
        self._others = len({told.persons for told in others if told.status in _TOGETHER})
        self._shown: dict[int, set[str]] = {}  # by person: the clause that shows it there
        self._seen: dict[int, set[str]] = {}  # by person: the first clause that names it
        self._named = {
            c.number: min(s.sentence for s in c.spans) for c in document.chains if c.spans
        }
        self._away: set[int] = set()
        self._outside = {person for person in self._named if self._is_outside(person)}
        self._own = self._find_own(status)
        self._ties = find_ties(session, tellings, rounds)
        around = self._read()
        self._company = Company(document, session, self._named, self._shown.keys(), self._outside)
        for number, found in around.items():
            self._company.note(number, found)

    def _find_own(self, status: Status) -> set[str]:
        session, lists, trigger = self._session, read_round_words(), self._session.trigger
        told = sum(cue == TOLD for cue in session.cues.values())
        return {
            "person",
            f"status {status}",
            f"opening mood {mood_of(self._document, trigger.sentence, trigger.clause)}",
            f"opened {min(trigger.sentence, _NEAR)}",
            f"wide {session.noun in lists.wide}",
            f"assembly {session.noun in lists.assemblies}",
            f"told {min(told, _NEAR)}",
            f"joined {min(len(session.cues) - told, _NEAR)}",
            f"others {min(self._others, _MOST)}",
            f"group {bool(self._setting.ranks)}",
            f"noun {session.noun}" if session.noun else f"verb {trigger.word.lemma}",
        }

    def _read(self) -> dict[int, set[str]]:
        """Read the clauses; return what the sentences show."""
        document, around = self._document, {}
        for number in range(self._session.trigger.sentence):
            for clause in document.clauses[number]:
                self._note_absent(number, clause)
        for number in range(self._session.trigger.sentence, len(document.sentences)):
            around[number] = self._reader.read_sentence(number)
            signs = self._reader.read_signs(number) if document.has_persons(number) else {}
            for clause in document.clauses[number]:
                self._read_clause(number, clause, around[number], signs)
        return around

    def _read_clause(
        self, number: int, clause: Clause, around: set[str], signs: dict[int, set[str]]
    ) -> None:
        people = [p for p in self._document.phrases_of(number, clause) if p.persons]
        common = around | self._reader.read_clause(number, clause) if people else set()
        for phrase in people:
            own = common | self._reader.read_phrase(clause, phrase)
            for person in phrase.persons:
                seen = own | signs.get(person, set()) | self._find_others(number, clause, person)
                if person not in signs and not _COMING.isdisjoint(seen):
                    seen.add("goes elsewhere")
                self._note(number, person, seen, sign=person in signs)

    def _note_absent(self, number: int, clause: Clause) -> None:
        """Note who is said to stay away before the gathering is named, as in a headline."""
        people = [p for p in self._document.phrases_of(number, clause) if p.persons]
        common = self._reader.read_clause(number, clause) if people else set()
        for phrase in people:
            if _is_absent(common | self._reader.read_phrase(clause, phrase)):
                self._away.update(phrase.persons)

    def _find_others(self, number: int, clause: Clause, person: int) -> set[str]:
        """Return what a sentence tells of other encounters of a person."""
        others = [told for told in self._told.get(number, ()) if person in told.persons]
        if not others:
            return set()
        beside = any(told.trigger.clause is clause for told in others)
        return {"in other", "in other clause"} if beside else {"in other"}

    def _note(self, number: int, person: int, seen: set[str], *, sign: bool) -> None:
        if person not in self._seen:
            self._seen[person] = seen
            self._named[person] = number
        if _is_absent(seen):
            self._away.add(person)
        acts = seen >= _ACTING or ("done" in seen and sign)
        if acts and person not in self._shown and _AWAY.isdisjoint(seen):
            self._shown[person] = seen
            self._named[person] = number
        elif person not in self._shown and "afar" in seen:
            self._away.add(person)

    def _is_outside(self, person: int) -> bool:
        ranks = read_round_words().outside_ranks
        return any(held.office.rank in ranks for held in self._document.chains[person].held)

    @property
    def persons(self) -> list[int]:
        """Everybody of whom the text tells, from whom weights can be learned."""
        return sorted(self._named)

    def is_away(self, person: int) -> bool:
        """Tell whether the text says of somebody that he was not there."""
        return person in self._away

    def can_be_there(self, person: int) -> bool:
        """Tell whether the weights may decide about somebody.

        Not about who stays away, judges from outside or telephones, nor about whom the text only
        tells what was before.
        """
        if person in self._away or person in self._outside:
            return False
        if person in self._shown or person not in self._seen:
            return person in self._shown
        seen, ties = self._seen[person], self._ties.get(person, set())
        before = "mood pluperfect" in seen and "sign" not in seen and "met member" not in ties
        calls = any(tie.endswith("kind call") for tie in ties)
        return _ELSEWHERE.isdisjoint(seen) and not before and not calls

    def find(self, person: int) -> set[str]:
        """Return the features of a candidate."""
        found = self._own | self._company.find(person) | self._find_standing(person)
        if person in self._shown:
            found |= self._shown[person] | {"shown"}
        else:
            found |= self._seen.get(person, {"only before"}) | {"not shown"}
        found |= self._ties.get(person) or {"met nobody"}
        found |= {"away"} if person in self._away else set()
        found |= {"outside"} if person in self._outside else set()
        return found

    def _find_standing(self, person: int) -> set[str]:
        """Return what the text says of a person and what that means for the gathering."""
        chain, setting = self._document.chains[person], self._setting
        ranks = {held.office.rank for held in chain.held}
        found = {f"rank {rank}" for rank in ranks} or {"no rank"}
        if setting.ranks:
            found.add(f"fits group {bool(ranks & setting.ranks)}")
        if chain.country:
            own, here = chain.country in setting.states, chain.country in setting.countries
            found.add(f"country {'of session' if own else 'of place' if here else 'other'}")
        if chain.organization:
            found.add(f"organisation {chain.organization in setting.organizations}")
        first = min((s.sentence for s in chain.spans), default=self._session.trigger.sentence)
        if first < self._session.trigger.sentence:
            found.add("named before")
        return found


def _is_absent(seen: set[str]) -> bool:
    """Tell whether these features say of somebody that he stayed away."""
    return seen >= _STAYING or "missing" in seen
