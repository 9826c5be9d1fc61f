"""Stage 8: what can be seen of whether an encounter took place, as named features.

Tense, mood, negation and cue words of the trigger's clause, of the clauses around it and of the
sentence behind. The scorer (`scorer`) and `status` turn them into a status.
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence
from loader.extract.roles import host_of
from loader.extract.status import CHANGES
from loader.extract.status_cues import StatusCues
from loader.extract.triggers import Trigger


def find_status_features(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Return the features by which an encounter's status is told."""
    sentence = document.sentences[trigger.sentence]
    clause = trigger.clause
    words = clause.words(sentence)
    hints = cues.find(words)
    form = trigger.surface.lower()
    found = {"bias", f"form {form}", f"sort {trigger.word.sort}"}
    found |= {f"clause {clause.kind}", f"lead {words[0]}"}
    if trigger.word.status:
        found.add(f"trigger {trigger.word.status}")
    found |= {f"own {hint}" for hint in hints}
    found |= {f"own {hint}+negation" for hint in hints if "negation" in hints}
    told = read_function_words().tenses
    tenses = {told[word] for word in words if word in told} or {"simple"}
    found |= {f"tense {tense}" for tense in tenses}
    finite = _finite_tense(clause, sentence, hints)
    found |= {f"finite {finite}", f"finite {finite} {clause.kind}"}
    if any(sentence.tokens[p].text in TIMES for p in clause.positions):
        found |= {f"time {tense}" for tense in tenses}
        found |= {f"time finite {finite}", f"time form {form}"}
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
    found: set[str] = set()
    everywhere = hints | cues.find([token.text.lower() for token in sentence.tokens])
    for other in document.clauses[trigger.sentence]:
        if other is not trigger.clause:
            told = cues.find(other.words(sentence))
            everywhere |= told
            found |= {f"{_relation(trigger.clause, other)} {hint}" for hint in told}
    return found | {f"sentence {hint}" for hint in everywhere}


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
    """Look for what takes it back in the sentence behind ("Das Treffen wurde abgesagt")."""
    if trigger.sentence + 1 >= len(document.sentences):
        return set()
    following = [t.text.lower() for t in document.sentences[trigger.sentence + 1].tokens[:16]]
    return {f"next {hint}" for hint in cues.find(following) if hint in CHANGES}


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
