"""Stage 8: what a trigger word, its clause and its own phrase show of all pairs beside it."""

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.party import Party
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role
from loader.extract.trigger_words import TriggerWord
from loader.extract.triggers import Trigger, host_of

_ACTING = frozenset(("subject", "implicit", "parent:subject", "parent:object"))
_ROLES_OF = {
    "object": ("object", "dative", "subject", "von", "vom", "durch"),
    "dative": ("dative", "object", "subject"),
    "mit": ("mit", "n:mit"),
    "zu": ("zu", "zum", "zur"),
    "bei": ("bei", "beim"),
    "von": ("von", "vom"),
    "subject": ("subject", "implicit"),
}


def find_features_of_word(word: TriggerWord, first: Party, second: Party) -> set[str]:
    """Return how the roles of a pair, in order, suit the trigger word."""
    roles = f"{first.role}|{second.role}"
    found = {
        f"{word.sort} roles {roles}",
        f"role {first.role}",
        f"role {second.role}",
        f"{word.sort} {first.role}",
        f"{word.sort} {second.role}",
    }
    if word.sort == "verb" and word.takes and not _fits_valency(word, first, second):
        found |= {"against valency", f"against valency weak {word.weak}"}
    if word.weak:
        found |= {"weak", f"weak {roles}"}
    return found


def _fits_valency(word: TriggerWord, a: Party, b: Party) -> bool:
    """Tell whether one of two can act and the other stands where the verb takes its partner."""
    if a.head is b.head:
        return True
    taken = {role for place in word.takes for role in _ROLES_OF.get(place, (place,))}
    acts = (a.role in _ACTING or a.how == "carried", b.role in _ACTING or b.how == "carried")
    return (acts[0] and b.role in taken) or (acts[1] and a.role in taken)


def find_features_of_clause(document: Document, trigger: Trigger) -> set[str]:
    """Return what the words of the trigger's clause say, and a verb's other objects."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    told = read_function_words()
    lists = {
        "together": told.together,
        "saying": told.statements,
        "absent": told.absent,
        "negated": told.negations,
    }
    found = {name for name, listed in lists.items() if not listed.isdisjoint(words)}
    if trigger.word.sort != "verb":
        return found
    own = document.phrases_of(trigger.sentence, trigger.clause)
    things = [p for p in own if _is_thing(p) and p is not trigger.clause.subject]
    if things:
        found.add("object thing")
    if any(p.preposition in trigger.word.not_prepositions for p in own):
        found.add("preposition idiom")
    if any(p.preposition == "auf" for p in own):
        found.add("auf")
    if any(p.preposition == "mit" and p.persons for p in own):
        found.add("mit person")
    return found


def _is_thing(phrase: Phrase) -> bool:
    """Tell whether a phrase is an object or subject that stands for nobody."""
    bare = phrase.preposition is None and phrase.head == "noun" and not phrase.genitive
    return bare and not phrase.persons


def find_features_of_host(document: Document, trigger: Trigger) -> tuple[set[str], set[str]]:
    """Return what a trigger noun's own phrase shows, and the roles of those attached to it."""
    row = document.phrases[trigger.sentence]
    host = host_of(row, trigger)
    if host is None:
        return set(), set()
    found = {f"host preposition {host.preposition or 'none'}", f"host {_article(host)}"}
    if host is trigger.clause.subject:
        found.add("host subject")
    if trigger.surface != trigger.word.lemma:
        found.add("host plural")  # "Gespräche mit Kallas und Tusk" need not be one
    attached = {find_role(document, trigger, p) for p in row if p is not host}
    return found, attached & {"n:mit", "n:zwischen", "n:genitive", "possessor"}


def _article(host: Phrase) -> str:
    determiner = host.determiner or ""
    if determiner.startswith(("ein", "kein")):
        return "indefinite"
    if determiner.startswith(read_function_words().third_person):
        return "possessive"
    return "definite" if determiner else "bare"
