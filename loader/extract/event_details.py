"""Stage 10: whose event it is, where and when, and what to call it."""

from dataclasses import dataclass
from datetime import date

from loader.extract.chains import Chain
from loader.extract.dates import find_dates
from loader.extract.event_clauses import ClauseView, State
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
_TAKING_PART = frozenset((None, "mit", "zwischen", "für", "an", "auf", "gegen"))
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
        codes += _owners(candidate, lexicon)
        codes += _of_body(view.text(candidate.position), lexicon)
        if "struck" in view.groups:
            codes += _of_clause(view)
        if rule.type == "sanctions" and view.groups.keys() & {"imposing"}:
            codes += _of_subject(view)
    if rule.type in _LOCATED and (not codes or not rule.noun):
        codes += _towns(view, lexicon)
    if not rule.noun or not codes:
        codes += _of_subject(view) + _of_clause(view)
        codes += [code for n in chains if (code := _country(view.document.chains[n], lexicon))]
    if not codes:
        near = [_of_persons(view, lexicon), [code for code, _, _ in _unheld(view)]]
        if rule.noun:
            near.reverse()
        elif rule.type not in _LOCATED:
            near.pop()
        codes = next(filter(None, near), [])
    return list(dict.fromkeys(codes)), chains


def _country(chain: Chain, lexicon: Lexicon) -> str | None:
    """Return the state a person acts for: none for those who speak for an alliance of states."""
    if code := next((held.country for held in chain.held if held.country), None):
        return code
    organization = chain.organization
    if organization and organization not in lexicon.organization_countries:
        return None
    return chain.demonym


def _owners(candidate: Candidate, lexicon: Lexicon) -> list[str]:
    """Return the state of the person in "Abiys Amtsantritt", "Rücktritt von Stojtschew"."""
    view = candidate.view
    region = view.region(candidate.position)
    numbers = [n for p in view.row if p.first in region for n in p.persons]
    return [code for n in numbers if (code := _country(view.document.chains[n], lexicon))]


def _of_subject(view: ClauseView) -> list[str]:
    """Return the states in the subject, which an infinitive has in the clause before."""
    subject = view.clause.subject
    if subject is None or subject.sentence != view.number:
        return []
    phrases = [p for p in view.row if p is subject or p.list_head is subject]
    return [
        code
        for code, first, _ in view.states
        if any(p.first <= first <= p.last and not p.persons for p in phrases)
    ]


def _of_clause(view: ClauseView) -> list[str]:
    """Return the states of a clause, but for those that only tell whose minister somebody is."""
    inside = set(view.positions)
    return [code for code, first, _ in _unheld(view) if first in inside]


def _of_persons(view: ClauseView, lexicon: Lexicon) -> list[str]:
    """Return the states of the persons of a clause, or of those before a relative clause."""
    inside = set(view.positions)
    phrases = [p for p in view.row if p.last in inside]
    heads = {id(p) for p in phrases if p.clause != view.clause.number}
    phrases += [p for p in view.row if p.list_head is not None and id(p.list_head) in heads]
    numbers = [n for p in phrases for n in p.persons]
    return [code for n in numbers if (code := _country(view.document.chains[n], lexicon))]


def _of_body(noun: str, lexicon: Lexicon) -> list[str]:
    """Return the state whose body is elected: "Nationalratswahl"."""
    body = noun.lower().removesuffix("en").removesuffix("wahl").removesuffix("s").capitalize()
    code = lexicon.bodies.get(body)
    return [code] if code else []


def _unheld(view: ClauseView) -> list[State]:
    held = {n for p in view.row if p.persons for n in range(p.first, p.last + 1)}
    return [state for state in view.states if state[1] not in held]


def _chains(candidate: Candidate) -> list[int]:
    view, rule = candidate.view, candidate.rule
    region = view.region(candidate.position)
    if rule.noun:
        phrases = [p for p in view.row if p.first in region]
    else:
        phrases = [p for p in view.row if p.clause == view.clause.number]
    found = [n for p in phrases if _takes_part(view, p) for n in p.persons]
    subject = view.clause.subject
    if not rule.noun and subject is not None:
        found += subject.persons
        found += [n for p in view.row if p.list_head is subject for n in p.persons]
    return list(dict.fromkeys(found))


def _takes_part(view: ClauseView, phrase: Phrase) -> bool:
    head = phrase.list_head or phrase
    if head.preposition == "von":  # "von beiden unterzeichnet", not "im Beisein von"
        return head.first < 2 or view.tag(head.first - 2) not in ("NOUN", "PROPN")
    return head.preposition in _TAKING_PART and not phrase.genitive


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
    text = view.document.text
    tokens = view.document.sentences[view.number].tokens
    positions = view.clause.positions
    start, end = tokens[positions[0]].start, tokens[positions[-1]].end
    ahead = status in ("planned", "possible")
    found = [
        when
        for when in find_dates(text, start, end, published, ahead=ahead)
        if not (text[when.start : when.end].isdigit() and _counts(view, when.end))
    ]
    explicit = [when for when in found if when.explicit] or found
    return explicit[0].days if explicit else None


def _counts(view: ClauseView, end: int) -> bool:
    """Tell whether a number counts something: "2000 Häftlinge" is no year."""
    tokens = view.document.sentences[view.number].tokens
    following = next((token for token in tokens if token.start >= end), None)
    return following is not None and following.tag in ("NOUN", "ADJ")


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
    text = " ".join(view.document.text[tokens[first].start : tokens[last].end].split())
    if len(text) > _LONGEST_LABEL:
        text = text[:_LONGEST_LABEL].rpartition(" ")[0] + " …"
    return text.rstrip(" .,;:")
