"""Stage 10: the conditions that the event rules set.

They have short names in `lexicon/events.toml`; a condition that is no name here is a group of
words, one of which must stand in the clause.
"""

import re
from collections.abc import Callable

from loader.extract.event_actors import (
    has_bare_post,
    has_giver,
    has_many,
    has_new_post,
    has_people,
    has_persons,
    state_acts,
)
from loader.extract.event_clauses import OPENING, ClauseView
from loader.extract.event_words import EventRule
from loader.extract.phrases import TIMES

Condition = Callable[[ClauseView, int], bool]

_DATED = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w*|Mittwoch\w*|Sonnabend\w*|Frühjahr|Sommer|Herbst"
    r"|Winter|Vorjahr|Nacht|Vorabend|gestern|heute|(?:19|20)\d\d)\Z"
)
_SPAN = re.compile(r"(?:Tage|Woche|Monat|Jahr)(?:e?[ns]?|es)?\Z|Wochenende\Z")
_COUNTED = re.compile(r"(?:[Vv]or|(?:vergangene|vorige|letzte|kommende|nächste|diese)[nmrs]?)\Z")
_SINCE = 3  # words before an office, as in "seit dem Januar Sondergesandte"
_PARTICIPLE = re.compile(r"[a-zäöü]*ge[a-zäöüß]+(?:t|en)\Z")
_TARGETS = frozenset(("auf", "gegen", "in", "von", "bei", "im"))


def _has_object(view: ClauseView) -> bool:
    """Tell whether the clause has a thing as its object: "vereinbarte eine Partnerschaft"."""
    for phrase in view.phrases:
        if phrase.head != "noun" or phrase.persons:
            continue
        if phrase.preposition or phrase.genitive or view.text(phrase.last) in TIMES:
            continue
        description = view.document.descriptions.get(phrase)
        if description is not None and not description.empty:
            continue
        state = view.sentence.states_in(range(phrase.first, phrase.last + 1))
        if not state and (phrase.determiner is None or phrase.determiner.startswith("ein")):
            return True
    return False


def _told(view: ClauseView, position: int) -> bool:
    """Tell whether a participle is more than an old attribute: "der abgesetzte Minister"."""
    if view.tag(position) != "ADJ" or not view.text(position).endswith(("e", "en", "er", "em")):
        return True
    before = range(max(0, position - 3), position)
    return any(_DATED.match(view.text(p)) or view.text(p) in view.words.lately for p in before)


def _public(view: ClauseView, position: int) -> bool:
    """Tell whether a vote is no "Wahl zum Vorsitzenden"."""
    behind = view.behind(position)
    if not behind or behind[0] not in ("zum", "zur") or position + 2 not in view.positions:
        return True
    return not any("post" in view.words.groups(view.text(p)) for p in view.region(position))


def _definite(view: ClauseView, position: int) -> bool:
    phrase = view.sentence.phrase_at[position]
    if phrase is None:
        return False
    determiner = phrase.determiner or phrase.preposition or ""
    if determiner in view.words.definite or phrase.possessor is not None:
        return True
    first = view.text(phrase.first)  # "Abiys Amtsantritt"
    return phrase.first < position and view.tag(phrase.first) == "PROPN" and first.endswith("s")


def _dated(view: ClauseView, position: int) -> bool:
    del position
    return any(_tells_when(view, p) for p in view.positions)


def _tells_when(view: ClauseView, position: int) -> bool:
    """Tell whether a word is a date, also counted from today: "vor zwei Jahren"."""
    if _DATED.match(view.text(position)):
        return True
    if not _SPAN.match(view.text(position)):
        return False
    return any(_COUNTED.match(view.text(p)) for p in range(max(0, position - 2), position))


def _has_content(view: ClauseView) -> bool:
    """Tell whether a clause says what was agreed: "vereinbarten, Fregatten zu bauen"."""
    number = view.sentence.number
    for clause in view.document.clauses[number]:
        if clause.parent != view.clause.number or clause.kind not in ("infinitive", "subordinate"):
            continue
        texts = [view.text(position) for position in clause.positions]
        if not any("meeting" in view.words.groups(text) for text in texts):
            return True
    return False


def _is_quoted(view: ClauseView, position: int) -> bool:
    following = view.sentence.tokens[position + 1 : position + 2]
    return bool(following) and following[0].text in OPENING


def _is_topic(view: ClauseView, position: int) -> bool:
    """Tell whether a thing is only spoken about: "berieten über gemeinsame Manöver"."""
    phrase = view.sentence.phrase_at[position]
    return phrase is not None and phrase.preposition == "über"


def _since_before(view: ClauseView, position: int) -> bool:
    """Tell an office held since some day: "seit Januar Sondergesandte der UN"."""
    before = [view.text(p).lower() for p in range(max(0, position - _SINCE), position)]
    if "seit" not in before:
        return False
    dated = before[before.index("seit") + 1 :]
    return any(_DATED.match(word.capitalize()) for word in dated) and "der" not in dated


CONDITIONS: dict[str, Condition] = {
    "definite": _definite,
    "dated": _dated,
    "state": lambda view, position: bool(view.states_of(position)),
    "compound": lambda view, position: "bare" not in view.words.groups(view.text(position)),
    "plural": lambda view, position: view.text(position).lower().endswith("en"),
    "between": lambda view, position: "zwischen" in view.behind(position),
    "target": lambda view, position: bool(_TARGETS.intersection(view.behind(position)[:1])),
    "against": lambda view, position: (
        "gegen" in (view.text(p).lower() for p in view.region(position))
    ),
    "passive": lambda view, _: bool(view.words.becoming & view.lowered),
    "reflexive": lambda view, _: "sich" in view.lowered,
    "object": lambda view, _: _has_object(view),
    "content": lambda view, _: _has_content(view),
    "many": lambda view, _: has_many(view),
    "people": lambda view, _: has_people(view),
    "giver": lambda view, _: has_giver(view),
    "no state": lambda view, _: not state_acts(view),
    "plural verb": lambda view, position: (
        view.text(position).endswith("en") and not has_persons(view)
    ),
    "quoted": _is_quoted,
    "no topic": lambda view, position: not _is_topic(view, position),
    "since before": _since_before,
    "told": _told,
    "bare post": lambda view, _: has_bare_post(view),
    "new post": lambda view, _: has_new_post(view),
    "public": _public,
    "copula": lambda view, _: (
        not any(
            view.tag(p) == "VERB" or _PARTICIPLE.match(view.text(p)) for p in view.clause.positions
        )
    ),
    "on a person": lambda view, _: any(p.persons and p.preposition == "auf" for p in view.phrases),
    "in a state": lambda view, _: bool(view.sentence.states_in(view.positions)),
    "against them": lambda view, _: "gegen" in view.lowered,
    "owner": lambda view, position: any(
        p.persons for p in view.sentence.phrases_in(view.region(position))
    ),
    "on": lambda view, _: bool({"auf", "darauf"} & view.lowered),
    "person": lambda view, _: has_persons(view),
    "nobody": lambda view, _: not has_persons(view),
}


def holds(view: ClauseView, rule: EventRule, position: int) -> bool:
    """Tell whether a rule's conditions hold for a word of a clause."""
    if rule.forbidden & view.groups.keys():
        return False
    if rule.needed and view.groups.keys().isdisjoint(rule.needed):
        return False
    if not rule.words <= view.lowered:
        return False
    if not rule.when:
        return True
    return any(all(holds_one(view, name, position) for name in names) for names in rule.when)


def holds_one(view: ClauseView, name: str, position: int) -> bool:
    """Tell whether one condition holds, or a group of words has one in the clause."""
    condition = CONDITIONS.get(name)
    return name in view.groups if condition is None else condition(view, position)
