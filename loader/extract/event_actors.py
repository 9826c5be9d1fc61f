"""Stage 10: conditions of the event rules on who stands in the clause, and as what."""

from loader.extract.event_clauses import ClauseView
from loader.extract.phrases import TIMES, Phrase


def has_persons(view: ClauseView) -> bool:
    """Tell whether the clause names somebody."""
    return any(phrase.persons for phrase in view.phrases)


def has_many(view: ClauseView) -> bool:
    """Tell whether a number of people, or a country's people, stand in the clause."""
    for phrase in view.phrases:
        if phrase.preposition:
            continue
        numbered = any(view.tag(p) == "NUM" for p in range(phrase.first, phrase.last + 1))
        if _is_people(view, phrase) or (numbered and view.text(phrase.last) not in TIMES):
            return True
    return False


def has_people(view: ClauseView) -> bool:
    """Tell whether a country's people stand in the clause: "die Schweizer stimmen ab"."""
    return any(_is_people(view, p) for p in view.phrases if not p.preposition)


def _is_people(view: ClauseView, phrase: Phrase) -> bool:
    description = view.document.descriptions.get(phrase)
    if description is None or not description.demonym:
        return False
    return (phrase.determiner or "").lower() == "die" and view.text(phrase.last).endswith("er")


def has_giver(view: ClauseView) -> bool:
    """Tell whether a state, a person or a body that gives aid is the subject."""
    subject = view.clause.subject
    if subject is None:
        return False
    if subject.persons:
        return True
    positions = range(subject.first, subject.last + 1)
    donors = view.groups.get("donor", ())
    return bool(view.sentence.states_in(positions)) or any(p in positions for p in donors)


def state_acts(view: ClauseView) -> bool:
    """Tell whether a state itself, not its people, is the subject: "China protestierte"."""
    subject = view.clause.subject
    if subject is None:
        return False
    tokens = view.sentence.tokens
    return tokens[subject.last].tag == "PROPN" and bool(view.sentence.states_in([subject.last]))


def has_bare_post(view: ClauseView) -> bool:
    """Tell whether an office stands without an article: "Botschafterin in Rom wird …"."""
    return any(phrase.determiner is None for phrase in _posts(view))


def has_post(view: ClauseView) -> bool:
    """Tell whether somebody is told to be in an office: "ist Botschafterin in Rom"."""
    return bool(_posts(view))


def has_new_post(view: ClauseView) -> bool:
    """Tell whether an office is called new: "ist neue Chefin der Behörde"."""
    return any(
        view.text(position).lower().startswith("neu")
        for phrase in _posts(view)
        for position in range(phrase.first, phrase.last)
    )


def _posts(view: ClauseView) -> list[Phrase]:
    return [
        p
        for p in view.phrases
        if p.head == "noun"
        and p.preposition is None
        and "envoy" in view.words.groups(view.text(p.last))
    ]


def has_attacker(view: ClauseView) -> bool:
    """Tell whether armed men act: as the subject, or behind "von" where they are not."""
    armed = view.groups.get("in_arms", ())
    for phrase in view.phrases:
        if not any(phrase.first <= position <= phrase.last for position in armed):
            continue
        if phrase.preposition in ("von", "durch"):
            return True
        if phrase is view.clause.subject and not view.words.becoming & view.lowered:
            return True
    return False
