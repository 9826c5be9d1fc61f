"""Stage 9: the phrases that tell what was talked about, and what hangs on them."""

from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reach import starts_paragraph
from loader.extract.reading import Token
from loader.extract.triggers import Trigger

_NEXT = 2  # sentences after the trigger's that may tell the topic
_INSIDE = frozenset(("zwischen", "gegen", "mit", "für"))
_ENDS = frozenset([",", ";", ":", ".", "–", "(", ")", "„", "“", "«", "»"])


def find_topic_phrases(document: Document, trigger: Trigger) -> Iterator[tuple[int, Phrase]]:
    """Yield the phrases that tell what it was about, with their sentences' numbers."""
    lists = read_circumstance_words()
    for phrase in document.phrases_of(trigger.sentence, trigger.clause):
        if _is_topic(document, trigger, phrase):
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
            place = inner.text.lower() in read_circumstance_words().locative
            return tokens[position].text.lower() if place else None
    return None


def find_topic_end(document: Document, number: int, phrase: Phrase) -> int:
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
    inside = _INSIDE | read_circumstance_words().locative
    return token.tag in ("VERB", "AUX") or (token.tag == "ADP" and token.text.lower() not in inside)


def _opens_relative(tokens: tuple[Token, ...], comma: int) -> bool:
    """Tell whether a relative clause follows: ", in der Venezuela nicht vorkommt"."""
    following = [token.text.lower() for token in tokens[comma + 1 : comma + 3]]
    relatives = read_function_words().relatives
    return len(following) == 2 and not relatives.isdisjoint(following)


def is_aside(document: Document, number: int, position: int) -> bool:
    """Tell whether a state is only somebody's, or where something lies.

    "der russische Botschafter", "der in Belgien festgesetzten Gelder".
    """
    if any(p.first <= position <= p.last and p.persons for p in document.phrases[number]):
        return True
    tokens = document.sentences[number].tokens
    before = tokens[position - 1].text.lower() if position else ""
    behind = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    return before in read_circumstance_words().locative and behind == "ADJ"
