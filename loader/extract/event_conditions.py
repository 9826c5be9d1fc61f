"""Stage 10: the conditions that the event rules set.

They have short names in `lexicon/events.toml`; a condition that is no name here is a group of
words, one of which must stand in the clause.
"""

import re
from collections.abc import Callable

from loader.extract.event_clauses import ClauseView
from loader.extract.event_words import EventRule
from loader.extract.phrases import TIMES

Condition = Callable[[ClauseView, int], bool]

_DATED = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w*|Mittwoch\w*|Sonnabend\w*|Frühjahr|Sommer|Herbst"
    r"|Winter|Vorjahr|Nacht|Vorabend|gestern|heute|(?:19|20)\d\d)\Z"
)
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


def _many(view: ClauseView, position: int) -> bool:
    """Tell whether a number of people, or a country's people, stand in the clause."""
    del position
    for phrase in view.phrases:
        if phrase.preposition or phrase.head != "noun":
            continue
        description = view.document.descriptions.get(phrase)
        people = description is not None and description.demonym and description.plural
        numbered = any(view.tag(p) == "NUM" for p in range(phrase.first, phrase.last + 1))
        if people or (numbered and view.text(phrase.last) not in TIMES):
            return True
    return False


def _told(view: ClauseView, position: int) -> bool:
    """Tell whether a participle is more than an old attribute: "der abgesetzte Minister"."""
    if view.tag(position) != "ADJ" or not view.text(position).endswith(("e", "en", "er", "em")):
        return True
    before = range(max(0, position - 3), position)
    return any(_DATED.match(view.text(p)) or view.text(p) in view.words.lately for p in before)


def _bare_post(view: ClauseView, position: int) -> bool:
    """Tell whether an office stands without an article: "Botschafterin in Rom wird …"."""
    del position
    return any(
        p.head == "noun"
        and p.preposition is None
        and (p.determiner is None or p.determiner.startswith("neu"))
        and "envoy" in view.words.groups(view.text(p.last))
        for p in view.phrases
    )


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
    return any(_DATED.match(view.text(p)) for p in view.positions)


def _persons(view: ClauseView) -> bool:
    return any(p.persons for p in view.phrases)


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
    "many": _many,
    "told": _told,
    "bare post": _bare_post,
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
    "person": lambda view, _: _persons(view),
    "nobody": lambda view, _: not _persons(view),
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
