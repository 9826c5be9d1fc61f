"""Stage 8: what shows that two who act side by side did something together.

By a verb that tells no encounter of itself, "A und B legten einen Kranz nieder" tells one and
"A und B forderten Neuwahlen" none. The clause shows which: a word such as "gemeinsam", a place or
day, the tense, and what sort of doing the verb tells.
"""

from typing import NamedTuple

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joint_words import find_sort, read_joint_words
from loader.extract.moods import find_mood
from loader.extract.party import Party
from loader.extract.phrases import TIMES
from loader.extract.place_names import is_building
from loader.extract.triggers import Trigger

_MOST = 3  # persons in a list whose members can have done something with each other
_LOCAL = frozenset(("in", "im", "am", "an", "auf", "vor", "bei", "beim", "unter", "neben"))
_NEAR_DAYS = frozenset(("heute", "gestern", "vorgestern", "morgen"))
_OF_PLACE = 3  # words from a preposition to the noun that it governs
_BEFORE = 2  # words, the preposition among them
_SORTS = ("stating", "being", "deciding", "making", "going")  # the first found counts
_PAST = frozenset(("past", "perfect", "pluperfect", "be", "be past", "passive past"))


class Joint(NamedTuple):
    """What a clause shows of those who act side by side in it."""

    sort: str
    mood: str
    cues: frozenset[str]


def act_side_by_side(parties: list[Party], a: Party, b: Party) -> bool:
    """Tell whether two are named in a short list that acts in the trigger's clause."""
    if a.role != b.role or a.role not in ("subject", "implicit") or a.phrase is b.phrase:
        return False
    head = a.phrase.list_head or a.phrase
    if head is not (b.phrase.list_head or b.phrase):
        return False
    return sum((p.phrase.list_head or p.phrase) is head for p in parties) <= _MOST


def may_have_met(joint: Joint) -> bool:
    """Tell whether a clause says that those side by side in it did it together.

    Without such a word they can have done the same each at home, even in one town on one day.
    """
    return "together" in joint.cues and joint.cues.isdisjoint(("negated", "apart"))


def read_joint(document: Document, trigger: Trigger) -> Joint:
    """Return what the clause of a verb shows of those who act side by side in it."""
    sentence = document.sentences[trigger.sentence]
    clause, told = trigger.clause, read_joint_words()
    words = clause.words(sentence)
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    strong = any(told.strong.match(verb) for verb in verbs)
    mood = find_mood(document, trigger, past=strong)
    mood = "past" if mood == "present" and strong else mood
    sorts = {find_sort(verb) for verb in verbs}
    cues = {
        "done": mood in _PAST,
        "together": not told.together.isdisjoint(words),
        "shared": not told.shared.isdisjoint(words),
        "apart": not told.apart.isdisjoint(words),
        "each other": "sich" in words,
        "negated": not read_function_words().negations.isdisjoint(words),
        "place": names_place(document, trigger),
        "day": _names_day(document, trigger),
    }
    return Joint(
        next((sort for sort in _SORTS if sort in sorts), "else"),
        mood,
        frozenset(name for name, is_told in cues.items() if is_told),
    )


def find_joint_features(document: Document, trigger: Trigger, joint: Joint) -> set[str]:
    """Return the features of those who act side by side by a verb that is in no list."""
    done = "done" if "done" in joint.cues else "undone"
    found = {
        "side",
        f"side verb {joint.sort}",
        f"side mood {joint.mood}",
        f"side {done}",
        f"side {done} {joint.sort}",
        f"side clause {trigger.clause.kind}",
    }
    for name in joint.cues - {"done"}:
        found |= {f"side {name}", f"side {name} {joint.sort}", f"side {name} {done}"}
    if joint.cues >= {"place", "day"}:
        found |= {"side place day", f"side place day {done}"}
    return found | _features_of_phrases(document, trigger)


def is_jointly(document: Document, party: Party) -> bool:
    """Tell whether somebody is one with whom it was done: "gemeinsam mit", "an der Seite von"."""
    head = party.phrase.list_head or party.phrase
    tokens = document.sentences[head.sentence].tokens
    places = range(max(head.first - _BEFORE, 0), head.first)
    return any(tokens[p].text.lower() in read_joint_words().together for p in places)


def _features_of_phrases(document: Document, trigger: Trigger) -> set[str]:
    """Return what else the clause speaks of: things done, whom or what it is for or against."""
    number, subject = trigger.clause.number, trigger.clause.subject
    row = document.phrases[trigger.sentence]
    own = [p for p in row if p.clause == number and p is not subject]
    found = set()
    if any(p.preposition is None and p.head == "noun" and not p.genitive for p in own):
        found.add("side thing")
    if any(p.preposition in ("für", "gegen", "auf", "über") and not p.persons for p in own):
        found.add("side matter")
    others = [p for p in own if p.persons and p.list_head is not subject and not p.apposition]
    if any(not p.genitive and p.preposition is None for p in others):
        found.add("side somebody")
    below = [c for c in document.clauses[trigger.sentence] if c.parent == number]
    return found | {f"side above {clause.kind}" for clause in below}


def _names_day(document: Document, trigger: Trigger) -> bool:
    tokens = document.sentences[trigger.sentence].tokens
    words = [tokens[p].text for p in trigger.clause.positions]
    return any(word in TIMES or word in _NEAR_DAYS for word in words)


def names_place(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause says where: "in Ohrid", "im Rathaus", "vor dem Landtag"."""
    tokens = document.sentences[trigger.sentence].tokens
    positions = trigger.clause.positions
    for n, position in enumerate(positions):
        if tokens[position].tag != "ADP" or tokens[position].text.lower() not in _LOCAL:
            continue
        for behind in positions[n + 1 : n + 1 + _OF_PLACE]:
            token = tokens[behind]
            if token.text in TIMES:
                break
            if is_building(token) or (token.tag == "PROPN" and token.text[0].isupper()):
                return True
            if token.tag == "NOUN":
                break
    return False
