"""Stage 8: whether a verb of encounter is negated, and not only a part of what its clause tells."""

from loader.extract.function_words import read_function_words
from loader.extract.status_words import read_status_words
from loader.extract.triggers import Trigger

# Who "did not agree" or "did not negotiate on" may have sat together all the same.
_TOGETHER = frozenset(("meeting", "call", "visit"))
_REPORTED = frozenset(("perfect reported", "be reported", "unreal perfect"))


def find_negation(trigger: Trigger, mood: str, words: list[str]) -> set[str]:
    """Return as features how a trigger's own words deny it.

    Args:
        trigger: the word of encounter.
        mood: that of its clause, as `moods` finds it.
        words: its clause, in small letters.
    """
    found = {"negation reported"} if _is_reported(trigger, mood, words) else set()
    return found | {"negation plain"} if is_plain(trigger, words) else found


def _is_reported(trigger: Trigger, mood: str, words: list[str]) -> bool:
    """Tell whether somebody says that it was not: "Er habe nicht mit ihm gesprochen, sagte er"."""
    if trigger.word.sort != "verb" or trigger.word.weak or mood not in _REPORTED:
        return False
    told = read_function_words()
    place = next((n for n, word in enumerate(words) if word in told.negations), None)
    if place is None or words[place] == "ohne":
        return False
    return read_status_words().limiting.isdisjoint(words[place + 1 : place + 2])


def is_plain(trigger: Trigger, words: list[str]) -> bool:
    """Tell whether the negation stands where it denies the verb itself: right before it, or last.

    "Sie haben sich nicht gesehen" and "sie trafen sich am Montag nicht", but not "sie trafen sich
    nicht in Rom", "sie sprachen darüber nicht", "sie wechselten ein paar Worte, mehr nicht" or "sie
    haben sich lange nicht gesehen", who may well do so now.
    """
    verb, told = trigger.surface.lower(), read_status_words()
    if trigger.word.kind not in _TOGETHER or trigger.word.status or verb not in words:
        return False
    if not (told.topics | told.about_that).isdisjoint(words):
        return False
    skipped = {*told.mutual, trigger.word.particle}
    place = words.index(verb)
    for stretch in (words[:place], words[place + 1 :]):
        plain = [word for word in stretch if word not in skipped and word[0].isalpha()]
        if plain and plain[-1] in told.denying:
            return told.lasting.isdisjoint(plain[-2:-1])
    return False
