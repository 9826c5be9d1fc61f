"""Stage 7: which two of those beside a trigger can be the ones who met."""

from collections.abc import Iterator
from itertools import combinations

from loader.extract.apartness import Apartness
from loader.extract.document import Document
from loader.extract.exclusions import is_excluded
from loader.extract.function_words import read_function_words
from loader.extract.joint_features import act_side_by_side, is_done_together
from loader.extract.party import Party
from loader.extract.status_words import read_status_words
from loader.extract.triggers import ANY_VERB, Trigger, host_of

_OF = frozenset(("von", "vom"))
_PLACES = frozenset(("bei", "beim", "n:bei"))


def find_pairs(
    document: Document, trigger: Trigger, parties: list[Party]
) -> Iterator[tuple[Party, Party]]:
    """Yield who can be a pair.

    Of two that are carried over, the sentence before told, unless they act there together. Two that
    stand side by side meet by a word of meeting; by any other verb only if they act, are few, and
    their clause says that they did it together (`joint_features`). Nobody met in what never was:
    "sind einander nie begegnet", "reden nicht mehr miteinander", "ein Treffen ist nicht geplant".
    """
    if trigger.word.sort == "verb" and _is_never(document, trigger):
        return
    if trigger.word.sort == "noun" and _is_unplanned(document, trigger):
        return
    if _says_who_asked(document, trigger):
        return
    if is_excluded(document, trigger):
        return
    apartness = Apartness(document, trigger)
    any_verb = trigger.word is ANY_VERB
    together = any_verb and is_done_together(document, trigger)
    for a, b in combinations(parties, 2):
        if apartness.parts(a, b) or _belong_to_others(a, b):
            continue
        if a.how == b.how == "carried" and not _are_told_together(document, trigger, parties, a, b):
            continue
        beside = any_verb and a.role == b.role
        if beside and not (together and act_side_by_side(parties, a, b)):
            continue
        if not _follow(document, a, b):
            yield a, b


def _belong_to_others(a: Party, b: Party) -> bool:
    """Tell whether two only say whose others are: "die Anhänger von A und die Leute von B"."""
    heads = (a.phrase.list_head or a.phrase, b.phrase.list_head or b.phrase)
    return a.role == b.role and a.role in _OF and heads[0] is not heads[1]


def _are_told_together(
    document: Document, trigger: Trigger, parties: list[Party], a: Party, b: Party
) -> bool:
    """Tell whether the sentence before has just these two act together: "scheuen beide".

    Then "Ein gemeinsamer Auftritt wurde gestrichen" can be theirs.
    """
    if not is_joint(document, trigger) or any(party.how != "carried" for party in parties):
        return False
    heads = {id(party.head) for party in (a, b)}
    members = [p for p in parties if id(p.head) in heads]
    acting = a.role == b.role and a.role.endswith("subject")
    return len(heads) == 1 and len(members) == 2 and acting


def _is_never(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger's clause says "nie", "nicht mehr" or "kein Wort mehr"."""
    told = read_function_words()
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return not told.never.isdisjoint(words) or not told.no_more.isdisjoint(_from_negation(words))


def _is_unplanned(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause says that an encounter is not even planned: "nicht vorgesehen"."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return not read_function_words().planned.isdisjoint(_from_negation(words))


def _says_who_asked(document: Document, trigger: Trigger) -> bool:
    """Tell whether "Das Gespräch führte Eva Groß" says who asked the questions above."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return words[0] == "das" and not read_status_words().conducting.isdisjoint(words[2:3])


def _from_negation(words: list[str]) -> list[str]:
    """Return the words of a clause from its first negation on."""
    negations = read_function_words().negations
    if negations.isdisjoint(words):
        return []
    return words[next((n for n, word in enumerate(words) if word in negations), len(words)) :]


def _follow(document: Document, a: Party, b: Party) -> bool:
    """Tell whether two were met one after the other: "erst mit Merz, dann mit Tusk"."""
    if a.role != b.role or a.phrase.sentence != b.phrase.sentence or a.how == "carried":
        return False
    if a.role in _PLACES and a.head is not b.head:
        return True  # "zu Gast bei Rosenkranz und in der Hofburg bei Van der Bellen"
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    tokens = document.sentences[first.sentence].tokens[first.last + 1 : second.first]
    return not read_function_words().sequence.isdisjoint(token.text.lower() for token in tokens)


def is_joint(document: Document, trigger: Trigger) -> bool:
    """Tell whether a noun tells what several did: "ein gemeinsames Essen"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and "gemeinsam" in host.surface
