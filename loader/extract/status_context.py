"""Stage 8: what the sentences around an encounter say of whether it took place.

The next one can take it back ("Das Treffen wurde abgesagt"), the ones around deny what was only
reported ("Das Amt dementierte"), and the one before can tell that all this is still to come.
"""

from loader.extract.document import Document
from loader.extract.moods import find_mood_of_clause
from loader.extract.reach import starts_paragraph
from loader.extract.status import CHANGES
from loader.extract.status_back import refers_back
from loader.extract.status_cues import StatusCues
from loader.extract.status_words import read_status_words
from loader.extract.times import find_time
from loader.extract.triggers import Trigger

_AHEAD, _BACK = 2, 3  # sentences in which a report is denied
_BEGINNING = 16  # words of the next sentence that can take something back


def find_features_around(
    document: Document, trigger: Trigger, cues: StatusCues, mood: str, time: str
) -> set[str]:
    """Return what the sentences around a trigger's say of its encounter.

    Args:
        document: the text.
        trigger: the word.
        cues: words that point to a status.
        mood: tense and mood of its clause.
        time: whether its clause names a time ahead or behind.
    """
    found = _features_of_next(document, trigger, cues)
    if _is_denied(document, trigger, cues):
        found.add("rumour denied")
    if mood in ("present", "none") and time in ("none", "named"):
        found |= _features_of_scene(document, trigger)
    return found


def _features_of_next(document: Document, trigger: Trigger, cues: StatusCues) -> set[str]:
    number = trigger.sentence + 1
    if number >= len(document.sentences):
        return set()
    following = _words(document, number)
    found = {f"next {hint}" for hint in cues.find(following[:_BEGINNING]) & set(CHANGES)}
    if refers_back(document, number) and not _is_of_newcomer(document, number):
        found |= {f"told on {hint}" for hint in cues.find(following) & set(CHANGES)}
    return found


def _is_of_newcomer(document: Document, number: int) -> bool:
    """Tell whether who acts was not spoken of before: "A und B kamen. C hatte abgesagt"."""
    main = next((c for c in document.clauses[number] if c.kind == "main"), None)
    if main is None or main.subject is None or main.subject.head != "name":
        return False
    return all(
        min(span.sentence for span in document.chains[p].spans) >= number
        for p in main.subject.persons
    )


def _is_denied(document: Document, trigger: Trigger, cues: StatusCues) -> bool:
    """Tell whether what is only reported is denied behind it or, with the report, before it."""
    rumours = read_status_words().rumours
    own = _words(document, trigger.sentence)
    before = _words(document, trigger.sentence - 1) if trigger.sentence else []
    if any(word.startswith(rumours) for word in own + before):
        last = min(trigger.sentence + 1 + _AHEAD, len(document.sentences))
        for number in range(trigger.sentence + 1, last):
            told = cues.find(_words(document, number))
            if "denied" in told or ("weakly_denied" in told and refers_back(document, number)):
                return True
    if not any(word.startswith(rumours) for word in own):
        return False
    for number in range(max(trigger.sentence - _BACK, 0), trigger.sentence):
        words = _words(document, number)
        reported = any(rumour in word for word in words for rumour in rumours)
        if reported and "denied" in cues.find(words):
            return True
    return False


def _features_of_scene(document: Document, trigger: Trigger) -> set[str]:
    """Return the time that the sentence before tells, in which a bare present goes on."""
    number = trigger.sentence - 1
    if number < 0 or starts_paragraph(document, trigger.sentence):
        return set()
    sentence, clauses = document.sentences[number], document.clauses[number]
    found = set()
    for clause in clauses:
        if clause.kind == "main":
            mood = find_mood_of_clause(clauses, clause, sentence, None, past=False)
            found |= {f"scene {mood}", f"scene {find_time(clauses, clause, sentence)} time"}
    return found


def _words(document: Document, number: int) -> list[str]:
    return [token.text.lower() for token in document.sentences[number].tokens]
