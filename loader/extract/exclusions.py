"""Stage 7: which trigger words tell of no encounter where they stand.

"traf ins Schwarze" and "traf am Abend ein" are other verbs, "Im Film empfängt Nixon …" brings
nobody together, and "begrüßten die Ankündigung" welcomes nobody.
"""

from itertools import pairwise

from loader.extract.document import Document
from loader.extract.exclusion_words import is_told, read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.phrases import TIMES
from loader.extract.remoteness import is_remote, is_written
from loader.extract.traits import said_nothing, tells_habit, tells_trait
from loader.extract.triggers import ANY_VERB, Trigger, host_of
from loader.extract.unmade import is_unmade, is_unreal

_TABLE, _SPEAKING, _WELCOMING, _CALLING = "Tisch", "spricht", "begrüßt", "anruft"
_FACING, _MEETING = "begegne", "treffe"
_WORD, _NO_WORD = "wort", "kein"
_OF = ("von", "vom")
_QUOTES = frozenset('»«„“”"‹›‚‘')


def is_excluded(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger word tells of no encounter in its clause."""
    if is_unreal(document, trigger) or _is_uninvited(document, trigger):
        return True
    if trigger.word.sort == "noun":
        paper = _is_paper(document, trigger)
        return paper or _is_off_table(document, trigger) or _is_made_up(document, trigger)
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return (
        is_told(read_exclusion_words().idioms.get(trigger.word.lemma, ()), words)
        or (_NO_WORD, _WORD) in pairwise(words)
        or _has_other_particle(document, trigger)
        or _is_made_up(document, trigger)
        or (trigger.word.lemma == _SPEAKING and _speaks_of_it(document, trigger, words))
        or (trigger.word.lemma == _CALLING and _reaches_nobody(document, trigger))
        or (trigger.word.lemma == _WELCOMING and _welcomes_it(document, trigger))
        or (trigger.word.weak and is_written(document, trigger, words))
    )


def is_incredible(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger word brings nobody together, however much it looks like it.

    It judges, is said from afar, never was, tells a trait or habit, or meets a thing. These are
    examples of what such words can be, from which the scorer learns for the others; so they stay
    candidates, and are not believed.
    """
    return (
        _only_judges(document, trigger)
        or is_remote(document, trigger)
        or is_unmade(document, trigger)
        or tells_trait(document, trigger)
        or tells_habit(document, trigger)
        or said_nothing(document, trigger)
        or (trigger.word.lemma == _FACING and _faces_it(document, trigger))
        or (trigger.word.lemma == _MEETING and _takes_it(document, trigger))
    )


def _only_judges(document: Document, trigger: Trigger) -> bool:
    """Tell whether a verb in no list says what one thinks of another or how they stand."""
    if trigger.word is not ANY_VERB:
        return False
    told, words = read_exclusion_words(), trigger.clause.words(document.sentences[trigger.sentence])
    return not (told.relating | told.judging).isdisjoint(words) or is_told(told.ordering, words)


def _is_off_table(document: Document, trigger: Trigger) -> bool:
    """Tell whether a table is a figure of speech: "Der Plan ist vom Tisch"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    off = host is not None and host.preposition in read_exclusion_words().off_table
    return off and trigger.word.lemma == _TABLE


def _has_other_particle(document: Document, trigger: Trigger) -> bool:
    """Tell whether the clause ends with a particle that makes another verb: "traf … ein"."""
    if trigger.word.particle is not None or trigger.word is ANY_VERB:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    places = [p for p in trigger.clause.positions if tokens[p].tag != "PUNCT"]
    last = tokens[places[-1]]
    other = last.text in read_exclusion_words().particles and last.tag != "DET"
    return other and trigger.clause.kind == "main" and places[-1] > trigger.position


def _is_paper(document: Document, trigger: Trigger) -> bool:
    """Tell whether a noun in quotation marks is a newspaper: "der »Bild« zufolge"."""
    if trigger.surface not in read_exclusion_words().papers:
        return False
    tokens = document.sentences[trigger.sentence].tokens[max(trigger.position - 1, 0) :]
    return tokens[0].text in _QUOTES


def _is_made_up(document: Document, trigger: Trigger) -> bool:
    """Tell whether it is a film, a play or a picture that tells it."""
    ends = read_exclusion_words().fiction
    clauses = document.clauses[trigger.sentence]
    above = [c.subject for c in clauses if c.number == trigger.clause.parent]
    shown = [
        p
        for p in document.phrases_of(trigger.sentence, trigger.clause)
        if p.preposition in ("in", "im")
    ]
    return any(
        phrase is not None and not phrase.persons and phrase.surface.lower().endswith(ends)
        for phrase in (trigger.clause.subject, *above, *shown)
    )


def _speaks_of_it(document: Document, trigger: Trigger, words: list[str]) -> bool:
    """Tell whether it is only said what is spoken of: "sprach von einem guten Tag"."""
    own = document.phrases_of(trigger.sentence, trigger.clause)
    if any(p.preposition == "mit" and p.persons for p in own) or "miteinander" in words:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    for phrase in own:
        before = tokens[max(phrase.first - 2, 0)]
        owned = before.tag == "NOUN" and before.text not in TIMES
        if phrase.preposition in _OF and phrase.list_head is None and not owned:
            return True
    return False


def _welcomes_it(document: Document, trigger: Trigger) -> bool:
    """Tell whether what is welcomed is nobody: "begrüßten die Ankündigung"."""
    told = read_exclusion_words()
    return any(
        p.preposition is None
        and not p.persons
        and not p.genitive
        and p is not trigger.clause.subject
        and p.surface.lower().endswith(told.welcoming)
        for p in document.phrases_of(trigger.sentence, trigger.clause)
    )


def _faces_it(document: Document, trigger: Trigger) -> bool:
    """Tell whether it is a thing that is met: "begegneten den Vorwürfen mit Spott"."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    if not read_function_words().reflexives.isdisjoint(words):
        return False
    return any(
        p.preposition is None
        and p.head == "noun"
        and "d" in p.cases
        and not (p.persons or p.genitive or p is trigger.clause.subject)
        and (told := document.descriptions.get(p)) is not None
        and told.office is None
        for p in document.phrases_of(trigger.sentence, trigger.clause)
    )


def _takes_it(document: Document, trigger: Trigger) -> bool:
    """Tell whether "treffen" has a thing as its object: "trafen am Montag eine Entscheidung"."""
    return any(
        p.preposition is None
        and not p.genitive
        and p is not trigger.clause.subject
        and p.surface.split()[-1] in read_exclusion_words().taken
        for p in document.phrases_of(trigger.sentence, trigger.clause)
    )


def _reaches_nobody(document: Document, trigger: Trigger) -> bool:
    """Tell whether a call was taken by nobody, or by somebody else."""
    words = [token.text.lower() for token in document.sentences[trigger.sentence].tokens]
    return is_told(read_exclusion_words().vain, words)


def _is_uninvited(document: Document, trigger: Trigger) -> bool:
    """Tell whether nobody was even asked: "lud ihn nicht ein", "ohne Einladung"."""
    if trigger.word.status != "possible":
        return False
    negations = read_function_words().negations
    if trigger.word.sort == "verb":
        return not negations.isdisjoint(trigger.clause.words(document.sentences[trigger.sentence]))
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and (host.preposition == "ohne" or host.determiner in negations)
