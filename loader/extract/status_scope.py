"""Stage 8: which words of a sentence tell whether an encounter took place, which something else.

"Als A und B sich trafen, lehnten sie den Plan ab" refuses a plan, "A sprach mit B über das
abgesagte Spiel" calls off a game, "A, der das Abkommen ablehnt, sprach mit B" an agreement.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence
from loader.extract.status_back import refers_back
from loader.extract.status_words import read_status_words
from loader.extract.triggers import Trigger, host_of
from loader.extract.verb_forms import VERBS

_AFTER_COMMA = 3  # words from a noun to its relative clause: ", zu dem"
_NEUTER = ("das", "dieses", "jenes", "ein", "kein", "mein", "sein", "ihr", "unser", "dem", "des")
# In these relations a clause tells of something else.
ELSEWHERE = frozenset(("around", "aside", "antecedent", "beside", "relative"))


def find_own_words(document: Document, trigger: Trigger) -> list[str]:
    """Return the words of a trigger's clause without what only describes other things in it."""
    sentence = document.sentences[trigger.sentence]
    host = host_of(document.phrases[trigger.sentence], trigger)
    foreign = {
        position
        for phrase in document.phrases[trigger.sentence]
        if phrase is not host
        and phrase.head != "pronoun"
        and phrase.surface.split()[-1] not in TIMES
        for position in range(phrase.first, phrase.last)
        if sentence.tokens[position].tag in ("ADJ", "VERB")
        and sentence.tokens[position].text[0].islower()
    }
    words = trigger.clause.words(sentence)
    return [
        word
        for position, word in zip(trigger.clause.positions, words, strict=True)
        if position not in foreign
    ]


def find_relation(document: Document, trigger: Trigger, other: Clause) -> str:
    """Return how another clause stands to what a trigger tells.

    "parent" and "child" speak of it: "lehnte es ab, … zu treffen", "ein Treffen, das …". So does
    "sequel", a clause beside it that refers back: "wollte … treffen, doch daraus wurde nichts".
    """
    sentence, clause = document.sentences[trigger.sentence], trigger.clause
    above = clause.parent == other.number
    below = other.parent == clause.number
    if _encloses(document, trigger, other):
        return "parent"
    if not above and not below:
        if other.number == clause.number + 1 and refers_back(document, trigger.sentence, other):
            return "sequel"  # "hatte um einen Termin gebeten; dazu kam es nicht"
        return "before" if other.number < clause.number else "behind"
    if above and clause.kind == "main" and _is_reported(clause, sentence):
        return "parent"  # "wies Berichte zurück, er habe … getroffen"
    if clause.kind != "main" and other.kind == "main":
        if above and clause.kind == "relative" and _tells_of_noun(document, trigger):
            return "parent"  # "Der Abend, zu dem … gebeten hatte, fiel aus"
        return _relation_above(clause, sentence)
    if other.kind == "main" or above:
        back = below and refers_back(document, trigger.sentence, other)
        return "sequel" if back else "beside"
    if other.kind == "relative":
        return "child" if _is_of(document, trigger, other) else "relative"
    complements = read_status_words().complements
    complement = other.kind == "infinitive" or other.words(sentence)[0] in complements
    return "child" if complement and not _is_about(document, trigger) else "aside"


def _is_about(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause below is what a talk was about: "sprach mit ihm darüber, dass …"."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return not read_status_words().about_that.isdisjoint(words)


def _encloses(document: Document, trigger: Trigger, other: Clause) -> bool:
    """Tell whether a clause begins with its verb behind what it says was reported.

    "Berichte, er habe mit ihm telefoniert, wies … zurück".
    """
    sentence, clause = document.sentences[trigger.sentence], trigger.clause
    if other.number <= clause.number:
        return False
    first = sentence.tokens[other.positions[0]]
    return first.tag in VERBS and _is_reported(clause, sentence)


def _relation_above(clause: Clause, sentence: Sentence) -> str:
    if clause.kind == "relative":
        return "antecedent"
    complements = read_status_words().complements
    if clause.kind == "infinitive" or clause.words(sentence)[0] in complements:
        return "parent"
    return "around"


def _is_reported(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a clause is in the mood of what somebody else said."""
    return not read_status_words().reported.isdisjoint(clause.words(sentence))


def _tells_of_noun(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger's relative clause stands right behind the noun of an encounter."""
    start = trigger.clause.positions[0]
    return any(
        other.word.sort == "noun" and 0 < start - other.position <= _AFTER_COMMA
        for other in document.triggers[trigger.sentence]
    )


def _is_of(document: Document, trigger: Trigger, clause: Clause) -> bool:
    """Tell whether a relative clause tells more of a trigger noun: "ein Treffen, das …".

    It stands right behind the noun, or behind the verb if nothing else between is neuter.
    """
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return False
    start = clause.positions[0]
    if 0 < start - host.last <= _AFTER_COMMA:
        return True
    lead = document.sentences[trigger.sentence].tokens[start].text.lower()
    between = [
        phrase
        for phrase in document.phrases[trigger.sentence]
        if host.last < phrase.first < start and phrase.head == "noun"
    ]
    return (
        lead == "das"
        and host.last < start
        and (host.determiner or "").startswith(_NEUTER)
        and not any((phrase.determiner or "").startswith(_NEUTER) for phrase in between)
    )
