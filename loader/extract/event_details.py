"""Stage 11: whose event it is, where and when, and what to call it."""

from dataclasses import dataclass
from datetime import date

from loader.extract.dates import find_dates
from loader.extract.event_clauses import ClauseView
from loader.extract.event_words import EventRule
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase
from loader.extract.spelling import strip_genitive
from loader.records import DateRange, EventType, Status

# Types in which the persons of the clause take part, not only speak of it.
_ACTED: frozenset[EventType] = frozenset(
    ("agreement", "aid", "appointment", "prisoner_release", "sanctions")
)
# Types that happen somewhere: a town tells the state.
_LOCATED: frozenset[EventType] = frozenset(("protest", "attack", "election", "military_exercise"))
_TAKING_PART = frozenset((None, "mit", "zwischen", "für", "an", "auf", "gegen", "von"))
_AT = frozenset(["in", "im", "vor", "nahe", "bei", "auf", "am", "an"])
_LONGEST_LABEL = 90


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's hit: the clause, the trigger word, and the noun that the event is named by."""

    view: ClauseView
    rule: EventRule
    position: int
    named_by: int
    status: Status


def find_parties(candidate: Candidate, lexicon: Lexicon) -> tuple[list[str], list[int]]:
    """Return the codes of the states and the numbers of the chains that an event is of."""
    view, rule = candidate.view, candidate.rule
    chains = _chains(candidate) if rule.type in _ACTED else []
    codes: list[str] = []
    if rule.noun:
        codes += view.states_at(candidate.position)
        codes += _owner(candidate)
    if rule.type in _LOCATED and (not codes or not rule.noun):
        codes += _towns(view, lexicon)
    if not rule.noun or not codes:
        inside = set(view.positions)
        codes += [code for code, first, _ in view.states if first in inside]
        codes += [c for n in chains if (c := view.document.chains[n].country)]
    if not codes:
        codes += [code for code, _, _ in view.states]
    return list(dict.fromkeys(codes)), chains


def _owner(candidate: Candidate) -> list[str]:
    """Return the country of the person in "Abiys Amtsantritt", "Rücktritt von Stojtschew"."""
    view = candidate.view
    region = view.region(candidate.position)
    numbers = [n for p in view.row if p.first in region for n in p.persons]
    return [code for n in numbers if (code := view.document.chains[n].country)]


def _chains(candidate: Candidate) -> list[int]:
    view, rule = candidate.view, candidate.rule
    region = view.region(candidate.position)
    if rule.noun and rule.type != "agreement":
        phrases = [p for p in view.row if p.first in region]
    else:
        phrases = [p for p in view.row if p.clause == view.clause.number or p.first in region]
    found = [n for p in phrases if _takes_part(p) for n in p.persons]
    subject = view.clause.subject
    if not rule.noun and subject is not None:
        found += subject.persons
    return list(dict.fromkeys(found))


def _takes_part(phrase: Phrase) -> bool:
    head = phrase.list_head or phrase
    return head.preposition in _TAKING_PART


def _towns(view: ClauseView, lexicon: Lexicon) -> list[str]:
    found = []
    for position in view.positions:
        word = view.text(position)
        if word[0].isupper() and lexicon.is_place(word):
            code = lexicon.country_of_place(word) or lexicon.country_of_place(strip_genitive(word))
            found += [code] if code else []
    return found


def find_place(view: ClauseView, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Return the town or building behind "in", "vor" or "bei", and its state."""
    for phrase in view.row:
        if phrase.clause != view.clause.number or phrase.preposition not in _AT:
            continue
        name = view.text(phrase.last)
        if phrase.head == "noun" and lexicon.is_place(name):
            return name, lexicon.country_of_place(name)
    return None, None


def find_date(view: ClauseView, status: Status, published: date | None) -> DateRange | None:
    """Return when it was, by the date expressions of the clause."""
    tokens = view.document.sentences[view.number].tokens
    positions = view.clause.positions
    start, end = tokens[positions[0]].start, tokens[positions[-1]].end
    ahead = status in ("planned", "possible")
    found = find_dates(view.document.text, start, end, published, ahead=ahead)
    explicit = [when for when in found if when.explicit] or found
    return explicit[0].days if explicit else None


def find_label(candidate: Candidate) -> str:
    """Return what to call it: the noun with what hangs on it, or the words of the clause."""
    view = candidate.view
    tokens = view.document.sentences[view.number].tokens
    if candidate.named_by >= 0:
        region = view.region(candidate.named_by)
        first = region.start + (tokens[region.start].tag == "DET")
        last = region.stop - 1
    else:
        first, last = view.clause.positions[0], view.clause.positions[-1]
    text = view.document.text[tokens[first].start : tokens[last].end]
    return " ".join(text.split())[:_LONGEST_LABEL].strip()
