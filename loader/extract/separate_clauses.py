"""Stage 7: which clauses are of others than who stands in the clause before them.

"empfing ihn, während sie nach Kiew reiste", "sprach in Vilnius, Klingbeil eröffnete die Messe".
"""

from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.place_names import names_place
from loader.extract.status_words import read_status_words
from loader.extract.triggers import Trigger

_OPENING = "eröffnen"


def is_of_others(document: Document, trigger: Trigger, words: list[str]) -> bool:
    """Tell whether a clause is of another than who stands in the clause above.

    "warf ihm vor, er habe das Land geführt" and "empfing ihn, während sie nach Kiew reiste".
    """
    if trigger.word.sort != "verb":
        return False
    contrasted = trigger.word.weak and words[0] in read_exclusion_words().contrasting
    main = trigger.clause.kind == "main" and trigger.clause.parent is not None
    reported = main and not read_status_words().reported.isdisjoint(words)
    return contrasted or reported or (main and _is_spliced(document, trigger))


def says_who_speaks(trigger: Trigger) -> bool:
    """Tell whether a clause only says whose words go before: "…, versicherte X am Montag"."""
    clause = trigger.clause
    behind = clause.kind == "main" and clause.parent is not None and not clause.coordinated
    return behind and trigger.word.weak and trigger.position == clause.positions[0]


def _is_spliced(document: Document, trigger: Trigger) -> bool:
    """Tell whether a main clause stands behind another with who acts and where of its own."""
    clause = trigger.clause
    if clause.subject is None or clause.implicit or clause.subject.head != "name":
        return False
    return names_place(document, trigger) or opens_thing(document, trigger)


def opens_thing(document: Document, trigger: Trigger) -> bool:
    """Tell whether somebody opens a fair or a road, and not talks: "Macron eröffnete die Messe"."""
    if trigger.word.lemma != _OPENING:
        return False
    others = document.triggers[trigger.sentence]
    return not any(t.word.sort == "noun" and t.clause is trigger.clause for t in others)
