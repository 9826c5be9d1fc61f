"""Stage 11: agreements, exercises, releases, sanctions, attacks, elections, appointments, protests
and aid, as far as a text tells of one in particular.

Rules by words (`lexicon/events.toml`) find them clause by clause. What is told again, in a headline
or by "das Abkommen", is the same event.
"""

from collections.abc import Iterator
from datetime import date

from loader.extract.document import Document
from loader.extract.event_clauses import ClauseView, holds
from loader.extract.event_details import (
    Candidate,
    find_date,
    find_label,
    find_parties,
    find_place,
)
from loader.extract.event_status import find_status
from loader.extract.event_words import EventRule, EventWords, read_event_words
from loader.extract.lexicon import Lexicon
from loader.extract.states import find_states
from loader.records import Event, Evidence

_VERB_TAGS = frozenset(("VERB", "ADJ", "ADV", "AUX"))


def find_events(document: Document, lexicon: Lexicon, published: date | None) -> tuple[Event, ...]:
    """Return the events that a text tells, each once, in the order of their first telling.

    Args:
        document: the text as read.
        lexicon: the word lists.
        published: the day that "gestern" and "am Freitag" count from.
    """
    states = find_states(document, lexicon)
    words = read_event_words()
    found: list[Event] = []
    for number, clauses in enumerate(document.clauses):
        for clause in clauses:
            view = ClauseView(document, number, clause, words, states[number])
            for candidate in _candidates(view, words):
                found.append(_event(candidate, lexicon, published))
    return tuple(found)


def _candidates(view: ClauseView, words: EventWords) -> Iterator[Candidate]:
    """Yield the hits of a clause, one for each type and noun."""
    tokens = view.document.sentences[view.number].tokens
    seen: set[str] = set()
    for position in view.clause.positions:
        token = tokens[position]
        if token.tag in _VERB_TAGS and token.text[0].islower():
            rules = words.verb(token.text)
        elif token.tag in ("NOUN", "PROPN"):
            rules = words.noun(token.text)
        else:
            continue
        for rule in rules:
            if rule.particle is not None and rule.particle not in view.lowered:
                continue
            if rule.type not in seen and holds(view, rule, position):
                seen.add(rule.type)
                named_by = position if rule.noun else _object(view, rule)
                status = find_status(view, rule.status, noun=rule.noun)
                yield Candidate(view, rule, position, named_by, status)


def _object(view: ClauseView, rule: EventRule) -> int:
    """Return the noun that a verb's rule asked for, or -1."""
    positions = [p for group in rule.needed for p in view.groups.get(group, ())]
    return min(positions, default=-1)


def _event(candidate: Candidate, lexicon: Lexicon, published: date | None) -> Event:
    view = candidate.view
    codes, chains = find_parties(candidate, lexicon)
    place, place_country = find_place(view, lexicon)
    sentence = view.document.sentences[view.number]
    evidence = Evidence(
        view.document.text[sentence.start : sentence.end],
        sentence.start,
        sentence.end,
        view.text(candidate.position),
        candidate.rule.name,
        candidate.rule.confidence,
    )
    return Event(
        type=candidate.rule.type,
        status=candidate.status,
        evidence=evidence,
        label=find_label(candidate),
        persons=tuple(view.document.chains[number].name for number in chains),
        countries=tuple(codes),
        place=place,
        place_country=place_country,
        date=find_date(view, candidate.status, published),
    )
