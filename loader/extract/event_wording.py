"""Stage 10: conditions of the event rules on how a clause words what it tells."""

import re
from collections.abc import Iterator

from loader.extract.event_clauses import OPENING, ClauseView

_DATED = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w*|Mittwoch\w*|Sonnabend\w*|Frühjahr|Sommer|Herbst"
    r"|Winter|Vorjahr|Nacht|Vorabend|gestern|heute|(?:19|20)\d\d)\Z"
)
_SPAN = re.compile(r"(?:Tage|Woche|Monat|Jahr)(?:e?[ns]?|es)?\Z|Wochenende\Z")
_COUNTED = re.compile(r"(?:[Vv]or|(?:vergangene|vorige|letzte|kommende|nächste|diese)[nmrs]?)\Z")
_TALKS = frozenset(("meeting", "talking"))
_SINCE = 3  # words before an office, as in "seit dem Januar Sondergesandte"


def has_object(view: ClauseView) -> bool:
    """Tell whether the clause has a thing as its object: "vereinbarte eine Partnerschaft"."""
    for phrase in view.phrases:
        if phrase.head != "noun" or phrase.preposition:
            continue
        state = view.sentence.states_in(range(phrase.first, phrase.last + 1))
        if not state and (phrase.determiner is None or phrase.determiner.startswith("ein")):
            return True
    return False


def is_told(view: ClauseView, position: int) -> bool:
    """Tell whether a participle is more than an old attribute: "der abgesetzte Minister"."""
    if view.tag(position) != "ADJ" or not view.text(position).endswith(("e", "en", "er", "em")):
        return True
    before = range(max(0, position - 3), position)
    return any(_DATED.match(view.text(p)) or view.text(p) in view.words.lately for p in before)


def is_public(view: ClauseView, position: int) -> bool:
    """Tell whether a vote is no "Wahl zum Vorsitzenden"."""
    behind = view.behind(position)
    if not behind or behind[0] not in ("zum", "zur"):
        return True
    return not any("post" in view.words.groups(view.text(p)) for p in view.region(position))


def is_definite(view: ClauseView, position: int) -> bool:
    """Tell whether a noun is a known thing: "das Abkommen", "Abiys Amtsantritt"."""
    phrase = view.sentence.phrase_at[position]
    if phrase is None:
        return False
    determiner = phrase.determiner or phrase.preposition or ""
    if determiner in view.words.definite or phrase.possessor is not None:
        return True
    first = view.text(phrase.first)  # "Abiys Amtsantritt"
    return phrase.first < position and view.tag(phrase.first) == "PROPN" and first.endswith("s")


def is_dated(view: ClauseView, position: int) -> bool:
    """Tell whether the clause says when."""
    del position
    return any(_tells_when(view, p) for p in view.positions)


def _tells_when(view: ClauseView, position: int) -> bool:
    """Tell whether a word is a date, also counted from today: "vor zwei Jahren"."""
    if _DATED.match(view.text(position)):
        return True
    if not _SPAN.match(view.text(position)):
        return False
    return any(_COUNTED.match(view.text(p)) for p in range(max(0, position - 2), position))


def has_content(view: ClauseView) -> bool:
    """Tell whether a clause says what was agreed: "vereinbarten, Fregatten zu bauen"."""
    return any(not talks for talks in _contents(view))


def has_talks(view: ClauseView) -> bool:
    """Tell whether it was agreed to meet or speak: "einigten sich darauf, sich zu treffen"."""
    return any(_contents(view))


def _contents(view: ClauseView) -> Iterator[bool]:
    """Yield of each clause that tells what was agreed whether it is a meeting."""
    for clause in view.document.clauses[view.sentence.number]:
        if clause.parent == view.clause.number and clause.kind in ("infinitive", "subordinate"):
            groups = [view.words.groups(view.text(position)) for position in clause.positions]
            yield any(group & _TALKS for group in groups)


def is_quoted(view: ClauseView, position: int) -> bool:
    """Tell whether a name in quotation marks follows: "Übung «Cold Response»"."""
    following = view.sentence.tokens[position + 1 : position + 2]
    return bool(following) and following[0].text in OPENING


def is_concrete(view: ClauseView, position: int) -> bool:
    """Tell whether it is said how many, or who: "die Freilassung einer Lehrerin"."""
    region = view.region(position)
    counted = any(view.tag(p) == "NUM" or view.text(p) in ("einer", "eines") for p in region)
    return counted or any(p.persons for p in view.sentence.phrases_in(region))


def is_topic(view: ClauseView, position: int) -> bool:
    """Tell whether a thing is only spoken about: "berieten über gemeinsame Manöver"."""
    phrase = view.sentence.phrase_at[position]
    return phrase is not None and phrase.preposition in ("über", "von", "vor")


def held_since(view: ClauseView, position: int) -> bool:
    """Tell an office held since some day: "seit Januar Sondergesandte der UN"."""
    before = [view.text(p).lower() for p in range(max(0, position - _SINCE), position)]
    if "seit" not in before:
        return False
    dated = before[before.index("seit") + 1 :]
    return any(_DATED.match(word.capitalize()) for word in dated) and "der" not in dated


def has_particle(view: ClauseView, particle: str) -> bool:
    """Tell whether a verb's particle stands here, not a preposition of the same form."""
    return particle in view.particles and any(
        view.text(position) == particle
        and view.tag(position) != "DET"
        and not any(view.sentence.phrase_at[position + 1 : position + 2])
        for position in view.clause.positions
    )
