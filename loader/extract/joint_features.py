"""Stage 8: what shows that two who act side by side did something together.

By a verb that tells no encounter of itself, "A und B legten gemeinsam einen Kranz nieder" tells one
and "A und B forderten Neuwahlen" none.
"""

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joint_words import read_joint_words
from loader.extract.moods import find_mood
from loader.extract.party import Party
from loader.extract.triggers import Trigger

_MOST = 3  # persons in a list whose members can have done something with each other
_BEFORE = 2  # words, the preposition among them
_PAST = frozenset(("past", "perfect", "pluperfect", "be", "be past", "passive past"))


def is_done_together(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause says that those who act side by side in it did it together.

    Without such a word they can have done the same each at home, even in one town on one day.
    """
    words = trigger.clause.words(document.sentences[trigger.sentence])
    told = read_joint_words()
    against = told.apart | read_function_words().negations
    return not told.together.isdisjoint(words) and against.isdisjoint(words)


def act_side_by_side(parties: list[Party], a: Party, b: Party) -> bool:
    """Tell whether two are named in a short list that acts in the trigger's clause."""
    if a.head is not b.head or a.role not in ("subject", "implicit") or a.phrase is b.phrase:
        return False
    return sum(party.head is a.head for party in parties) <= _MOST


def find_joint_features(document: Document, trigger: Trigger) -> set[str]:
    """Return the features of those who act side by side by a verb that is in no list."""
    mood = find_mood(document, trigger, past=False)
    return {
        "side",
        f"side mood {mood}",
        f"side {'done' if mood in _PAST else 'undone'}",
        f"side clause {trigger.clause.kind}",
    }


def is_jointly(document: Document, party: Party) -> bool:
    """Tell whether somebody is one with whom it was done: "gemeinsam mit", "an der Seite von"."""
    first = party.head.first
    tokens = document.sentences[party.head.sentence].tokens
    places = range(max(first - _BEFORE, 0), first)
    return any(tokens[p].text.lower() in read_joint_words().together for p in places)
