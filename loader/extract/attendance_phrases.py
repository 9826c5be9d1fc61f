"""Stage 9: what part a phrase plays in a clause that tells who is at a gathering."""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.lexicon import read_lexicon
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reading import Sentence
from loader.extract.round_words import RoundWords, read_round_words
from loader.extract.subjects import is_added


def is_acting(phrase: Phrase, clause: Clause) -> bool:
    """Tell whether a phrase is the subject of a clause, or in its list."""
    return clause.subject is not None and clause.subject in (phrase, phrase.list_head)


def is_added_bare(phrase: Phrase, sentence: Sentence) -> bool:
    """Tell whether a phrase without a preposition is added: "…, ebenso der Kenianer Njoroge"."""
    return is_bare(phrase) and is_added(phrase.list_head or phrase, sentence)


def is_bare(phrase: Phrase) -> bool:
    """Tell whether a phrase has no preposition and is no genitive."""
    return phrase.preposition is None and not phrase.genitive


def is_beside(phrase: Phrase) -> bool:
    """Tell whether a phrase names with whom somebody comes: "neben Merz", "samt Minister Frei"."""
    return (phrase.list_head or phrase).preposition in read_round_words().beside


def stands_for_another(phrase: Phrase) -> bool:
    """Tell "für ihn", as in "für ihn sprach General Karabulut"."""
    return phrase.preposition == "für" and phrase.surface.lower() in ("ihn", "sie")


def is_negated(document: Document, phrase: Phrase) -> bool:
    """Tell whether "nicht durch Minister Sybiha" names who was not sent."""
    before = document.sentences[phrase.sentence].tokens[max(phrase.first - 2, 0)].text
    return before == "nicht"


def says_host(document: Document, phrase: Phrase, words: RoundWords) -> bool:
    """Tell whether a phrase says who is the host: "Gastgeber ist …", not "den Gastgeber"."""
    tokens = document.sentences[phrase.sentence].tokens
    bare = phrase.preposition is None and phrase.determiner is None and not phrase.persons
    return bare and tokens[phrase.last].text in words.hosts


def is_side(document: Document, phrase: Phrase) -> bool:
    """Tell "für Polen", "für die SPD", "auf russischer Seite"."""
    tokens = document.sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
    if phrase.preposition == "auf":
        return tokens[-1].text == "Seite" and len(tokens) > 1
    lexicon, word = read_lexicon(), tokens[-1].text
    return phrase.preposition == "für" and bool(
        lexicon.country_of_name(word) or lexicon.capitals.get(word) or lexicon.organization(word)
    )


def is_thing(phrase: Phrase) -> bool:
    """Tell whether a phrase is a bare noun that stands for nobody and no time."""
    bare = is_bare(phrase) and not phrase.persons and phrase.head == "noun"
    return bare and not _is_when(phrase)


def _is_when(phrase: Phrase) -> bool:
    return phrase.surface.split()[-1] in TIMES


def attends_encounter(document: Document, own: list[Phrase]) -> bool:
    """Tell whether what is attended is an encounter, not "an einer Übung"."""
    attended = (p for p in own if p.preposition in read_round_words().attended and not p.persons)
    return all(is_encounter(document, phrase) for phrase in attended if not _is_when(phrase))


def is_encounter(document: Document, phrase: Phrase) -> bool:
    """Tell whether a phrase names a gathering, or holds a trigger noun."""
    nouns = [t.position for t in document.triggers[phrase.sentence] if t.word.sort == "noun"]
    noun = document.sentences[phrase.sentence].tokens[phrase.last].text
    return read_round_words().find_gathering(noun) is not None or any(
        phrase.first <= position <= phrase.last for position in nouns
    )
