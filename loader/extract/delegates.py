"""Stage 9: who is at a gathering for a state, a party or another, or leads those who are.

"Die CDU-Seite vertraten Merz und Spahn", "der Ukrainer Sybiha, der seinen Präsidenten vertritt",
"die Delegation führte Witkoff an", "zur Delegation gehörte Jermak".
"""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joining import Joining, is_denied, make_joining
from loader.extract.lexicon import read_lexicon
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words

_TO = frozenset(("zu", "zur"))


def find_sides(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who stands for a side: "Die CDU-Seite vertraten Merz und Spahn"."""
    told = clause.words(document.sentences[number])
    if "represents" not in read_round_words().find_cues(told) or _is_denied(told):
        return None
    own = document.phrases_of(number, clause)
    bare = [p for p in own if p.preposition is None and not p.genitive]
    sides = [p for p in bare if not p.persons and _is_side(document, p)]
    return make_joining("represents", (p for p in bare if p.persons)) if sides else None


def find_deputy(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who is there for another: "der Ukrainer Sybiha, der seinen Präsidenten vertritt"."""
    told, subject = clause.words(document.sentences[number]), clause.subject
    if subject is None or not subject.persons or read_round_words().deputing.isdisjoint(told):
        return None
    if _is_denied(told):
        return None
    own = [
        phrase
        for phrase in document.phrases_of(number, clause)
        if phrase is not subject and phrase.preposition is None and not phrase.genitive
    ]
    theirs = [p for p in own if p.list_head is not subject and _is_owned(p)]
    offices = (document.descriptions.get(p) for p in theirs)
    if not any(told_of is not None and told_of.office is not None for told_of in offices):
        return None
    return make_joining("represents", [subject])


def _is_denied(told: list[str]) -> bool:
    """Tell whether a clause says that somebody was not there, otherwise than by "vertritt"."""
    return is_denied([word for word in told if word not in read_round_words().deputing])


def _is_owned(phrase: Phrase) -> bool:
    return (phrase.determiner or "").startswith(read_function_words().third_person)


def find_head(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who leads a delegation: "Die Abordnung führte Witkoff", "angeführt von Jermak"."""
    words = read_round_words()
    told = clause.words(document.sentences[number])
    if is_denied(told):
        return None
    own = document.phrases_of(number, clause)
    if "stands_first" in words.find_cues(told) and _names_delegation(document, own):
        return make_joining("heads", [p for p in own if _stands(p, None) and not p.genitive])
    if "heads" not in words.find_cues(told):
        return None
    # "… sind Delegationen zusammengetreten. Angeführt werden sie von …"
    known = [*own, *(document.phrases[number - 1] if number and _is_they(clause) else ())]
    if not any(_is_delegation(document, phrase) for phrase in known):
        return None
    passive = "angeführt" in told or "geleitet" in told
    led = (p for p in own if p.persons and not p.genitive)
    return make_joining("heads", [p for p in led if _stands(p, "von" if passive else None)])


def find_delegate(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who is one of a delegation: "Zur Delegation gehörte auch Minister Sybiha".

    Or "Ihr gehörten … an", where the sentence before has told of it.
    """
    told, subject = clause.words(document.sentences[number]), clause.subject
    if subject is None or is_denied(told) or "belongs" not in read_round_words().find_cues(told):
        return None
    own = document.phrases_of(number, clause)
    to_it = any(p.preposition in _TO and _is_delegation(document, p) for p in own)
    if not to_it and not _belongs_to_last(document, number, told):
        return None
    return make_joining("heads", [subject, *(p for p in own if p.list_head is subject)])


def _is_delegation(document: Document, phrase: Phrase) -> bool:
    noun = document.sentences[phrase.sentence].tokens[phrase.last].text
    return noun in read_round_words().delegations and not phrase.persons


def _names_delegation(document: Document, phrases: list[Phrase]) -> bool:
    return any(_is_delegation(document, phrase) for phrase in phrases)


def _belongs_to_last(document: Document, number: int, told: list[str]) -> bool:
    """Tell "Ihr gehörten … an" behind a sentence about a delegation."""
    if number == 0 or told[0] != "ihr" or "an" not in told:
        return False
    return _names_delegation(document, document.phrases[number - 1])


def _is_they(clause: Clause) -> bool:
    return clause.subject is not None and clause.subject.surface.lower() == "sie"


def _stands(phrase: Phrase, preposition: str | None) -> bool:
    return (phrase.list_head or phrase).preposition == preposition


def _is_side(document: Document, phrase: Phrase) -> bool:
    word = document.sentences[phrase.sentence].tokens[phrase.last].text
    lexicon = read_lexicon()
    party = lexicon.country_of_name(word) or lexicon.organization(word)
    return bool(party) or word.lower().endswith("seite")
