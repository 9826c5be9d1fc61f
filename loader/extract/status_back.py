"""Stage 8: whether a clause or sentence goes on about the encounter told before it."""

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.phrases import TIMES, Phrase
from loader.extract.status_words import read_status_words
from loader.extract.verb_forms import VERBS


def refers_back(document: Document, number: int, clause: Clause | None = None) -> bool:
    """Tell whether a sentence, or a clause of it, goes on about what was told before it.

    "Daraus wurde nichts", "Das Treffen platzte", "Der Termin wurde abgesagt", "Der Este lehnte ab".
    """
    words = read_status_words()
    tokens = document.sentences[number].tokens
    positions = clause.positions if clause is not None else range(len(tokens))
    row = [tokens[p] for p in positions]
    told = [token.text.lower() for token in row]
    opening = [token.tag == "PUNCT" or token.text.lower() in words.openers for token in row]
    first = opening.index(False) if False in opening else 0
    if not words.about_it.isdisjoint(told[: first + 4]) or told[first] in ("es", "dies"):
        return True
    if told[first] == "das" and row[min(first + 1, len(row) - 1)].tag in VERBS:
        return True
    if clause is None:
        clause = next((c for c in document.clauses[number] if c.kind == "main"), None)
    if clause is None:
        return False
    own = document.phrases_of(number, clause)
    return any(_is_known(document, phrase) for phrase in own) or _has_no_object(
        document, number, clause, own
    )


def _is_known(document: Document, phrase: Phrase) -> bool:
    """Tell whether a phrase speaks of an encounter as known: "das Gespräch", not "nach dem …"."""
    words = read_status_words()
    if phrase.preposition not in words.into:
        return False
    if not (phrase.determiner or "").startswith(("d", "jen")) and phrase.preposition not in (
        "zum",
        "zur",
    ):
        return False
    if any(a.host is phrase for a in document.attachments.values()):
        return False
    nouns = {
        trigger.position
        for trigger in document.triggers[phrase.sentence]
        if trigger.word.sort == "noun"
    }
    noun = document.sentences[phrase.sentence].tokens[phrase.last].text
    return phrase.last in nouns or noun in words.known


def _has_no_object(document: Document, number: int, clause: Clause, row: list[Phrase]) -> bool:
    """Tell whether somebody refuses without saying what: "Der Este lehnte ab", "und sagte ab"."""
    clauses = document.clauses[number]
    if any(c.parent == clause.number for c in clauses if c.kind != "main"):
        return False
    told = set(clause.words(document.sentences[number]))
    refusals = read_status_words().refusals
    refusing = any(verb in told and particle in told for verb, particle in refusals)
    elliptic = clause.coordinated and clause.implicit
    return (refusing or elliptic) and not any(
        phrase.preposition is None
        and phrase is not clause.subject
        and not phrase.persons
        and phrase.surface.split()[-1] not in TIMES
        for phrase in row
    )
