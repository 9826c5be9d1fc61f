"""Stage 9: in which other encounters and rounds of a text somebody is, and with whom.

Who talks with a member at the margin was there as well; who meets others was somewhere else.
"""

from collections import defaultdict
from collections.abc import Iterable

from loader.extract.encounter_telling import Told
from loader.extract.open_rounds import TOLD, Round

_TWO = 2


def find_ties(
    session: Round, tellings: Iterable[Told], rounds: Iterable[Round]
) -> dict[int, set[str]]:
    """Return features of persons by their other encounters and rounds.

    Args:
        session: the gathering that the text is about.
        tellings: the text's encounters.
        rounds: the text's rounds.
    """
    found: dict[int, set[str]] = defaultdict(set)
    for told in tellings:
        if told is not session.told:
            for person in told.persons:
                found[person] |= _read_encounter(session, told, person)
    for each in rounds:
        if each is not session:
            for person in each.cues:
                found[person] |= _read_round(session, each, person)
    return found


def _read_encounter(session: Round, told: Told, person: int) -> set[str]:
    members = len(told.persons & session.cues.keys()) - (person in session.cues)
    met = f"met {'member' if members else 'other'}"
    opened, number = session.trigger.sentence, told.trigger.sentence
    place = "behind" if number > opened else "ahead" if number < opened else "same"
    size = "two" if len(told.persons) == _TWO else "several"
    found = {met, f"{met} {told.status}", f"{met} {place}", f"{met} {told.status} {size}"}
    found.add(f"{met} kind {told.trigger.word.kind}")
    return found | ({"met members"} if members > 1 else set())


def _read_round(session: Round, each: Round, person: int) -> set[str]:
    cue = each.cues[person]
    shared = not each.cues.keys().isdisjoint(session.cues)
    among = "alone" if len(each.cues) == 1 else "with member" if shared else "with others"
    found = {f"in round {'told' if cue == TOLD else cue}", f"in round {among}"}
    if each.noun:
        same = each.noun.rstrip("s") == (session.noun or "").rstrip("s")
        found.add(f"in round of noun {'same' if same else 'other'}")
    return found
