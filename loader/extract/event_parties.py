"""Stage 10: whose event it is: the states and the persons."""

from loader.extract.chains import Chain
from loader.extract.event_clauses import ClauseView
from loader.extract.event_conditions import holds_one
from loader.extract.event_details import Candidate, towns_in
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase
from loader.records import EventType

# Types in which the persons of the clause take part, not only speak of it.
_ACTED: frozenset[EventType] = frozenset(
    ("agreement", "aid", "appointment", "prisoner_release", "sanctions")
)
# Types that happen somewhere: a town tells the state.
_LOCATED: frozenset[EventType] = frozenset(("protest", "attack", "election", "military_exercise"))
# Types that one state does to another: "Kanada verschärft die Sanktionen gegen Haiti".
_DONE: frozenset[EventType] = frozenset(("attack", "aid", "prisoner_release", "sanctions"))
_TAKING_PART = frozenset((None, "mit", "zwischen", "für", "an", "auf", "gegen"))


def find_parties(candidate: Candidate, lexicon: Lexicon) -> tuple[list[str], list[int]]:
    """Return the codes of the states and the numbers of the chains that an event is of."""
    view, rule = candidate.view, candidate.rule
    chains = _chains(candidate) if rule.type in _ACTED else []
    codes = _of_noun(candidate, lexicon) if rule.noun else []
    if rule.type in _LOCATED and not codes:
        codes += towns_in(view, view.positions, lexicon)
    if not rule.noun or not codes:
        codes += _of_subject(view) + _of_clause(view)
        codes += [c for n in chains if (c := _country(view.document.chains[n]))]
    if not codes:
        whole = range(len(view.sentence.tokens))
        near = [_of_persons(view), view.sentence.states_in(whole, held=False)]
        if rule.noun:
            near.reverse()
        elif rule.type not in _LOCATED:
            near.pop()
        codes = next(filter(None, near), [])
    return list(dict.fromkeys(codes)), chains


def _of_noun(candidate: Candidate, lexicon: Lexicon) -> list[str]:
    """Return the states at a noun, and those that its clause ties to it."""
    view, rule = candidate.view, candidate.rule
    codes = view.states_of(candidate.position)
    codes += _owners(candidate)
    codes += _of_body(view.text(candidate.position), lexicon)
    if rule.type == "attack":
        codes += towns_in(view, view.region(candidate.position), lexicon)
    if rule.type in _DONE and _is_object(candidate):
        codes += _of_subject(view)
    if "struck" in view.groups:
        codes += _of_clause(view)
    if rule.type == "sanctions" and "imposing" in view.groups:
        against = holds_one(view, "against", candidate.position)
        codes += _of_subject(view) if against else _of_clause(view)
    return codes


def _is_object(candidate: Candidate) -> bool:
    phrase = candidate.view.sentence.phrase_at[candidate.position]
    if phrase is None or phrase.preposition is not None:
        return False
    return phrase is not candidate.view.clause.subject


def _country(chain: Chain) -> str | None:
    """Return the state a person acts for."""
    return next((held.country for held in chain.held if held.country), chain.demonym)


def _countries(view: ClauseView, phrases: list[Phrase]) -> list[str]:
    """Return the states that the persons of some phrases act for."""
    numbers = [number for phrase in phrases for number in phrase.persons]
    return [code for n in numbers if (code := _country(view.document.chains[n]))]


def _owners(candidate: Candidate) -> list[str]:
    """Return the state of the person in "Abiys Amtsantritt", "Rücktritt von Stojtschew"."""
    view = candidate.view
    phrases = view.sentence.phrases_in(view.region(candidate.position))
    return _countries(view, phrases)


def _of_subject(view: ClauseView) -> list[str]:
    """Return the states in the subject, which an infinitive has in the clause before."""
    return [
        code
        for phrase in _subjects(view)
        if not phrase.persons
        for code in view.sentence.states_in(range(phrase.first, phrase.last + 1))
    ]


def _subjects(view: ClauseView) -> list[Phrase]:
    subject = view.clause.subject
    if subject is None:
        return []
    return [subject, *view.sentence.members.get(subject, [])]


def _of_clause(view: ClauseView) -> list[str]:
    """Return the states of a clause, but for those that only tell whose minister somebody is."""
    return view.sentence.states_in(view.positions, held=False)


def _of_persons(view: ClauseView) -> list[str]:
    """Return the states of the persons of a clause, or of those before a relative clause."""
    phrases = view.sentence.phrases_in(view.positions)
    before = [p for p in phrases if p.clause != view.clause.number]
    members = [m for p in before for m in view.sentence.members.get(p, [])]
    return _countries(view, phrases + members)


def _of_body(noun: str, lexicon: Lexicon) -> list[str]:
    """Return the state whose body is elected: "Nationalratswahl"."""
    body = noun.lower().removesuffix("en").removesuffix("wahl").removesuffix("s").capitalize()
    code = lexicon.bodies.get(body)
    return [code] if code else []


def _chains(candidate: Candidate) -> list[int]:
    view, rule = candidate.view, candidate.rule
    if rule.noun:
        phrases = view.sentence.phrases_in(view.region(candidate.position))
    else:
        phrases = view.phrases
    found = [n for p in phrases if _takes_part(view, p) for n in p.persons]
    if not rule.noun:
        found += [n for p in _subjects(view) for n in p.persons]
    return list(dict.fromkeys(found))


def _takes_part(view: ClauseView, phrase: Phrase) -> bool:
    head = phrase.list_head or phrase
    if head.preposition == "von":  # "von beiden unterzeichnet", not "im Beisein von"
        return head.first < 2 or view.tag(head.first - 2) not in ("NOUN", "PROPN")
    return head.preposition in _TAKING_PART and not phrase.genitive
