"""How one article tells of one real event: what it knows, and the sentence that says so."""

import calendar
from datetime import date, datetime
from random import Random

from babel.dates import format_date

from bench.generator.cast import Cast, name_country, name_organization
from bench.generator.happenings import Happening
from bench.generator.sentences import Claim, Piece, Sentence, Statement, join, word
from bench.generator.tables import read_wording, read_world
from loader.records import DateRange, EncounterKind, EventType

# Of the tellings, the shares that call the encounter by a wider word, leave out each party after
# the second, tell a planned one as merely possible, and tell of the date the day, month or year.
_WIDER, _OMIT, _UNSURE = 0.08, 0.25, 0.1
_DAY, _MONTH, _YEAR = 0.6, 0.07, 0.03
_WIDER_KINDS: dict[EncounterKind | EventType, EncounterKind] = {
    "summit": "meeting",
    "negotiation": "meeting",
    "visit": "meeting",
    "press_conference": "other",
}


def tell(
    random: Random, happening: Happening, moment: datetime, cast: Cast, completeness: float
) -> Sentence | None:
    """Return the sentence, or None if the article cannot tell the people apart.

    `completeness` is the share of places and subjects that are told.
    """
    people = list(happening.people[:2])
    people += [person for person in happening.people[2:] if random.random() >= _OMIT]
    if not cast.admit(people):
        return None
    told = make_statement(random, happening, moment, completeness)
    told = told._replace(persons=tuple(person.number for person in people))
    claims: list[Claim] = []
    printed = [cast.print(person, claims) for person in people]
    slots = {
        "date": [Piece(word_date(told.date))],
        "place": [Piece(f" in {told.place}" if told.place else "")],
    }
    if told.encounter:
        printed += [name_country("eine Delegation aus ", code) for code in told.countries]
        printed += [name_organization("eine Abordnung von ", name) for name in told.organizations]
        slots["who"] = join(printed)
        slots["about"] = word_subjects(told)
    else:
        slots["person"] = printed[0] if printed else []
        slots["from"] = name_country("", told.countries[0])
        slots["topic"] = [Piece(happening.topics[0])]
    return word(random.choice(read_wording()[told.kind][told.status]), slots, claims, told)


def make_statement(
    random: Random, happening: Happening, moment: datetime, completeness: float
) -> Statement:
    status = happening.tell_status(moment)
    kind = happening.kind
    if happening.encounter:
        if status == "planned" and random.random() < _UNSURE:
            status = "possible"
        if random.random() < _WIDER:
            kind = _WIDER_KINDS.get(kind, kind)
    placed = happening.place is not None and random.random() < completeness
    thorough = random.random() < completeness
    label = "" if happening.encounter else read_wording()[kind]["label"]
    return Statement(
        happening.number,
        kind,
        happening.encounter,
        status,
        countries=happening.countries,
        organizations=happening.organizations,
        place=happening.place if placed else None,
        place_country=happening.place_country if placed else None,
        date=choose_date(random, happening, planned=status in {"planned", "possible"}),
        regarding=happening.regarding if thorough else (),
        topics=happening.topics if thorough and happening.encounter else (),
        label=label.format(topic=happening.topics[0]) if label else "",
        confidence=round(random.uniform(0.5, 1), 2),
    )


def choose_date(random: Random, happening: Happening, planned: bool) -> DateRange | None:
    """Return what is told of the date: all, the day it begins, the month, the year or nothing."""
    days = happening.days
    if planned and happening.announced != days.first:
        days = DateRange(happening.announced, happening.announced, "day")
    first = days.first
    draw = random.random()
    if draw < _DAY:
        return days if random.random() < 0.5 else DateRange(first, first, "day")
    if draw < _DAY + _MONTH:
        last = calendar.monthrange(first.year, first.month)[1]
        return DateRange(first.replace(day=1), first.replace(day=last), "month")
    if draw < _DAY + _MONTH + _YEAR:
        return DateRange(date(first.year, 1, 1), date(first.year, 12, 31), "year")
    return None


def word_date(told: DateRange | None) -> str:
    if told is None:
        return ""
    if told.precision == "year":
        return f" im Jahr {told.first.year}"
    if told.precision == "month":
        return f" im {format_date(told.first, 'MMMM y', locale='de')}"
    last = format_date(told.last, "d. MMMM", locale="de")
    if told.precision == "day":
        return f" am {last}"
    return f" vom {format_date(told.first, 'd. MMMM', locale='de')} bis {last}"


def word_subjects(told: Statement) -> list[Piece]:
    groups = [[Piece(topic)] for topic in told.topics]
    for entry in told.regarding:
        name = name_country if entry in read_world().countries else name_organization
        groups.append(name("das Verhältnis zu ", entry))
    return [Piece(", Thema: "), *join(groups)] if groups else []
