"""Stage 9: headlines, whose present says no more than that there is something to be told.

"Merz trifft Erdoğan" stands above what was as above what is to come; the text below tells which.
"""

from loader.extract.document import Document
from loader.extract.moods import find_mood
from loader.extract.reach import starts_paragraph
from loader.extract.times import find_time
from loader.extract.triggers import Trigger

_ENDS = frozenset((".", "“", "«", '"'))


def is_headline(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger stands in a headline that leaves open when it was."""
    number, sentence = trigger.sentence, document.sentences[trigger.sentence]
    if number == len(document.sentences) - 1:
        return False
    alone = starts_paragraph(document, number) and starts_paragraph(document, number + 1)
    if not alone or sentence.tokens[-1].text in _ENDS:
        return False
    time = find_time(document.clauses[number], trigger.clause, sentence)
    return time == "none" and find_mood(document, trigger, past=False) in ("present", "none")


def is_background(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger tells of what was before the news: "zuletzt hatten sie …"."""
    return find_mood(document, trigger, past=False) == "pluperfect"
