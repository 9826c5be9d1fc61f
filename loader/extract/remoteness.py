"""Stage 7: which trigger words tell what was said from afar.

"dankte ihm in einem Brief", "lieferten sich auf X einen Schlagabtausch", "gratulierte ihm zur
Wahl": those who speak need not have heard each other's voice.
"""

from itertools import pairwise

from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.place_names import names_place
from loader.extract.triggers import Trigger

_DISPUTES = frozenset(("Schlagabtausch", "ringen"))
_EXCHANGING = "austauscht"
_QUARREL, _SINCE = "streit", "seit"
_ABOUT = "über"  # "stritten über Facebook", but "lieferten sich über Facebook einen Schlagabtausch"
_NEXT = 4  # words behind a preposition: "auf dem Kurznachrichtendienst X"
_NOUNS = ("NOUN", "PROPN")
_WISHING = ("gratulier", "dank")  # need nobody there, unlike "schildern" and "überreichen"
_AT = frozenset(("bei", "beim"))


def is_written(document: Document, trigger: Trigger, words: list[str]) -> bool:
    """Tell whether it was only in writing: "dankte ihm in einem Brief", "schrieb ihm Mails"."""
    told = read_exclusion_words()
    if not told.written.isdisjoint(words):
        return True
    writes = any(word.startswith(told.writing) for word in words)
    return any(
        (phrase.preposition in told.carrying or (writes and phrase.preposition is None))
        and not phrase.persons
        and any(word.endswith(told.letters) for word in phrase.surface.lower().split())
        for phrase in document.phrases_of(trigger.sentence, trigger.clause)
    )


def is_remote(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger word tells of what is published or wished from afar."""
    wished = trigger.word.sort == "verb" and trigger.surface.lower().startswith(_WISHING)
    if _lasts(document, trigger) or _is_messaged(document, trigger):
        return True
    if (wished or trigger.word.lemma in _DISPUTES) and _is_published(document, trigger):
        return True
    return wished and _is_unheard(document, trigger)


def _lasts(document: Document, trigger: Trigger) -> bool:
    """Tell whether a quarrel is one of weeks, months or years: "streitet seit Monaten mit ihm"."""
    if not trigger.surface.lower().startswith(_QUARREL):
        return False
    words = trigger.clause.words(document.sentences[trigger.sentence])
    spans = read_exclusion_words().spans
    return any(one == _SINCE and other in spans for one, other in pairwise(words))


def _is_messaged(document: Document, trigger: Trigger) -> bool:
    """Tell whether an exchange was only in writing: "tauschen sich über WhatsApp aus"."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    exchanged = trigger.word.lemma == _EXCHANGING
    return exchanged and not read_exclusion_words().messengers.isdisjoint(words)


def _is_published(document: Document, trigger: Trigger) -> bool:
    """Tell whether a quarrel is one before the public: "auf X", "in Interviews"."""
    told, tokens = read_exclusion_words(), document.sentences[trigger.sentence].tokens
    places = trigger.clause.positions
    for n, place in enumerate(places):
        before = tokens[place].text.lower()
        about = before == _ABOUT and (trigger.word.sort == "verb" or place > trigger.position)
        if before not in told.carrying or about:
            continue
        for p in places[n + 1 : n + 1 + _NEXT]:
            if tokens[p].text.lower() in told.media:
                return True
            if tokens[p].tag in _NOUNS:
                break  # "in Berlin mit Medien", "im Streit mit X"
    return False


def _is_unheard(document: Document, trigger: Trigger) -> bool:
    """Tell whether nothing says that who is congratulated or thanked was there.

    A place, an occasion, an encounter or a telephone says so.
    """
    near = read_exclusion_words().near
    words = trigger.clause.words(document.sentences[trigger.sentence])
    if names_place(document, trigger) or any(word.startswith(near) for word in words):
        return False
    if any(
        p.preposition in _AT and not p.persons
        for p in document.phrases_of(trigger.sentence, trigger.clause)
    ):
        return False
    others = document.triggers[trigger.sentence]
    return not any(t.word.sort == "noun" and t.clause is trigger.clause for t in others)
