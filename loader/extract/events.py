"""Stage 10: agreements, exercises, releases, sanctions, attacks, elections, appointments, protests
and aid, as far as a text tells of one in particular.

Rules by words (`lexicon/events.toml`) find them clause by clause. What is told again, in a headline
or by "das Abkommen", is the same event.
"""

from collections.abc import Iterator
from datetime import date

from loader.extract.document import Document
from loader.extract.event_clauses import ClauseView, SentenceView
from loader.extract.event_conditions import holds, holds_one
from loader.extract.event_details import Candidate, find_date, find_label, find_place
from loader.extract.event_merging import TRUCE, Telling, merge
from loader.extract.event_parties import find_parties
from loader.extract.event_status import find_status
from loader.extract.event_wording import has_particle
from loader.extract.event_words import EventRule, EventWords, read_event_words
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES, Phrase
from loader.extract.states import find_states
from loader.records import Event, Evidence

_VERB_TAGS = frozenset(("VERB", "ADJ", "ADV", "AUX"))
# Groups of nouns that name an event of the type, whether or not its rule asks for them.
_NAMING = {"prisoner_release": ("captives",), "agreement": ("treaty", "truce", "paper", "deal")}


def find_events(document: Document, lexicon: Lexicon, published: date | None) -> tuple[Event, ...]:
    """Return the events that a text tells, each once, in the order of their first telling.

    Args:
        document: the text as read.
        lexicon: the word lists.
        published: the day that "gestern" and "am Freitag" count from.
    """
    states = find_states(document, lexicon)
    words = read_event_words()
    told: list[Telling] = []
    for number, clauses in enumerate(document.clauses):
        sentence = SentenceView(document, number, words, states[number])
        headline = _is_headline(document, number)
        for clause in clauses:
            view = ClauseView(sentence, clause)
            for candidate in _candidates(view, words):
                event = _event(candidate, lexicon, published)
                told.append(Telling(event, headline, *_naming(candidate), _is_vague(candidate)))
    return merge(told)


def _is_headline(document: Document, number: int) -> bool:
    """Tell whether a sentence is the title, which ends without a full stop."""
    return number == 0 and document.sentences[0].tokens[-1].text not in ".?!"


def _naming(candidate: Candidate) -> tuple[str, bool]:
    """Return what an event is called by, and whether that only points back: "der Angriff"."""
    view, rule = candidate.view, candidate.rule
    if rule.called:
        return rule.called, False
    if candidate.named_by < 0:
        return ("angriff" if rule.type == "attack" else ""), False
    noun = view.text(candidate.named_by)
    groups = view.words.groups(noun)
    back = rule.noun and "bare" in groups and holds_one(view, "definite", candidate.position)
    if groups & {"strike", "assault"} or (rule.type == "attack" and not rule.noun):
        noun = "angriff"
    elif "truce" in groups:
        noun = TRUCE
    own = holds_one(view, "state", candidate.position) or any(
        view.tag(p) == "NUM" for p in view.region(candidate.position)
    )
    return noun.lower(), back and not own


def _is_vague(candidate: Candidate) -> bool:
    rule = candidate.rule
    dated = holds_one(candidate.view, "dated", candidate.position)
    return rule.noun and candidate.status == rule.status and not dated


def _candidates(view: ClauseView, words: EventWords) -> Iterator[Candidate]:
    """Yield the hits of a clause, one for each type and noun."""
    seen: set[str] = set()
    for rule, position in sorted(_hits(view, words), key=lambda hit: hit[0].noun):
        if rule.type in seen or not holds(view, rule, position):
            continue
        seen.add(rule.type)
        named_by = position if rule.noun else _object(view, rule)
        status = find_status(view, rule, position)
        yield Candidate(view, rule, position, named_by, status)


def _hits(view: ClauseView, words: EventWords) -> Iterator[tuple[EventRule, int]]:
    """Yield the rules that a word of the clause calls up, with the word's place."""
    tokens = view.sentence.tokens
    for position in view.clause.positions:
        text, tag = tokens[position].text, tokens[position].tag
        rules: tuple[EventRule, ...] = ()
        if tag in _VERB_TAGS and (text[0].islower() or position == 0):
            rules = words.verb(text)
        elif tag in ("NOUN", "PROPN"):
            rules = words.noun(text)
        for rule in rules:
            if rule.particle is None or has_particle(view, rule.particle):
                yield rule, position


def _object(view: ClauseView, rule: EventRule) -> int:
    """Return the noun that names what a verb is about, or -1."""
    for group in (*rule.needed, *_NAMING.get(rule.type, ())):
        if positions := view.groups.get(group):
            return positions[0]
    if rule.type != "agreement":
        return -1
    return next((p.last for p in view.phrases if _is_object(view, p)), -1)


def _is_object(view: ClauseView, phrase: Phrase) -> bool:
    if phrase.head != "noun" or phrase.persons or phrase.genitive:
        return False
    if view.text(phrase.last) in TIMES:
        return False
    free = phrase.preposition is None and phrase is not view.clause.subject
    return free or phrase.preposition == "auf"


def _event(candidate: Candidate, lexicon: Lexicon, published: date | None) -> Event:
    view = candidate.view
    codes, chains = find_parties(candidate, lexicon)
    place, place_country = find_place(view, lexicon)
    days = find_date(view, candidate.status, published)
    status = candidate.status
    if status == "held" and published and days is not None and days.first > published:
        status = "planned"
    sentence = view.document.sentences[view.sentence.number]
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
        status=status,
        evidence=evidence,
        label=find_label(candidate),
        persons=tuple(view.document.chains[number].name for number in chains),
        countries=tuple(codes),
        place=place,
        place_country=place_country,
        date=days,
    )
