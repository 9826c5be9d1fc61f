"""Stage 7: what is said of each of two, and not of both with one another.

"Beide trafen Vertreter der Bauern": "beide" without an article, other than "die beiden", has each
do it.
"""

from loader.extract.document import Document
from loader.extract.phrases import TIMES, Phrase
from loader.extract.separate_places import are_together
from loader.extract.triggers import Trigger, host_of

_BEHIND = 2  # words from a noun over "mit" to whom it names
_EACH, _WITH = "beide", "mit"


def acts_alike(document: Document, trigger: Trigger) -> bool:
    """Tell whether "beide" act in a clause that tells with whom else each has to do."""
    subject = trigger.clause.subject
    if subject is None:
        return False
    words = trigger.clause.words(document.sentences[trigger.sentence])
    if subject.surface.split()[0].lower() != _EACH:
        return False
    if are_together([word for word in words if word != _EACH]):
        return False
    host = host_of(document.phrases[trigger.sentence], trigger)
    own = document.phrases_of(trigger.sentence, trigger.clause)
    others = [phrase for phrase in own if phrase not in (subject, host)]
    if host is not None:
        return any(p.preposition == _WITH and p.first == host.last + _BEHIND for p in others)
    strong = trigger.word.sort == "verb" and not trigger.word.weak
    return strong and any(_is_partner(document, phrase, trigger) for phrase in others)


def _is_partner(document: Document, phrase: Phrase, trigger: Trigger) -> bool:
    """Tell whether people without a name stand where a verb takes whom it is done with.

    With somebody who has a name both are likely to have been.
    """
    told = document.descriptions.get(phrase)
    if phrase.persons or told is None or told.empty:
        return False
    if phrase.preposition is not None:
        return phrase.preposition == _WITH and _WITH in trigger.word.takes
    return not phrase.genitive and phrase.surface.split()[-1] not in TIMES
