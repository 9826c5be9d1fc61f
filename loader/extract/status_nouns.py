"""Stage 8: what stands before an encounter's noun, as "Absage" and "Bitte" do, and beside it.

"Die Absage des Treffens", "die Bitte um ein Gespräch", "das Datum für den Besuch": the noun above
says what became of the encounter, whatever its clause goes on to tell.
"""

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.status_cues import StatusCues
from loader.extract.status_words import read_status_words
from loader.extract.triggers import Trigger, host_of

_REACH = 2  # words between a noun and what depends on it: "die Absage [des] [kurzen] Treffens"


def find_features_of_noun(
    document: Document, trigger: Trigger, cues: StatusCues, mood: str
) -> set[str]:
    """Return what the noun above a trigger noun, its determiner and its preposition say.

    Args:
        document: the text.
        trigger: the word; a verb has no such features.
        cues: words that point to a status.
        mood: tense and mood of its clause.
    """
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return set()
    determiner = (host.determiner or "none")[:3]
    found = {f"noun {mood} {determiner}"}
    if host.preposition == "um" and determiner in ("ein", "non"):
        found.add("asked for")
    above = _find_noun_above(document, host)
    if above is not None:
        tokens = document.sentences[trigger.sentence].tokens
        found |= {f"noun above {hint}" for hint in cues.find([tokens[above.last].text.lower()])}
        found.add("noun above")
        if tokens[above.last].text in read_status_words().wishes:
            found.add("asked for")  # "der Ruf nach einem Treffen"
    return found


def _find_noun_above(document: Document, host: Phrase) -> Phrase | None:
    """Return the phrase right before a trigger's that it depends on."""
    tied = host.preposition in read_function_words().ties
    if not tied and not (host.preposition is None and host.genitive):
        return None  # "des Treffens" stands right behind its noun, "um ein Treffen" too
    return next(
        (
            phrase
            for phrase in document.phrases[host.sentence]
            if phrase.head == "noun" and 0 < host.first - phrase.last <= _REACH
        ),
        None,
    )
