"""Stage 9: features that show whether a person of the text was at the gathering it is about.

They are read off the first clause in which somebody does or says what its members do, and off what
the text says of the gathering and of the person.
"""

from collections import defaultdict
from collections.abc import Iterable

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.joining import ARRIVING, TOGETHER
from loader.extract.open_rounds import TOLD, Round, mood_of
from loader.extract.reach import starts_paragraph
from loader.extract.round_words import read_round_words
from loader.extract.session_clauses import ClauseReader
from loader.extract.session_setting import read_setting
from loader.extract.session_standing import Standing
from loader.records import Status

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
# Without any of these a clause may as well tell what somebody said to the press anywhere.
_GROUNDS = frozenset(
    (
        *("session", "sign", "door", "colleague", "here", "same day", "listed", "in other"),
        *("named before", "near 0", "near 1", "fits group True", "organisation True"),
        *("country of session", "country of place"),
    )
)
_NEAR, _MOST = 3, 4
_TOGETHER = frozenset(("held", "planned"))  # encounters that make a text one about several


class SessionFeatures:
    """Finds the features of a text's persons, who are its candidates.

    Args:
        document: the text.
        session: the gathering that it is about.
        status: its status.
        tellings: all encounters of the text.
    """

    def __init__(
        self, document: Document, session: Round, status: Status, tellings: Iterable[Told]
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
        self._away: set[int] = set()
        self._own = self._find_own(status)
        self._read()

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
        }

    def _read(self) -> None:
        document, standing = self._document, Standing(self._session.trigger.sentence)
        for number in range(standing.last, len(document.sentences)):
            found = self._reader.read_sentence(number)
            if starts_paragraph(document, number):
                standing.begin(found)
            if "session" in found:
                standing.come_back(number)
            signs = self._reader.read_signs(number)
            for clause in document.clauses[number]:
                self._read_clause(number, clause, found, signs, standing)

    def _read_clause(
        self,
        number: int,
        clause: Clause,
        around: set[str],
        signs: dict[int, set[str]],
        standing: Standing,
    ) -> None:
        document = self._document
        people = [p for p in document.phrases_of(number, clause) if p.persons]
        common = around | self._reader.read_clause(number, clause) if people else set()
        for phrase in people:
            own = common | self._reader.read_phrase(clause, phrase)
            for person in phrase.persons:
                seen = own | signs.get(person, set()) | self._find_others(number, clause, person)
                out = not {"elsewhere", "afar"}.isdisjoint(own) or self._is_outside(person)
                seen |= standing.find(number, seen, out=out)
                if person not in signs and not _COMING.isdisjoint(seen):
                    seen.add("goes elsewhere")
                self._note(person, seen, signs)
                if "role subject" not in own:
                    continue
                if out and person not in self._session.cues:
                    standing.outsiders += 1
                    standing.heard = True
                elif not out and (person in self._session.cues or person in signs):
                    standing.come_back(max(standing.last, number))

    def _find_others(self, number: int, clause: Clause, person: int) -> set[str]:
        """Return what a sentence tells of other encounters of a person."""
        others = [told for told in self._told.get(number, ()) if person in told.persons]
        if not others:
            return set()
        beside = any(told.trigger.clause is clause for told in others)
        return {"in other", "in other clause"} if beside else {"in other"}

    def _note(self, person: int, seen: set[str], signs: dict[int, set[str]]) -> None:
        acts = seen >= _ACTING or ("done" in seen and person in signs)
        if "stays away" in seen and "role subject" in seen:
            self._away.add(person)
        if acts and person not in self._shown and _AWAY.isdisjoint(seen):
            self._shown[person] = seen
        elif person not in self._shown and "afar" in seen:
            self._away.add(person)

    def _is_outside(self, person: int) -> bool:
        ranks = read_round_words().outside_ranks
        return any(held.office.rank in ranks for held in self._document.chains[person].held)

    @property
    def persons(self) -> list[int]:
        """The candidates."""
        return [
            person
            for person in self._shown
            if person not in self._away
            and not self._is_outside(person)
            and not _GROUNDS.isdisjoint(self.find(person))
        ]

    def find(self, person: int) -> set[str]:
        """Return the features of a candidate."""
        chain, setting = self._document.chains[person], self._setting
        found = self._shown[person] | self._own
        ranks = {held.office.rank for held in chain.held}
        found |= {f"rank {rank}" for rank in ranks} or {"no rank"}
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
