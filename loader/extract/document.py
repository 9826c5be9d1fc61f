"""Stages 1 to 6 in a row: from a text to its phrases, persons, clauses and triggers."""

from dataclasses import dataclass, replace

from loader.extract.attachments import Attachment, find_attachments
from loader.extract.attributes import read_attributes
from loader.extract.chains import Chain, attach_names, build_chains, find_genitives
from loader.extract.chunks import find_phrases
from loader.extract.clauses import Clause, find_clauses
from loader.extract.coreference import resolve
from loader.extract.demonstratives import mark_demonstratives
from loader.extract.descriptions import Description
from loader.extract.discourse import find_protagonists
from loader.extract.function_words import read_function_words
from loader.extract.gaps import mark_gaps
from loader.extract.led_groups import mark_led
from loader.extract.lexicon import Lexicon
from loader.extract.lists import mark_lists
from loader.extract.mood_words import read_mood_words
from loader.extract.names import find_names
from loader.extract.phrases import Phrase
from loader.extract.reading import Name, Reading, Sentence
from loader.extract.relatives import mark_relatives
from loader.extract.respelling import respell
from loader.extract.retagging import retag
from loader.extract.subjects import assign_clauses, find_subjects
from loader.extract.trigger_words import TriggerWords
from loader.extract.triggers import Trigger, find_triggers

# Of places that no list knows, the reader is right about nine in ten of these.
_SURE = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A text as the later stages see it; the lists run parallel to `sentences`.

    `locations` are the ends of what the reader takes for places, by their starts.
    """

    text: str
    sentences: tuple[Sentence, ...]
    phrases: list[list[Phrase]]
    clauses: list[list[Clause]]
    triggers: list[list[Trigger]]
    chains: list[Chain]
    descriptions: dict[Phrase, Description]
    attachments: dict[Phrase, Attachment]
    topics: list[list[int]]
    protagonists: frozenset[int]
    locations: dict[int, int]

    def has_persons(self, number: int) -> bool:
        """Tell whether the sentence with this number names persons, or means some."""
        return any(phrase.persons for phrase in self.phrases[number])

    def phrases_of(self, number: int, clause: Clause) -> list[Phrase]:
        """Return the phrases of a clause of the sentence with this number."""
        return [phrase for phrase in self.phrases[number] if phrase.clause == clause.number]


def read_document(
    text: str, reading: Reading, lexicon: Lexicon, trigger_words: TriggerWords
) -> Document:
    """Find phrases, persons, clauses and triggers in a text."""
    strong_past = read_mood_words().strong
    read = respell(text, reading.sentences)
    retagged = (retag(sentence, trigger_words.verb_forms, strong_past) for sentence in read)
    reading = replace(reading, sentences=tuple(retagged))
    spans = find_names(text, reading, lexicon)
    names: list[list[tuple[int, int]]] = [[] for _ in reading.sentences]
    for span in spans:
        names[span.sentence].append((span.first, span.last))
    sentences = tuple(
        mark_demonstratives(mark_relatives(sentence, named))
        for sentence, named in zip(reading.sentences, names, strict=True)
    )
    chains = build_chains(spans, sentences, lexicon)
    genitives = find_genitives(chains)
    phrases = [
        find_phrases(number, sentence, names[number], genitives[number], lexicon)
        for number, sentence in enumerate(sentences)
    ]
    attach_names(phrases, chains)
    descriptions = read_attributes(phrases, chains, sentences, lexicon)
    clauses: list[list[Clause]] = []
    for sentence, row, named in zip(sentences, phrases, names, strict=True):
        inside = {position for first, last in named for position in range(first, last + 1)}
        found = find_clauses(sentence, inside)
        assign_clauses(row, found)
        mark_lists(row, sentence)
        mark_led(row, sentence)
        find_subjects(row, found, sentence)
        clauses.append(found)
    topics = resolve(phrases, clauses, chains, sentences, descriptions)
    for sentence, row, found in zip(sentences, phrases, clauses, strict=True):
        mark_gaps(row, found, sentence)
    triggers = [
        find_triggers(number, sentence, clauses[number], trigger_words)
        for number, sentence in enumerate(sentences)
    ]
    persons = {p for p, told in descriptions.items() if p.persons or told.office is not None}
    attachments: dict[Phrase, Attachment] = {}
    for sentence, row, told, found in zip(sentences, phrases, triggers, clauses, strict=True):
        nouns = {trigger.position for trigger in told if trigger.word.sort == "noun"}
        verbs = {
            trigger.clause.number
            for trigger in told
            if trigger.word.sort == "verb" and "mit" in trigger.word.takes and not trigger.word.weak
        }
        passives = {clause.number for clause in found if _is_passive(clause, sentence)}
        attachments |= find_attachments(row, sentence, nouns, persons, verbs, passives)
    return Document(
        text,
        sentences,
        phrases,
        clauses,
        triggers,
        chains,
        descriptions,
        attachments,
        topics,
        find_protagonists(phrases),
        {name.start: name.end for name in reading.names if _is_location(name)},
    )


def _is_location(name: Name) -> bool:
    return name.label == "LOCATION" and name.confidence >= _SURE


def _is_passive(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether "von" tells who acts: "wurde von … empfangen", "ließ sich von … führen"."""
    told, words = read_function_words(), clause.words(sentence)
    letting = "sich" in words and not told.letting.isdisjoint(words)
    return letting or not told.becoming.isdisjoint(words)
