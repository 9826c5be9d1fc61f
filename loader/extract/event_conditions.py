"""Stage 10: the conditions that the event rules set.

They have short names in `lexicon/events.toml`; a condition that is no name here is a group of
words, one of which must stand in the clause.
"""

import re
from collections.abc import Callable

from loader.extract.event_actors import (
    has_attacker,
    has_bare_post,
    has_giver,
    has_many,
    has_new_post,
    has_people,
    has_persons,
    has_post,
    state_acts,
)
from loader.extract.event_clauses import ClauseView
from loader.extract.event_wording import (
    has_content,
    has_object,
    has_talks,
    held_since,
    is_concrete,
    is_dated,
    is_definite,
    is_public,
    is_quoted,
    is_told,
    is_topic,
)
from loader.extract.event_words import EventRule

Condition = Callable[[ClauseView, int], bool]

_PARTICIPLE = re.compile(r"[a-zäöü]*ge[a-zäöüß]+(?:t|en)\Z")
_TARGETS = frozenset(("auf", "gegen", "in", "von", "bei", "im"))

CONDITIONS: dict[str, Condition] = {
    "definite": is_definite,
    "dated": is_dated,
    "state": lambda view, position: bool(view.states_of(position)),
    "compound": lambda view, position: "bare" not in view.words.groups(view.text(position)),
    "between": lambda view, position: "zwischen" in view.behind(position),
    "target": lambda view, position: bool(_TARGETS.intersection(view.behind(position)[:1])),
    "against": lambda view, position: (
        "gegen" in (view.text(p).lower() for p in view.region(position))
    ),
    "passive": lambda view, _: bool(view.words.becoming & view.lowered),
    "reflexive": lambda view, _: "sich" in view.lowered,
    "object": lambda view, _: has_object(view),
    "no talks": lambda view, _: not has_talks(view),
    "content": lambda view, _: has_content(view),
    "many": lambda view, _: has_many(view),
    "people": lambda view, _: has_people(view),
    "giver": lambda view, _: has_giver(view),
    "no state": lambda view, _: not state_acts(view),
    "plural verb": lambda view, position: (
        view.tag(position) == "VERB"
        and view.text(position).endswith("en")
        and not has_persons(view)
    ),
    "attacker": lambda view, _: has_attacker(view),
    "subject": lambda view, _: view.clause.subject is not None,
    "concrete": is_concrete,
    "undemanded": lambda view, _: "demand" not in view.groups,
    "quoted": is_quoted,
    "no topic": lambda view, position: not is_topic(view, position),
    "since before": held_since,
    "told": is_told,
    "bare post": lambda view, _: has_bare_post(view),
    "told post": lambda view, _: has_post(view),
    "new post": lambda view, _: has_new_post(view),
    "public": is_public,
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
