"""Stage 9: the states that the text itself gives as a topic, each way of giving it a function.

A phrase of topic in the trigger's sentence ("über die Lage im Sudan"), what was said after it, the
sentences that go on ("Im Mittelpunkt standen …"), or the headline's theme ("Ukraine-Pläne").
"""

from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.reach import is_saying, starts_paragraph
from loader.extract.topic_phrases import find_topic_end, find_topic_phrases, is_aside
from loader.extract.triggers import Trigger

StateMention = tuple[str, int, int]
_LEAD = 4  # sentences at the beginning that tell the article's main event


def find_states_of_topics(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> Iterator[str]:
    """Yield the states of the phrases that tell what was talked about."""
    for number, phrase in find_topic_phrases(document, trigger):
        first, last = phrase.first, find_topic_end(document, number, phrase)
        for code, start, _ in states[number]:
            if first <= start <= last and not is_aside(document, number, start):
                yield code


def find_states_said(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> set[str]:
    """Return the states of what was said "nach einem Gespräch mit …"."""
    if not is_saying(document, trigger.sentence, trigger.clause):
        return set()
    own = set(trigger.clause.positions)
    return {
        code
        for code, first, _ in states[trigger.sentence]
        if first not in own and not is_aside(document, trigger.sentence, first)
    }


def find_states_around(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> set[str]:
    """Return the states of the topic that the sentences before or behind tell."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    lists = read_circumstance_words()
    before = trigger.sentence - 1
    if before >= 0 and not starts_paragraph(document, trigger.sentence):
        if any(word in lists.about_it for word in words):
            return {
                code for code, first, _ in states[before] if not is_aside(document, before, first)
            }
        if any(word in lists.joining for word in words):
            for earlier in document.triggers[before]:
                if found := set(find_states_of_topics(document, earlier, states)):
                    return found
    behind = trigger.sentence + 1
    if behind >= len(document.sentences) or starts_paragraph(document, behind):
        return set()
    found = set()
    for phrase in document.phrases[behind]:
        if phrase.preposition in ("über", "gegen", "wegen") and not phrase.persons:
            last = find_topic_end(document, behind, phrase)
            found |= {code for code, start, _ in states[behind] if phrase.first <= start <= last}
    return found


def find_states_discussed(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> set[str]:
    """Return the states of a clause near by that says what was dealt with or came up."""
    discussing = read_circumstance_words().discussing
    found: set[str] = set()
    for number in range(trigger.sentence, min(trigger.sentence + 3, len(document.sentences))):
        if not states[number]:
            continue
        for clause in document.clauses[number]:
            words = clause.words(document.sentences[number])
            if any(word.startswith(discussing) for word in words):
                inside = set(clause.positions)
                found |= {
                    code
                    for code, first, _ in states[number]
                    if first in inside and not is_aside(document, number, first)
                }
    return found


def is_main(told: Told) -> bool:
    """Tell whether an encounter belongs to what the headline announces."""
    tellings = [told, *told.again]
    return any(telling.trigger.sentence < _LEAD for telling in tellings)


def find_theme(document: Document, states: list[list[StateMention]], lexicon: Lexicon) -> set[str]:
    """Return the states that the headline names as a theme: "Ukraine-Pläne"."""
    if len(document.sentences) < 2 or not starts_paragraph(document, 1):
        return set()
    tokens = document.sentences[0].tokens
    found: set[str] = set()
    for code, first, _ in states[0]:
        before = tokens[first - 1].text.lower() if first else ""
        compound = lexicon.country_of_compound(tokens[first].text) is not None
        office = lexicon.office(tokens[first].text) is not None
        if (compound and not office) or before in ("über", "wegen", "gegenüber", "um"):
            found.add(code)
    return found
