"""Stage 11: whether an event took place, is planned, possible, refused or called off.

Told by the words of its clause and of the clause that it depends on, the strongest sign first.
"""

import tomllib
from functools import cache
from importlib.resources import files

from loader.extract.clauses import Clause
from loader.extract.event_clauses import ClauseView
from loader.records import Status

_ORDER: tuple[Status, ...] = ("cancelled", "refused", "possible", "planned")
_NEGATIONS = frozenset(["nicht", "nie", "niemals", "kein", "keine", "keinen", "keiner", "keinem", "weder"])
_FUTURE = frozenset(["wird", "werden", "werde"])


@cache
def _signs() -> dict[Status, frozenset[str]]:
    text = files("loader.extract").joinpath("lexicon/event_status.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return {status: frozenset(data[status].split()) for status in _ORDER}


def find_status(view: ClauseView, default: Status, *, noun: bool) -> Status:
    """Return the status of an event told in a clause.

    Args:
        view: the clause.
        default: what it is when no word tells otherwise.
        noun: whether the event is told by a noun, whose clause may be about something else.
    """
    words = set(view.lowered) | _parent_words(view)
    signs = _signs()
    for status in _ORDER:
        if words & signs[status]:
            return status
    if not noun and words & _NEGATIONS:
        return "refused"
    if not noun and default == "held" and words & _FUTURE and _ends_in_infinitive(view):
        return "planned"
    return default


def _parent_words(view: ClauseView) -> set[str]:
    """Return the words of the clause that an infinitive or a "dass" clause depends on."""
    clause: Clause = view.clause
    if clause.kind not in ("infinitive", "subordinate") or clause.parent is None:
        return set()
    sentence = view.document.sentences[view.number]
    for parent in view.document.clauses[view.number]:
        if parent.number == clause.parent:
            return set(parent.words(sentence))
    return set()


def _ends_in_infinitive(view: ClauseView) -> bool:
    tokens = view.document.sentences[view.number].tokens
    verbs = [tokens[p] for p in view.clause.positions if tokens[p].tag in ("VERB", "AUX")]
    return (
        bool(verbs)
        and verbs[-1].text.endswith(("en", "ern", "eln"))
        and (not verbs[-1].text.startswith("ge"))
    )
