"""Stage 8: what can be seen of whether an encounter took place, as named features.

Tense, mood, negation and cue words of the trigger's clause, of the clauses around it and of the
sentence behind. The scorer (`scorer`) and `status` turn them into a status.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.moods import find_mood
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence
from loader.extract.roles import host_of
from loader.extract.status import CHANGES
from loader.extract.status_cues import StatusCues
from loader.extract.times import find_time
from loader.extract.triggers import Trigger
from loader.extract.verb_forms import VERBS

_AFTER_COMMA = 3  # words from a noun to its relative clause: ", zu dem"
_FRAMES = frozenset(("nach", "bei", "beim", "während", "in", "im", "seit"))


def find_status_features(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Return the features by which an encounter's status is told."""
    sentence = document.sentences[trigger.sentence]
    clause = trigger.clause
    words = clause.words(sentence)
    invited = _is_by_invitation(document, trigger)
    hints = cues.find([w for w in words if not (invited and w == trigger.surface.lower())])
    form = trigger.surface.lower()
    found = {"bias", f"form {form}", f"sort {trigger.word.sort}"}
    found |= {f"clause {clause.kind}", f"lead {words[0]}"}
    if sentence.tokens[-1].text == "?":
        found.add("question")
    if trigger.word.status and not invited:
        found.add(f"trigger {trigger.word.status}")
    mood = find_mood(document, trigger, "past" in hints)
    time = find_time(document.clauses[trigger.sentence], clause, sentence)
    found |= {f"own {hint}" for hint in hints}
    found |= {f"own {hint}+negation" for hint in hints if "negation" in hints}
    if _is_frame(document, trigger):
        found |= {"frame", f"frame {mood}"} | {f"frame {hint}" for hint in hints}
    found |= {f"mood {mood}", f"when {time}", f"mood {mood} when {time}"}
    found.add(f"mood {mood} {'verb' if invited else trigger.word.sort}")
    found |= _features_of_parent(document, trigger, cues)
    found |= _features_of_sentence(document, trigger, cues, hints)
    found |= _features_of_neighbours(document, trigger, cues)
    return found | _features_of_host(document, trigger, cues)


def _features_of_parent(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Look at the verb above an infinitive: "er reist nach Rom, um … zu treffen"."""
    clause, sentence = trigger.clause, document.sentences[trigger.sentence]
    if clause.kind != "infinitive":
        return set()
    clauses = document.clauses[trigger.sentence]
    above = next((c for c in clauses if c.number == clause.parent), None)
    if above is None:
        return set()
    tense = _finite_tense(above, sentence, cues.find(above.words(sentence)))
    return {f"{clause.words(sentence)[0]} above {tense}", "above"}


def _features_of_sentence(
    document: Document, trigger: Trigger, cues: StatusCues, hints: set[str]
) -> set[str]:
    """Look for cues in the other clauses, and over all clauses of the sentence."""
    sentence = document.sentences[trigger.sentence]
    clauses = document.clauses[trigger.sentence]
    found: set[str] = set()
    below = _below(trigger.clause, clauses)
    outside = [
        token.text.lower()
        for position, token in enumerate(sentence.tokens)
        if position not in below
    ]
    everywhere = hints | cues.find(outside)
    host = host_of(document.phrases[trigger.sentence], trigger)
    for other in clauses:
        if other is not trigger.clause:
            told = cues.find(other.words(sentence))
            if below.isdisjoint(other.positions):
                everywhere |= told
            relation = _relation(trigger.clause, other)
            if relation == "child" and other.kind == "relative" and not _is_of(host, other):
                relation = "relative"  # "mit Tusk, der das Abkommen ablehnt"
            found |= {f"{relation} {hint}" for hint in told}
    return found | {f"sentence {hint}" for hint in everywhere}


def _is_by_invitation(document: Document, trigger: Trigger) -> bool:
    """Tell whether "trafen sich auf Einladung des Emirs" only says whose guests they were."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and host.preposition == "auf" and trigger.word.status is not None


def _is_frame(document: Document, trigger: Trigger) -> bool:
    """Tell whether an encounter only frames what its clause tells: "beim Essen lehnte er … ab".

    What the clause calls off, refuses or plans is then something else.
    """
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and host.preposition in _FRAMES


def _below(clause: Clause, clauses: list[Clause]) -> set[int]:
    """Return the positions of the clauses that depend on one: they tell what was spoken of."""
    numbers = {clause.number}
    for other in clauses:  # parents come first
        if other.parent in numbers and other.kind != "main":
            numbers.add(other.number)
    numbers.discard(clause.number)
    return {p for other in clauses if other.number in numbers for p in other.positions}


def _features_of_host(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Look at the phrase of a trigger noun: "ein für Montag geplantes Treffen"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return set()
    tokens = document.sentences[trigger.sentence].tokens[host.first : host.last + 1]
    return {f"host {hint}" for hint in cues.find([token.text.lower() for token in tokens])} | {
        f"host preposition {host.preposition or 'none'}",
        f"host determiner {(host.determiner or 'none')[:3]}",
        f"host subject {host is trigger.clause.subject}",
    }


def _features_of_neighbours(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Look for what takes it back in the sentences behind ("Das Treffen wurde abgesagt")."""
    found = set()
    words = [t.text.lower() for t in document.sentences[trigger.sentence].tokens]
    if trigger.sentence:
        words += [t.text.lower() for t in document.sentences[trigger.sentence - 1].tokens]
    rumoured = any(word.startswith(_RUMOURS) for word in words)
    for number in range(trigger.sentence + 1, min(trigger.sentence + 3, len(document.sentences))):
        following = [t.text.lower() for t in document.sentences[number].tokens]
        hints = cues.find(following) & set(CHANGES)
        if number == trigger.sentence + 1:
            found |= {f"next {hint}" for hint in cues.find(following[:16]) & set(CHANGES)}
            if _refers_back(document, number):
                found |= {f"told on {hint}" for hint in hints}
        if rumoured and "denied" in hints:
            found.add("rumour denied")
    return found


_RUMOURS = (
    "bericht",
    "zeitung",
    "magazin",
    "portal",
    "medien",
    "gerücht",
    "zufolge",
    "laut",
    "meldung",
    "blatt",
)
_BACK = frozenset(
    ("dazu", "daraus", "es", "dies", "das", "dieser", "dieses", "der", "die", "beide")
)


def _refers_back(document: Document, number: int) -> bool:
    """Tell whether a sentence goes on about what the one before told: "Der Termin …", "Dazu …"."""
    tokens = document.sentences[number].tokens
    first = tokens[0].text.lower()
    if first in ("dazu", "daraus", "es", "dies"):
        return True
    if first == "das" and len(tokens) > 1 and tokens[1].tag in VERBS:
        return True
    for trigger in document.triggers[number]:
        host = host_of(document.phrases[number], trigger)
        if host is None or not (host.determiner or "").startswith("d"):
            continue
        attached = any(a.host is host for a in document.attachments.values())
        if host is trigger.clause.subject and not attached:
            return True
    return False


def _is_of(host: Phrase | None, clause: Clause) -> bool:
    """Tell whether a relative clause tells more of a trigger noun: "ein Treffen, das …"."""
    return host is not None and 0 < clause.positions[0] - host.last <= _AFTER_COMMA


def _finite_tense(clause: Clause, sentence: Sentence, hints: set[str]) -> str:
    """Return the tense of a clause's finite verb: "present", "past", an auxiliary's, or "none"."""
    tenses = read_function_words().tenses
    for word in clause.words(sentence):
        if word in tenses:
            return tenses[word]
    if "past" in hints:
        return "past"
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    for verb in verbs:
        if verb.endswith(("te", "ten")):
            return "past"
        if verb.endswith(("t", "en")):
            return "present"
    return "none"


def _relation(clause: Clause, other: Clause) -> str:
    if clause.parent == other.number:
        return "parent"
    if other.parent == clause.number:
        return "child"
    return "before" if other.number < clause.number else "behind"
