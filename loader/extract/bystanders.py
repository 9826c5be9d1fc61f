"""Stage 7: who stands in the clause of a trigger word and takes no part in what it tells.

"Wie einst Schröder traf Merz …" compares, "im Streit mit Söder" and "das Büro von Merz" say whose
something is, "wies ihren Minister an, mit Rubio zu reden" has another do it.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.exclusion_words import is_told, read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.phrases import TIMES, Phrase
from loader.extract.triggers import Trigger, host_of
from loader.extract.verb_forms import VERBS, is_participle

_REACH = 3  # words in front of a phrase in which a comparison stands, and which can be the last
_OF, _THAN, _AROUND = ("von", "vom"), "als", "um"
_DASHES = ("–", "—", "-")
_DEFINITE = ("d", "jen")
_ON = ("an", "in")
_BEHIND = 2  # words from "Tag" over the comma to "an dem"


def is_bystander(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether whom a phrase means takes no part."""
    head = phrase.list_head or phrase
    return (
        _is_compared(document, head)
        or _is_beside_noun(document, head)
        or _heads_group(document, head)
        or (head.clause == trigger.clause.number and _is_owner(document, trigger, head))
        or _orders(document, trigger, head)
        or _only_owns(document, trigger, phrase)
        or _is_behind_gap(trigger, phrase)
        or _is_of_day(document, trigger, phrase)
        or _is_beyond_dash(document, trigger, phrase)
    )


def _is_compared(document: Document, phrase: Phrase) -> bool:
    """Tell whether others are only compared with somebody: "Anders als Macron traf Merz …"."""
    sentence_tokens = document.sentences[phrase.sentence].tokens
    tokens = sentence_tokens[max(phrase.first - _REACH, 0) : phrase.first]
    told = read_exclusion_words()
    if not tokens or tokens[-1].text.lower() not in told.comparing:
        return False
    before = [token.text.lower() for token in tokens]
    if before[-1] == _THAN and _compares(document, phrase):
        return True
    return any(tuple(before[-len(cue) :]) == cue for cue in told.compared)


def _compares(document: Document, phrase: Phrase) -> bool:
    """Tell whether "als" goes with a comparative of its clause: "hat mehr Leute besucht als X".

    Not so in "nicht mehr hell, als X kam" and "nach mehr als einem Jahr als erster".
    """
    sentence, than = document.sentences[phrase.sentence], phrase.first - 1
    clause = next((c for c in document.clauses[phrase.sentence] if c.number == phrase.clause), None)
    if clause is None or any(place > phrase.last for place in clause.verbs(sentence)):
        return False
    words = {place: sentence.tokens[place].text.lower() for place in clause.positions}
    told, negations = read_exclusion_words(), read_function_words().negations
    return any(
        words[place] in told.comparatives
        and words.get(place + 1) != _THAN
        and words.get(place - 1) not in negations
        for place in words
        if place < than
    )


def _is_beside_noun(document: Document, phrase: Phrase) -> bool:
    """Tell whether a "mit" belongs to a noun for what is between people: "im Streit | mit X"."""
    place = phrase.first - 2
    if phrase.preposition != "mit" or place < 0:
        return False
    before = document.sentences[phrase.sentence].tokens[place]
    return before.text in read_exclusion_words().owners


def _heads_group(document: Document, phrase: Phrase) -> bool:
    """Tell whether somebody only names a group that acts: "die Regierung | um Söder rief an".

    Whoever leads a delegation goes with it, which is read elsewhere.
    """
    place = phrase.first - 2
    if phrase.preposition != _AROUND or place < 0:
        return False
    return document.sentences[phrase.sentence].tokens[place].tag == "NOUN"


def _is_owner(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a "von" says whose something is, and not who acts: "das Grab | von Galinski"."""
    place = phrase.first - 2
    if phrase.preposition not in _OF or place < 0:
        return False
    sentence = document.sentences[phrase.sentence]
    before, row = sentence.tokens[place], document.phrases[phrase.sentence]
    owned = next((p for p in row if p.last == place), None)
    if before.text in read_exclusion_words().charges:
        return True  # "im Auftrag | von Söder saß Herrmann da"
    if before.tag != "NOUN" or before.text in TIMES or owned is None or owned.preposition:
        return False  # "unter Leitung | von Macron berieten …"
    words, told = trigger.clause.words(sentence), read_function_words()
    acts = not told.letting.isdisjoint(words) or not told.becoming.isdisjoint(words)
    return not acts and not any(is_participle(word) for word in words)


def _orders(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether somebody has others do it: "riet Merz, mit Xi zu reden"."""
    clause = trigger.clause
    above = _above(document, trigger) if clause.kind == "infinitive" else None
    if above is None or above.subject is not phrase:
        return False
    sentence = document.sentences[trigger.sentence]
    if trigger.surface.lower().startswith(read_exclusion_words().coming):
        return False
    return is_told(read_exclusion_words().ordering, above.words(sentence))


def _only_owns(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a relative clause only speaks of what is somebody's: "…, dessen Haus er sah"."""
    if trigger.clause.kind != "relative" or phrase.clause == trigger.clause.number:
        return False
    return trigger.word.sort == "verb" and any(
        own.cases == "g" and own.persons == phrase.persons
        for own in document.phrases_of(trigger.sentence, trigger.clause)
    )


def looks_on(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether somebody watches or blames an encounter of others: "verfolgte das Treffen".

    One that is his own he does not watch, and calls "sein Treffen" if he speaks of it.
    """
    clause, sentence = trigger.clause, document.sentences[trigger.sentence]
    host, told = host_of(document.phrases[trigger.sentence], trigger), read_exclusion_words()
    if clause.subject is not phrase or host is None or host is phrase:
        return False
    if host.preposition or host.genitive or not (host.determiner or "").startswith(_DEFINITE):
        return False
    if not trigger.surface.lower().endswith(told.watched):
        return False
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    return any(verb.startswith(told.watching) for verb in verbs)


def _is_behind_gap(trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether somebody does something else: "besuchte Lwiw, | Tusk tags darauf Kiew"."""
    gap = trigger.clause.gap
    if gap is None or phrase.clause != trigger.clause.number:
        return False
    return (phrase.first >= gap) != (trigger.position >= gap)


def _is_of_day(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a clause only says which day it was: "am Tag, an dem Tusk in Riga landete"."""
    if phrase.clause == trigger.clause.number or phrase.clause < 0:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    clause = document.clauses[trigger.sentence][phrase.clause]
    first = clause.positions[0]
    if clause.kind != "relative" or tokens[first].text not in _ON or first < _BEHIND:
        return False
    return tokens[first - _BEHIND].text in TIMES


def _is_beyond_dash(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether a headline is of two things: "EU-Gipfel vertagt Abkommen – X und Y am Telefon".

    Of two dashes the words between are an insertion.
    """
    if trigger.word.sort != "noun" or trigger.position >= phrase.first:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    dashes = [position for position, token in enumerate(tokens) if token.text in _DASHES]
    if len(dashes) != 1 or not trigger.position < dashes[0] < phrase.first:
        return False
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None or host.preposition or host.last + 1 >= len(tokens):
        return False
    # Taggers take the verb of a headline for an adjective; another noun does not follow at once.
    return tokens[host.last + 1].tag in (*VERBS, "ADJ", "ADV")


def _above(document: Document, trigger: Trigger) -> Clause | None:
    number = trigger.clause.parent
    return next((c for c in document.clauses[trigger.sentence] if c.number == number), None)
