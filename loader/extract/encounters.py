"""Stage 9: encounters, made of the pairs that a trigger word brings together.

Pairs that the scorer believes form groups in which everybody met everybody. What several trigger
words tell of the same people, in one sentence or again later, is one encounter, unless weekday,
month, year or status says that it is another.
"""

import re
from collections.abc import Callable
from itertools import combinations, pairwise

from loader.extract.bystanders import looks_on
from loader.extract.date_patterns import MONTHS, WEEKDAYS
from loader.extract.document import Document
from loader.extract.encounter_merging import merge
from loader.extract.encounter_telling import Told
from loader.extract.exclusions import is_incredible
from loader.extract.features import PairFeatures
from loader.extract.fellows import agree
from loader.extract.framing import is_definite, is_framing, is_theirs
from loader.extract.function_words import read_function_words
from loader.extract.headlines import is_background, is_headline
from loader.extract.left_out import LEFT_OUT, is_left_out
from loader.extract.negation import is_plain
from loader.extract.open_rounds import Round
from loader.extract.pairs import find_pairs
from loader.extract.parties import can_have_two, find_parties
from loader.extract.party import Party
from loader.extract.rounds import add_rounds
from loader.extract.scorer import (
    PairScorer,
    SessionScorer,
    StatusScorer,
    read_joining_chances,
    read_session_scorer,
)
from loader.extract.sessions import add_session
from loader.extract.status import CHANGES, decide_status
from loader.extract.status_cues import StatusCues
from loader.extract.status_features import find_status_features
from loader.extract.triggers import Trigger, host_of
from loader.records import Status

_NOT = "nicht"
_YEAR = re.compile(r"(?:19|20)\d\d")
# Below this a pair is more likely to be a wrong "X met Y" than users accept: precision first.
THRESHOLD = 0.76
# A cue by which somebody joins counts for nothing as long as no annotated article has shown it.
UNSEEN = 0.0


def find_told(
    document: Document, pair_scorer: PairScorer, status_scorer: StatusScorer, cues: StatusCues
) -> list[Told]:
    """Return the encounters between persons, each once, in the text's order."""
    chances = read_joining_chances()
    tellings, _ = find_tellings(
        document,
        pair_scorer,
        status_scorer,
        cues,
        lambda cue: chances.get(cue, UNSEEN),
        read_session_scorer(),
    )
    return merge(tellings)


def find_tellings(
    document: Document,
    pair_scorer: PairScorer,
    status_scorer: StatusScorer,
    cues: StatusCues,
    chance_of: Callable[[str], float],
    session_scorer: SessionScorer | None = None,
) -> tuple[list[Told], list[Round]]:
    """Return what each trigger word tells, in the text's order, and the rounds it makes.

    Args:
        document: the text.
        pair_scorer: tells who met.
        status_scorer: tells whether it took place.
        cues: the words it goes by.
        chance_of: tells how often a cue by which somebody joins is right.
        session_scorer: tells who was at the text's gathering without a cue; None leaves them out.
    """

    def status_of(trigger: Trigger) -> Status:
        seen = find_status_features(document, trigger, cues)
        return decide_status(seen, status_scorer.score(seen))

    tellings: list[Told] = []
    for row in document.triggers:
        for trigger in row:
            tellings += _read_trigger(document, trigger, pair_scorer, status_of, cues)
    rounds = add_rounds(document, tellings, status_of, chance_of)
    if session_scorer is not None:
        add_session(document, tellings, rounds, status_of, session_scorer)
    return tellings, rounds


def _read_trigger(
    document: Document,
    trigger: Trigger,
    pair_scorer: PairScorer,
    status_of: Callable[[Trigger], Status],
    cues: StatusCues,
) -> list[Told]:
    parties = find_parties(document, trigger) if can_have_two(document, trigger) else []
    pairs = list(find_pairs(document, trigger, parties)) if len(parties) > 1 else []
    if not pairs or is_incredible(document, trigger):
        return []
    believed: dict[frozenset[int], tuple[float, str]] = {}
    features = PairFeatures(document, trigger, parties)
    scored = [(a, b, pair_scorer.score(features.find(a, b))) for a, b in pairs]
    agreed = list(agree(scored))
    best = max(score for _, _, score in agreed)
    if best < LEFT_OUT:
        return []
    left_out = [
        (a, b) for a, b, score in agreed if score == best and is_left_out(trigger, parties, a, b)
    ]
    if best < THRESHOLD and not left_out:
        return []
    status = status_of(trigger)
    for a, b, score in agreed:
        alone = status in CHANGES and (a, b) in left_out
        enough = LEFT_OUT if alone else THRESHOLD
        if score >= enough and not _look_on(document, trigger, a, b):
            believed[frozenset((a.chain, b.chain))] = (score, _rule(trigger, a, b))
    if status in ("held", "planned") and _is_taken_back(document, trigger, cues):
        return []
    framing = is_framing(document, trigger)
    attached = any(party.role.startswith(("n:", "possessor")) for party in parties)
    attached = attached or is_theirs(document, trigger, parties)
    return [
        Told(
            group,
            trigger,
            status,
            min(believed[frozenset(pair)][0] for pair in combinations(sorted(group), 2)),
            believed[frozenset(sorted(group)[:2])][1],
            definite=is_definite(document, trigger),
            headline=is_headline(document, trigger),
            background=is_background(document, trigger),
            aside=framing and not attached,
            frame=framing and attached,
            times=_find_times(document, trigger),
        )
        for group in _cliques(set(believed))
    ]


def _look_on(document: Document, trigger: Trigger, *parties: Party) -> bool:
    return any(looks_on(document, trigger, p.phrase.list_head or p.phrase) for p in parties)


def _is_taken_back(document: Document, trigger: Trigger, cues: StatusCues) -> bool:
    """Tell whether a clause says that there was none: "kein Termin", "ist ihm nicht begegnet".

    A verb that means other things as well may be negated as one of these: "kam nicht voran".
    """
    told = read_function_words()
    words = trigger.clause.words(document.sentences[trigger.sentence])
    if not told.in_vain.isdisjoint(words):
        return True
    if trigger.word.sort == "verb":
        # "verhandelten, ohne Ergebnis", "wechselte ein paar Worte, mehr nicht" take nothing back.
        if "dass" not in words:  # "reiste ab, ohne dass er Tusk traf"
            words = [
                word
                for before, word in pairwise(["", *words])
                if word not in told.leaving_aside and (before, word) != ("mehr", "nicht")
            ]
        negated = "negation" in cues.find(words)
        # Of what can mean much else only "begrüßten sich nicht" takes something back.
        last = next((word for word in reversed(words) if word.isalpha()), "")
        mutual = last == _NOT and not told.reflexives.isdisjoint(words)
        return negated and (mutual or not trigger.word.weak or is_plain(trigger, words))
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and (host.determiner or "").startswith("kein")


def _rule(trigger: Trigger, a: Party, b: Party) -> str:
    """Name what was read: the trigger and where the two stand beside it."""
    first, second = sorted((a.role, b.role))
    return f"{trigger.word.lemma}: {first}+{second}"


def _cliques(pairs: set[frozenset[int]]) -> list[frozenset[int]]:
    """Return the largest groups in which every two are a pair."""
    groups: list[set[int]] = []
    for pair in sorted(pairs, key=sorted):
        for group in groups:
            if all(frozenset((a, b)) in pairs or a == b for a in pair for b in group):
                group |= pair
                break
        else:
            groups.append(set(pair))
    covered: list[frozenset[int]] = []
    for group in sorted(groups, key=lambda g: (-len(g), sorted(g))):
        if not any(group <= other for other in covered):
            covered.append(frozenset(group))
    return sorted(covered, key=sorted)


def _find_times(document: Document, trigger: Trigger) -> frozenset[tuple[str, str]]:
    """Return the weekdays, days of months, months and years that a trigger's clause names."""
    words = [document.sentences[trigger.sentence].tokens[p].text for p in trigger.clause.positions]
    found = {("month", str(MONTHS[word])) for word in words if word in MONTHS}
    found |= {("year", word) for word in words if _YEAR.fullmatch(word)}
    found |= {("day", day) for day, word in pairwise(words) if word in MONTHS and day[:1].isdigit()}
    named = [word for word in words if word.startswith(tuple(WEEKDAYS))]
    return frozenset(
        found | {("weekday", day) for word in named for day in WEEKDAYS if word.startswith(day)}
    )
