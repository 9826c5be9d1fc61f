"""Stage 9: what an encounter was about: states and up to three keywords.

Told by a phrase of topic in the trigger's sentence ("über die Lage im Sudan"), by a compound
("Ukraine-Gipfel"), by the sentences that go on ("Im Mittelpunkt standen …"), or by the headline's
theme for what the beginning of the text tells. Participants' own states count only where such a
phrase names them.
"""

from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.reach import is_saying, starts_paragraph
from loader.extract.topic_phrases import find_topic_end, find_topic_phrases, is_aside
from loader.extract.triggers import Trigger

StateMention = tuple[str, int, int]
_MOST = 3
_LEAD = 4  # sentences at the beginning that tell the article's main event


def find_topics(document: Document, told: Told) -> tuple[str, ...]:
    """Return up to three keywords of the text for what it was about."""
    found: list[str] = []
    for number, phrase in find_topic_phrases(document, told.trigger):
        word = document.sentences[number].tokens[phrase.last].text
        if phrase.head == "noun" and word not in TIMES and word not in found:
            found.append(word)
    return tuple(found[:_MOST])


def find_states_about(
    document: Document,
    told: Told,
    states: list[list[StateMention]],
    taking_part: set[str],
    lexicon: Lexicon,
) -> tuple[str, ...]:
    """Return the codes of the states that an encounter was about.

    Args:
        document: the text.
        told: the encounter.
        states: code, first and last word of each mention of a state, sentence by sentence.
        taking_part: codes of the participants' states.
        lexicon: knows the states in compounds.
    """
    trigger = told.trigger
    found = set(_states_of_topics(document, trigger, states))
    found |= _states_said(document, trigger, states) - taking_part
    if compound := lexicon.country_of_compound(trigger.surface):
        found.add(compound)
    if not found:
        found = _states_around(document, told, states, taking_part)
    if not found:
        for telling in (told, *told.again):
            found |= _states_discussed(document, telling.trigger, states) - taking_part
    if not found and _is_main(told):
        found = _theme(document, states, lexicon) - taking_part
    return tuple(sorted(found))


def _states_of_topics(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> Iterator[str]:
    for number, phrase in find_topic_phrases(document, trigger):
        first, last = phrase.first, find_topic_end(document, number, phrase)
        for code, start, _ in states[number]:
            if first <= start <= last and not is_aside(document, number, start):
                yield code


def _states_said(
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


def _states_around(
    document: Document, told: Told, states: list[list[StateMention]], taking_part: set[str]
) -> set[str]:
    """Return the states of the topic that the sentences before or behind tell."""
    trigger = told.trigger
    words = trigger.clause.words(document.sentences[trigger.sentence])
    lists = read_circumstance_words()
    before = trigger.sentence - 1
    if before >= 0 and not starts_paragraph(document, trigger.sentence):
        if any(word in lists.about_it for word in words):
            return {
                code for code, first, _ in states[before] if not is_aside(document, before, first)
            } - taking_part
        if any(word in lists.joining for word in words):
            for earlier in document.triggers[before]:
                if found := set(_states_of_topics(document, earlier, states)):
                    return found
    behind = trigger.sentence + 1
    if behind >= len(document.sentences) or starts_paragraph(document, behind):
        return set()
    found = set()
    for phrase in document.phrases[behind]:
        if phrase.preposition in ("über", "gegen", "wegen") and not phrase.persons:
            last = find_topic_end(document, behind, phrase)
            found |= {code for code, start, _ in states[behind] if phrase.first <= start <= last}
    return found - taking_part


def _states_discussed(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> set[str]:
    """Return the states of a clause near by that says what was dealt with or came up."""
    discussing = read_circumstance_words().discussing
    found: set[str] = set()
    for number in range(trigger.sentence, min(trigger.sentence + 3, len(document.sentences))):
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


def _is_main(told: Told) -> bool:
    """Tell whether an encounter belongs to what the headline announces.

    So does what is told over several sentences.
    """
    tellings = [told, *told.again]
    return told.last > told.trigger.sentence or any(
        telling.trigger.sentence < _LEAD for telling in tellings
    )


def _theme(document: Document, states: list[list[StateMention]], lexicon: Lexicon) -> set[str]:
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
