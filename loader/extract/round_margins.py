"""Stage 9: members of rounds by what they did at its margin, or while it stopped.

Who meets somebody "am Rande des Gipfels", or "vor Sitzungsbeginn", is there for the gathering.
"""

from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.function_words import read_function_words
from loader.extract.joining import Joining
from loader.extract.kinds import find_kind
from loader.extract.open_rounds import Round
from loader.extract.phrases import Phrase
from loader.extract.presence import is_at_break
from loader.extract.round_members import Membership
from loader.extract.round_words import read_round_words
from loader.extract.status import CHANGES


class Margins:
    """Makes members of those who meet somebody beside a round.

    Args:
        members: makes members of the text's rounds.
    """

    def __init__(self, members: Membership) -> None:
        self._members, self._rounds = members, members.rounds
        self._document = members.document
        self._stopped: tuple[int, Round | None] = (-1, None)

    def is_beside(self, number: int, clause: Clause) -> bool:
        """Tell whether a clause tells what was at a round's margin, or in a break of it."""
        words = clause.words(self._document.sentences[number])
        margin = not read_round_words().margins.isdisjoint(words)
        return margin or is_at_break(self._document, number, clause)

    def join_from_margin(
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
            current = self._rounds.find_open(number, current) or current
        acting = {
            person
            for phrase in document.phrases[number]
            if clause.subject is not None and clause.subject in (phrase, phrase.list_head)
            for person in phrase.persons
        }
        beside = (
            Joining("margin", each.persons & acting) for each in told if _are_there(document, each)
        )
        self._members.join_all(current, beside, number, clause)

    def join_from_stop(
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
            aside = (
                Joining("aside", each.persons) for each in told if _are_there(self._document, each)
            )
            self._members.join_all(stopped, aside, number, clause)
        words = clause.words(self._document.sentences[number])
        if named is not None and not read_round_words().stops.isdisjoint(words):
            self._stopped = number, current


def _are_there(document: Document, told: Told) -> bool:
    """Tell whether those of an encounter are in one place, or were to be."""
    return told.status not in CHANGES and find_kind(document, told) != "call"


def _is_margin_of_other(words: list[str]) -> bool:
    """Tell whether "am Rande eines Empfangs" names what no round is known by."""
    genitives = read_function_words().genitive_determiners
    margins = read_round_words().margins
    return any(word in margins and after in genitives for word, after in pairwise(words))
