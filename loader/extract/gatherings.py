"""Stage 9: where a text names a gathering, or tells that people without a name come together.

"Beim Gipfel in Riga", "die Außenminister kamen zusammen", "Merz lud seine Kollegen zu einem Essen".
"""

from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.joining import Joining, is_denied
from loader.extract.led_groups import is_led
from loader.extract.member_lists import find_listed
from loader.extract.phrases import Phrase
from loader.extract.reach import is_saying
from loader.extract.round_words import read_round_words
from loader.extract.trigger_words import TriggerWord
from loader.extract.triggers import Trigger

_NEAR = 2  # words from "unter Leitung" to the leader


def find_gathering(document: Document, number: int, clause: Clause) -> Phrase | None:
    """Return the first phrase of a clause that names a gathering."""
    for phrase in document.phrases_of(number, clause):
        if phrase.head == "noun":
            noun = name_of(document, phrase)
            if noun is not None and _is_of_somebody(document, phrase):
                continue
            if noun is not None and not _is_bare(noun, phrase):
                return phrase
    return None


def _is_of_somebody(document: Document, phrase: Phrase) -> bool:
    """Tell whether a gathering only says whose office it is: "die Vorsitzende des Ministerrats"."""
    before = (p for p in document.phrases[phrase.sentence] if p.last == phrase.first - 1)
    return phrase.genitive and any(p.persons for p in before)


def _is_bare(noun: str, phrase: Phrase) -> bool:
    """Tell whether a noun lacks what makes it a gathering's: "in Essen", "auf dem Tisch"."""
    words = read_round_words()
    if noun in words.seats and phrase.preposition not in words.seated:
        return True
    return noun in words.with_article and not has_article(phrase)


def name_of(document: Document, phrase: Phrase) -> str | None:
    """Return the noun of a gathering at the end of a phrase."""
    return read_round_words().find_gathering(
        document.sentences[phrase.sentence].tokens[phrase.last].text
    )


def has_article(phrase: Phrase) -> bool:
    """Tell whether a phrase has a determiner, if only in its preposition: "zum Gipfel"."""
    return phrase.determiner is not None or phrase.preposition in read_round_words().contracted


def is_new(phrase: Phrase) -> bool:
    """Tell whether a phrase brings its gathering in: "ein Gipfel"."""
    return (phrase.determiner or "").startswith(tuple(read_round_words().new))


def trigger_of(document: Document, phrase: Phrase, clause: Clause) -> Trigger:
    """Return the trigger at the noun of a gathering, made where its noun is no trigger word."""
    known = (t for t in document.triggers[phrase.sentence] if t.position == phrase.last)
    if (trigger := next(known, None)) is not None:
        return trigger
    token = document.sentences[phrase.sentence].tokens[phrase.last]
    noun = name_of(document, phrase)
    kind = read_round_words().gatherings[noun] if noun else "meeting"
    word = TriggerWord(lemma=token.text, sort="noun", kind=kind)
    return Trigger(word, phrase.sentence, phrase.last, clause, token.text, token.start, token.end)


def find_convening(document: Document, number: int, clause: Clause) -> Trigger | None:
    """Return the verb by which people of no name come together, or are called together."""
    subject = clause.subject
    if subject is None:
        return None
    called = find_convener(document, number, clause, None) is not None
    named = subject.persons and not is_led(subject, document.sentences[number])
    several = _is_group(document, subject) or find_listed(document, number, clause) is not None
    if not called and (named or not several):
        return None
    return next(
        (
            trigger
            for trigger in document.triggers[number]
            if trigger.clause is clause
            and trigger.word.sort == "verb"
            and (called or not trigger.word.weak)
        ),
        None,
    )


def find_convener(
    document: Document, number: int, clause: Clause, named: Phrase | None
) -> Joining | None:
    """Return who calls others together: "lud seine Kollegen zu einem Essen".

    Args:
        document: the text.
        number: the sentence.
        clause: the clause.
        named: the gathering that it names.
    """
    subject = clause.subject
    told = clause.words(document.sentences[number])
    if subject is None or not subject.persons or subject.unsure:
        return None
    if "convenes" not in read_round_words().find_cues(told):
        return None
    if is_denied([word for word in told if word != "ohne"]):  # "zu einem Essen ohne Mitarbeiter"
        return None
    joining = Joining("convenes", frozenset(subject.persons))
    if "dazu" in told:  # "Mirsijojew lädt dazu Tokajew und den Kirgisen Toktogulow"
        return Joining("convenes", joining.persons | _bare_persons(document, number, clause))
    if named is not None:
        return joining if named.preposition in read_round_words().called_to else None
    called = any(
        phrase is not subject
        and not phrase.persons
        and phrase.preposition is None
        and not phrase.genitive
        and _is_group(document, phrase)
        for phrase in document.phrases_of(number, clause)
    )
    return joining if called else None


def _bare_persons(document: Document, number: int, clause: Clause) -> frozenset[int]:
    return frozenset(
        person
        for phrase in document.phrases_of(number, clause)
        if not phrase.unsure and not phrase.genitive
        if (phrase.list_head or phrase).preposition is None
        for person in phrase.persons
    )


def find_leader(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return under whose lead people meet: "unter Vorsitz von Kaja Kallas".

    Not who says whose the leader is: "von Putins Berater Medinski".
    """
    own = document.phrases_of(number, clause)
    for phrase, following in pairwise(own):
        noun = document.sentences[number].tokens[phrase.last].text
        led = phrase.preposition == "unter" and noun in read_round_words().leads
        near = following.first - phrase.last <= _NEAR and not following.unsure
        owns = any(each.possessor is following for each in own)
        named = following.persons and (following.genitive or following.preposition)
        if led and near and named and not owns:
            return Joining("leads", frozenset(following.persons))
    return None


def find_present(document: Document, number: int, clause: Clause, named: Phrase) -> Joining | None:
    """Return who does or says something at a gathering: "sagte Kallas nach den Beratungen"."""
    subject = clause.subject
    told = clause.words(document.sentences[number])
    if subject is None or not subject.persons or subject.unsure or is_denied(told):
        return None
    if not read_round_words().later.isdisjoint(named.surface.lower().split()):
        return None  # "in der nächsten Sitzung"
    if is_new(named) or named.preposition not in ("bei", "beim", "auf", "nach", "in", "im"):
        return None
    speaks = is_saying(document, number, clause)
    cue = ("speaks" if speaks else "acts") + (" after" if named.preposition == "nach" else " at")
    persons = [subject, *(p for p in document.phrases[number] if p.list_head is subject)]
    return Joining(cue, frozenset(person for phrase in persons for person in phrase.persons))


def _is_group(document: Document, phrase: Phrase) -> bool:
    description = document.descriptions.get(phrase)
    tokens = document.sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
    words = {token.text for token in tokens}
    return bool(description and description.plural) or not read_round_words().groups.isdisjoint(
        words
    )
