"""Stage 7: which words tell what somebody is like, or that two were only in one room.

"gelten als zäh in Verhandlungen", "wenn A und B verhandeln, schauen alle zu", "saßen im Saal.
Gesprochen haben sie nicht."
"""

from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.moods import find_mood
from loader.extract.place_names import names_place
from loader.extract.times import find_time
from loader.extract.triggers import Trigger, host_of

_AS, _WHENEVER = "als", ("wenn", "sooft")
_BEING_THERE = ("sitzen", "stehen")


def tells_trait(document: Document, trigger: Trigger) -> bool:
    """Tell whether a noun stands behind what somebody is taken for."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return False
    sentence, clause = document.sentences[trigger.sentence], trigger.clause
    if read_exclusion_words().reputed.isdisjoint(clause.words(sentence)):
        return False
    return any(p < host.first and sentence.tokens[p].text == _AS for p in clause.positions)


def tells_habit(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause says what happens whenever two meet: "wenn A und B verhandeln, …"."""
    sentence, clause = document.sentences[trigger.sentence], trigger.clause
    if trigger.word.sort != "verb" or clause.words(sentence)[0] not in _WHENEVER:
        return False
    present = find_mood(document, trigger, past=False) == "present"
    if names_place(document, trigger):
        return False  # "wenn A und B in Riga verhandeln, geht es um Fisch"
    return present and find_time(document.clauses[trigger.sentence], clause, sentence) == "none"


def said_nothing(document: Document, trigger: Trigger) -> bool:
    """Tell whether of those who sat or stood there it goes on that they did not speak.

    Of one thing, or with somebody else, they may not have spoken and yet have met.
    """
    if trigger.word.lemma not in _BEING_THERE:
        return False
    sentence, told = document.sentences[trigger.sentence], read_exclusion_words()
    behind = document.clauses[trigger.sentence][trigger.clause.number + 1 :]
    following = [set(clause.words(sentence)) for clause in behind if clause.kind == "main"][:1]
    if not behind and trigger.sentence + 1 < len(document.sentences):
        tokens = document.sentences[trigger.sentence + 1].tokens
        following = [{token.text.lower() for token in tokens}]
    return any(
        not told.spoken.isdisjoint(words)
        and not told.themselves.isdisjoint(words)
        and told.besides.isdisjoint(words)
        and not read_function_words().negations.isdisjoint(words)
        for words in following
    )
