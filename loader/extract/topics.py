"""Stage 9: what an encounter was about: states and up to three keywords.

Told by a phrase of topic in the trigger's sentence ("über die Lage im Sudan"), by a compound
("Ukraine-Gipfel"), by the sentences that go on ("Im Mittelpunkt standen …"), or by the headline's
theme for what the beginning of the text tells. Participants' own states count only where such a
phrase names them.
"""

from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounters import Told
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reach import is_saying, starts_paragraph
from loader.extract.reading import Token
from loader.extract.triggers import Trigger

StateMention = tuple[str, int, int]
_MOST = 3
_NEXT = 2  # sentences after the trigger's that may tell the topic
_LEAD = 4  # sentences at the beginning that tell the article's main event
_LOCATIVES = frozenset(["in", "im", "aus", "nach", "von", "vom"])
_INSIDE = _LOCATIVES | {"zwischen", "gegen", "mit"}
_RELATIVES = frozenset(["der", "die", "das", "dem", "den", "deren", "dessen"])
_ENDS = frozenset([",", ";", ":", ".", "–", "(", ")", "„", "“", "«", "»"])


def find_topics(document: Document, told: Told) -> tuple[str, ...]:
    """Return up to three keywords of the text for what it was about."""
    found: list[str] = []
    for number, phrase in _topic_phrases(document, told.trigger):
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
    if not found and _is_main(told):
        found = _theme(document, states, lexicon) - taking_part
    return tuple(sorted(found))


def _states_of_topics(
    document: Document, trigger: Trigger, states: list[list[StateMention]]
) -> Iterator[str]:
    for number, phrase in _topic_phrases(document, trigger):
        first, last = phrase.first, _end_of_topic(document, number, phrase)
        for code, start, _ in states[number]:
            if first <= start <= last and not _is_aside(document, number, start):
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
        if first not in own and not _is_aside(document, trigger.sentence, first)
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
                code for code, first, _ in states[before] if not _is_aside(document, before, first)
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
            last = _end_of_topic(document, behind, phrase)
            found |= {code for code, start, _ in states[behind] if phrase.first <= start <= last}
    return found - taking_part


def _topic_phrases(document: Document, trigger: Trigger) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases that tell what it was about, with their sentences' numbers."""
    lists = read_circumstance_words()
    for phrase in document.phrases[trigger.sentence]:
        if phrase.clause == trigger.clause.number and _is_topic(document, trigger, phrase):
            yield trigger.sentence, phrase
    for number in range(
        trigger.sentence, min(trigger.sentence + _NEXT + 1, len(document.sentences))
    ):
        if number > trigger.sentence and starts_paragraph(document, number):
            return
        for clause in document.clauses[number]:
            words = clause.words(document.sentences[number])
            if clause is trigger.clause or not _tells_topic(words, lists.themes):
                continue
            themed = any(word in lists.themes for word in words)
            for phrase in document.phrases[number]:
                if phrase.clause != clause.number or phrase.persons:
                    continue
                if phrase.preposition == "um" or (themed and phrase.preposition is None):
                    yield number, phrase


def _tells_topic(words: list[str], themes: frozenset[str]) -> bool:
    """Tell whether a clause says "es ging um …" or "Thema war …"."""
    if "um" in words and any(
        word in ("ging", "geht", "gehe", "gegangen", "gehen") for word in words
    ):
        return True
    return any(word in themes for word in words)


def _is_topic(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    lists = read_circumstance_words()
    tokens = document.sentences[trigger.sentence].tokens
    preposition = phrase.preposition or _preposition_over_attribute(tokens, phrase)
    if preposition not in lists.topic_prepositions or phrase.persons:
        return False
    if (
        phrase.first <= trigger.position <= phrase.last
        or tokens[phrase.last].text in lists.no_topics
    ):
        return False
    if preposition in ("über", "wegen", "angesichts", "bezüglich"):
        return True
    if preposition == "um":
        return not any(token.text == "zu" for token in tokens[phrase.last :])
    return phrase.first - 2 <= trigger.position < phrase.first and preposition != "für"


def _preposition_over_attribute(tokens: tuple[Token, ...], phrase: Phrase) -> str | None:
    """Return "über" for "Gelder" in "über die in Belgien festgesetzten Gelder"."""
    for position in range(phrase.first - 3, max(phrase.first - 8, -1), -1):
        inner = tokens[position + 2]
        if tokens[position].tag == "ADP" and tokens[position + 1].tag in ("DET", "PRON"):
            return tokens[position].text.lower() if inner.text.lower() in _LOCATIVES else None
    return None


def _end_of_topic(document: Document, number: int, phrase: Phrase) -> int:
    """Return the last word of what hangs on a phrase: genitives, "in …", "und …"."""
    tokens = document.sentences[number].tokens
    last, relative = phrase.last, False
    for position in range(phrase.last + 1, len(tokens)):
        token = tokens[position]
        if token.text == "," and _opens_relative(tokens, position):
            relative = True
        elif token.text in _ENDS or (not relative and _leads_off(token)):
            break
        last = position
    return last


def _leads_off(token: Token) -> bool:
    """Tell whether a word ends the topic: a verb, or a preposition of something else."""
    return token.tag in ("VERB", "AUX") or (
        token.tag == "ADP" and token.text.lower() not in _INSIDE
    )


def _opens_relative(tokens: tuple[Token, ...], comma: int) -> bool:
    """Tell whether a relative clause follows: ", in der Venezuela nicht vorkommt"."""
    following = [token.text.lower() for token in tokens[comma + 1 : comma + 3]]
    return len(following) == 2 and (following[0] in _RELATIVES or following[1] in _RELATIVES)


def _is_aside(document: Document, number: int, position: int) -> bool:
    """Tell whether a state is only somebody's, or where something lies.

    "der russische Botschafter", "der in Belgien festgesetzten Gelder".
    """
    if any(p.first <= position <= p.last and p.persons for p in document.phrases[number]):
        return True
    tokens = document.sentences[number].tokens
    before = tokens[position - 1].text.lower() if position else ""
    behind = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    return before in _LOCATIVES and behind == "ADJ"


def _is_main(told: Told) -> bool:
    """Tell whether an encounter belongs to what the headline announces."""
    tellings = [told, *told.again]
    return any(telling.trigger.sentence < _LEAD for telling in tellings)


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
