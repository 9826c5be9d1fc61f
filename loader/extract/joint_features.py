"""Stage 8: what shows that two who act side by side did something together.

By a verb that tells no encounter of itself, "A und B legten einen Kranz nieder" tells one and
"A und B forderten Neuwahlen" none. The clause shows which: a word such as "gemeinsam", a place or
day, the tense, and what sort of doing the verb tells.
"""

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joint_words import find_sort, read_joint_words
from loader.extract.moods import find_mood
from loader.extract.party import Party
from loader.extract.phrases import TIMES
from loader.extract.place_names import is_building
from loader.extract.triggers import ANY_VERB, Trigger

_MOST = 3  # persons in a list whose members can have done something with each other
_LOCAL = frozenset(("in", "im", "am", "an", "auf", "vor", "bei", "beim", "unter", "neben"))
_NEAR_DAYS = frozenset(("heute", "gestern", "vorgestern", "morgen"))
_OF_PLACE = 3  # words from a preposition to the noun that it governs
_PAST = frozenset(("past", "perfect", "pluperfect", "have past"))


def act_side_by_side(trigger: Trigger, parties: list[Party], a: Party, b: Party) -> bool:
    """Tell whether two of a short list act together by a verb that is in no list."""
    if trigger.word is not ANY_VERB or a.role != b.role or a.role not in ("subject", "implicit"):
        return False
    head = a.phrase.list_head or a.phrase
    if head is not (b.phrase.list_head or b.phrase):
        return False
    return sum((p.phrase.list_head or p.phrase) is head for p in parties) <= _MOST


def find_joint_features(document: Document, trigger: Trigger, parties: list[Party]) -> set[str]:
    """Return the features of those who act side by side by a verb that is in no list."""
    sentence = document.sentences[trigger.sentence]
    clause, told = trigger.clause, read_joint_words()
    words = clause.words(sentence)
    mood = find_mood(document, trigger, past=False)
    sorts = {find_sort(sentence.tokens[p].text.lower()) for p in clause.verbs(sentence)}
    sort = next((s for s in ("stating", "being", "deciding", "making", "going") if s in sorts), "else")
    done = "done" if mood in _PAST else "other"
    found = {"side", f"side verb {sort}", f"side mood {mood}", f"side {done}", f"side {done} {sort}"}
    found.add(f"side clause {clause.kind}")
    found.add(f"side members {len(parties)}")
    cues = {
        "together": not told.together.isdisjoint(words),
        "shared": not told.shared.isdisjoint(words),
        "apart": not told.apart.isdisjoint(words),
        "each other": "sich" in words,
        "negated": not read_function_words().negations.isdisjoint(words),
        "place": _names_place(document, trigger),
        "day": _names_day(document, trigger),
    }
    for name in (name for name, is_told in cues.items() if is_told):
        found |= {f"side {name}", f"side {name} {sort}", f"side {name} {done}"}
    if cues["place"] and cues["day"]:
        found |= {"side place day", f"side place day {done}"}
    return found | _features_of_phrases(document, trigger)


def _features_of_phrases(document: Document, trigger: Trigger) -> set[str]:
    """Return what else the clause speaks of: things done, whom or what it is for or against."""
    number = trigger.clause.number
    row = document.phrases[trigger.sentence]
    own = [p for p in row if p.clause == number and p is not trigger.clause.subject]
    found = set()
    if any(p.preposition is None and p.head == "noun" and not p.genitive for p in own):
        found.add("side thing")
    if any(p.preposition in ("für", "gegen", "auf", "über") and not p.persons for p in own):
        found.add("side matter")
    subject = trigger.clause.subject
    others = [p for p in own if p.persons and p.list_head is not subject and not p.apposition]
    if any(p.genitive is False and p.preposition is None for p in others):
        found.add("side somebody")
    below = [c for c in document.clauses[trigger.sentence] if c.parent == number]
    return found | {f"side above {clause.kind}" for clause in below}


def _names_day(document: Document, trigger: Trigger) -> bool:
    tokens = document.sentences[trigger.sentence].tokens
    words = [tokens[p].text for p in trigger.clause.positions]
    return any(word in TIMES or word in _NEAR_DAYS for word in words)


def _names_place(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause says where: "in Ohrid", "auf der Tribüne", "vor dem Landtag"."""
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
