"""Stage 7: what part each phrase plays beside a trigger word.

A role is a short word such as "subject", "object", "mit", "n:mit" (right behind a trigger noun),
"possessor". It says where the phrase stands, not yet whether its person takes part.
"""

from functools import lru_cache

from loader.extract.bystanders import is_bystander
from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words
from loader.extract.triggers import Trigger, host_of


class _Roles:
    """The roles found so far in a document: what is carried over asks for them again."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: dict[tuple[Trigger, Phrase], str] = {}

    def find(self, trigger: Trigger, phrase: Phrase) -> str:
        role = self._found.get((trigger, phrase))
        if role is None:
            role = self._found[trigger, phrase] = _find_role(self._document, trigger, phrase)
        return role


@lru_cache(maxsize=1)  # of the document in hand
def _read_roles(document: Document) -> _Roles:
    return _Roles(document)


def find_role(document: Document, trigger: Trigger, phrase: Phrase) -> str:
    """Return the role of a phrase in the sentence of a trigger."""
    return _read_roles(document).find(trigger, phrase)


def _find_role(document: Document, trigger: Trigger, phrase: Phrase) -> str:
    head = phrase.list_head or phrase
    host = host_of(document.phrases[trigger.sentence], trigger)
    if phrase is host:
        return "host"
    attachment = document.attachments.get(phrase)
    if attachment is not None and attachment.host is host:
        return attachment.role
    if head.clause == trigger.clause.number and _leads(document, head):
        return "led"
    return _role_in_sentence(document, trigger, phrase, attached=attachment is not None)


def _role_in_sentence(
    document: Document, trigger: Trigger, phrase: Phrase, *, attached: bool
) -> str:
    """Return the role of a phrase that does not belong to the trigger's own noun."""
    head = phrase.list_head or phrase
    words = read_function_words()
    if attached or head.preposition in words.sources:
        return "elsewhere"
    if is_bystander(document, trigger, phrase):
        return "attribute"
    if _is_negated(document, trigger, phrase):
        return "negated"
    clause = trigger.clause
    if clause.subject is head:
        if _is_absent(clause.words(document.sentences[trigger.sentence])):
            return "absent"
        return "implicit" if clause.implicit else "subject"
    if head.genitive or (head.cases == "g" and not _is_before_host(document, trigger, head)):
        return "genitive"  # "Bukele, | dessen | Gefängnisse er besichtigte"
    if head.preposition in words.examples and (whole := _before(document, head)) is not None:
        return find_role(document, trigger, whole)  # "mit zwölf Ministern, darunter Silva"
    if head.clause == clause.number:
        return _inner_role(head, phrase, clause.words(document.sentences[trigger.sentence]))
    return _outer_role(document, clause, head)


def _is_before_host(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether "dessen Gespräch mit …" tells whose encounter it is."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and host.first == phrase.last + 1


def _leads(document: Document, phrase: Phrase) -> bool:
    """Tell whether somebody leads those that act: "unter Leitung | von Minister Silva"."""
    told = read_function_words()
    if not phrase.genitive and phrase.preposition not in told.of_persons:
        return False
    tokens = document.sentences[phrase.sentence].tokens
    noun = phrase.first - 1 - (phrase.preposition is not None)
    if noun < 1 or tokens[noun].text not in told.leading:
        return False
    return "unter" in (tokens[noun - 1].text, tokens[max(noun - 2, 0)].text)


def _before(document: Document, phrase: Phrase) -> Phrase | None:
    """Return the phrase before one that gives examples of it."""
    return next(
        (
            p
            for p in reversed(document.phrases[phrase.sentence])
            if p.last < phrase.first and not p.genitive and p.preposition != "darunter"
        ),
        None,
    )


def _is_absent(words: list[str]) -> bool:
    """Tell whether a clause says that its subject was not there."""
    told = read_function_words()
    if not told.absent_verbs.isdisjoint(words):
        return True
    if told.excused.keys().isdisjoint(words):
        return False
    return any(not told.excused[word].isdisjoint(words) for word in words if word in told.excused)


def _stays_away(words: list[str]) -> bool:
    """Tell whether a clause says that its subject did not take part."""
    negated = not read_function_words().negations.isdisjoint(words)
    return negated and "attends" in read_round_words().find_cues(words)


def _is_negated(document: Document, trigger: Trigger, phrase: Phrase) -> bool:
    """Tell whether "nicht der Präsident, sondern …" leaves a phrase out."""
    told = read_function_words()
    tokens = document.sentences[trigger.sentence].tokens
    place = phrase.first - 1 - (phrase.preposition is not None)
    if place > 0 and (tokens[place - 1].text.lower(), tokens[place].text.lower()) in told.excepting:
        return True  # "nahm teil, nicht jedoch der Inder Singh"
    before = tokens[place] if phrase.first else None
    if before is not None and before.text.lower() in told.leaving_out:
        return True  # "statt mit Putin mit Lawrow", "Statt Lawrow kam …"
    if before is None or before.text.lower() not in told.taken_back:
        return phrase.preposition in told.leaving_out
    return any(token.text.lower() == "sondern" for token in tokens[phrase.last :])


def _is_stood_in_for(phrase: Phrase, words: list[str]) -> bool:
    """Tell whether somebody is there for another: "Für ihn nahm sein Staatssekretär teil"."""
    bare = phrase.head == "pronoun" or phrase.head_first == phrase.first
    return bare and "attends" in read_round_words().find_cues(words)


def _inner_role(head: Phrase, phrase: Phrase, words: list[str]) -> str:
    """Return how a phrase stands in the trigger's own clause."""
    if head.preposition == "für" and _is_stood_in_for(phrase, words):
        return "absent"
    if head.preposition:
        told = head.preposition in read_function_words().told_prepositions
        return head.preposition if told else "preposition"
    return "object" if head.cases != "d" or head.head == "name" else "dative"


def _outer_role(document: Document, clause: Clause, head: Phrase) -> str:
    """Return how a phrase of another clause stands to the trigger's clause."""
    other = document.clauses[head.sentence][head.clause] if head.clause >= 0 else None
    if other is None or other.part != clause.part:
        return "apart"
    if other.subject is head:
        words = other.words(document.sentences[head.sentence])
        accuses = clause.kind == "infinitive" and any(
            word.startswith(read_function_words().accusing) for word in words
        )
        if accuses or _is_saying(document, other, head.sentence):
            return "speaker"
        if _is_absent(words) or _stays_away(words):
            return "absent"
    place = "subject" if other.subject is head else "preposition" if head.preposition else "object"
    if clause.parent == other.number:
        relation = "parent"
    elif other.parent == clause.number:
        relation = f"child-{other.kind}"
    else:
        relation = "before" if other.number < clause.number else "behind"
    return f"{relation}:{place}"


def _is_saying(document: Document, clause: Clause, number: int) -> bool:
    return not read_function_words().saying.isdisjoint(clause.words(document.sentences[number]))
