"""Stage 8: what can be seen of whether an encounter took place, as named features.

Tense, mood, negation and cue words of the trigger's clause, of the clauses around it and of the
sentence behind. The scorer (`scorer`) and `status` turn them into a status.
"""

from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.moods import find_mood
from loader.extract.negation import find_negation
from loader.extract.phrases import TIMES
from loader.extract.reading import Sentence
from loader.extract.status import CHANGES
from loader.extract.status_context import find_features_around
from loader.extract.status_cues import StatusCues
from loader.extract.status_nouns import find_features_of_noun
from loader.extract.status_scope import ELSEWHERE, find_own_words, find_relation
from loader.extract.status_words import read_status_words
from loader.extract.times import find_time
from loader.extract.triggers import Trigger, host_of

_DAY = 5  # words from "auf" to the day to which something is moved
# "hätten" may stand for the "haben" of what somebody said: "Die beiden hätten sich getroffen".
_UNREAL = frozenset(("hätte", "wäre"))
_BY_A_HAIR = ["um", "ein", "haar"]


def find_status_features(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    """Return the features by which an encounter's status is told."""
    sentence = document.sentences[trigger.sentence]
    clause = trigger.clause
    words = find_own_words(document, trigger)
    invited = _is_by_invitation(document, trigger)
    hints = cues.find([w for w in words if not (invited and w == trigger.surface.lower())])
    moved = "cancelled" in hints and _is_moved(document, trigger)
    if moved:
        hints = hints - {"cancelled"} | {"planned"}
    form = trigger.surface.lower()
    found = {"bias", f"form {form}", f"sort {trigger.word.sort}"}
    found |= {f"clause {clause.kind}", f"lead {words[0]}"}
    if sentence.tokens[-1].text == "?":
        found.add("question")
    if trigger.word.status and not invited:
        found.add(f"trigger {trigger.word.status}")
    mood = find_mood(document, trigger, "past" in hints)
    time = find_time(document.clauses[trigger.sentence], clause, sentence)
    if mood == "unreal perfect" and (
        not _UNREAL.isdisjoint(words) or _is_near_miss(trigger, words)
    ):
        found.add("counterfactual")
    found |= find_negation(trigger, mood, words)
    found |= {f"own {hint}" for hint in hints}
    found |= {f"own {hint}+negation" for hint in hints if "negation" in hints}
    if "unmade" in hints:
        found.add(f"own unmade {trigger.word.sort}")
    if _is_frame(document, trigger):
        found |= {"frame", f"frame {mood}"} | {f"frame {hint}" for hint in hints}
    found |= {f"mood {mood}", f"when {time}", f"mood {mood} when {time}"}
    found.add(f"mood {mood} {'verb' if invited else trigger.word.sort}")
    found |= _features_of_parent(document, trigger, cues)
    found |= _features_of_sentence(document, trigger, cues, hints)
    found |= find_features_of_noun(document, trigger, cues, mood)
    if moved:
        found.discard("sentence cancelled")
    if {"own unmade verb", "sentence prevented"} <= found:
        found.add("own unmade prevented")
    found |= find_features_around(document, trigger, cues, mood, time)
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
    """Look for cues in the other clauses, and over all clauses that speak of the encounter."""
    sentence = document.sentences[trigger.sentence]
    clauses = document.clauses[trigger.sentence]
    found: set[str] = set()
    silent = _below(trigger.clause, clauses)
    everywhere = set(hints)
    anywhere = set(hints)
    for other in clauses:
        if other is trigger.clause:
            continue
        told = cues.find(other.words(sentence))
        anywhere |= told
        relation = find_relation(document, trigger, other)
        if relation in ELSEWHERE:
            silent |= set(other.positions)
        elif silent.isdisjoint(other.positions):
            everywhere |= told
        found |= {f"{relation} {hint}" for hint in told}
    outside = [
        token.text.lower()
        for position, token in enumerate(sentence.tokens)
        if position not in silent
    ]
    everywhere |= cues.find(outside)
    found |= {f"anywhere {hint}" for hint in (everywhere | anywhere) & set(CHANGES)}
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
    if host is None:
        return False
    tokens = document.sentences[trigger.sentence].tokens
    if host.preposition in read_status_words().frames:
        wished = host.preposition == "nach" and host.first > 1  # "der Wunsch | nach einem Treffen"
        return not (wished and tokens[host.first - 2].text in read_status_words().wishes)
    before = [token.text.lower() for token in tokens[max(host.first - 2, 0) : host.first]]
    return not read_status_words().frame_nouns.isdisjoint(before)


def _is_near_miss(trigger: Trigger, words: list[str]) -> bool:
    """Tell "fast wären sie sich begegnet" from "sie hätten fast eine Stunde gesprochen"."""
    told = read_status_words()
    if any(words[n : n + len(_BY_A_HAIR)] == _BY_A_HAIR for n in range(len(words))):
        return True
    misses = told.missing | {trigger.surface.lower()}
    return any(one in told.nearly and other in misses for one, other in pairwise(words))


def _is_moved(document: Document, trigger: Trigger) -> bool:
    """Tell whether an encounter is only put off to another day: "auf Mittwoch verschoben"."""
    tokens = [document.sentences[trigger.sentence].tokens[p] for p in trigger.clause.positions]
    return any(
        token.text.lower() == "auf" and any(t.text in TIMES for t in tokens[n + 1 : n + _DAY])
        for n, token in enumerate(tokens)
    )


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
