"""Stage 8: what the text around a trigger word shows of a pair, as named features.

By which kind of word somebody is spoken of ("er", "der Ungar", "der" of a relative clause), and how
many others it could mean; and of whom the clause leaves unsaid: whether it goes on in a place
("dort", "wo"), what it says of the encounter ("ist geplant", "fiel aus"), who travelled there.
"""

from loader.extract.context_words import read_context_words
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.matching import OPEN_RANKS
from loader.extract.party import Party
from loader.extract.phrases import Phrase
from loader.extract.reach import starts_paragraph
from loader.extract.triggers import Trigger, host_of

_MOST_RIVALS = 2
_FOREMOST = 10  # of those in the reader's mind, how many a word is asked of
_BACK = 3  # sentences in which a journey is told of


class ContextFeatures:
    """The features that the text around one trigger gives pairs beside it.

    Args:
        document: the text.
        trigger: the word.
        parties: all persons beside it.
    """

    def __init__(self, document: Document, trigger: Trigger, parties: list[Party]) -> None:
        self._document = document
        self._mentions: dict[int, set[str]] = {}
        self._lead = _find_lead(document, trigger)
        self._predicate = _find_predicate(document, trigger)
        carried = any(party.how == "carried" for party in parties)
        outer = any(":" in party.role for party in parties)
        travelling = carried or outer or self._lead in ("where", "there")
        self._travellers = _find_travellers(document, trigger) if travelling else set()
        self._fresh = carried and starts_paragraph(document, trigger.sentence)

    def find(self, a: Party, b: Party) -> set[str]:
        """Return the features of one pair."""
        found = self._mention(a) | self._mention(b)
        roles = "|".join(sorted((a.role, b.role)))
        if self._lead:
            found |= {f"lead {self._lead}", f"lead {self._lead} {roles}"}
        if self._predicate:
            found.add(f"predicate {self._predicate}")
        carried = a if a.how == "carried" else b if b.how == "carried" else None
        if carried is None:
            if a.chain in self._travellers or b.chain in self._travellers:
                found |= {"traveller", f"traveller {self._lead or 'else'}"}
            return found
        return found | self._find_carried(carried, b if carried is a else a)

    def _find_carried(self, carried: Party, other: Party) -> set[str]:
        sort = "attached" if other.role.startswith("n:") else other.role
        if self._travellers:
            travels = "alone" if self._travellers == {carried.chain} else "also"
            travels = travels if carried.chain in self._travellers else "else"
        else:
            travels = "nobody"
        found = {
            f"carried travels {travels}",
            f"carried travels {travels} {sort}",
            f"carried travels {travels} {self._lead or 'else'}",
            f"carried fresh {self._fresh}",
            f"carried fresh {self._fresh} {sort}",
        }
        for told in (self._lead, self._predicate):
            if told:
                found |= {f"carried {told}", f"carried {told} {sort}"}
        return found

    def _mention(self, party: Party) -> set[str]:
        """Return by what kind of word somebody is spoken of, and how many it could mean."""
        if party.how not in ("pronoun", "noun"):
            return set()
        known = self._mentions.get(id(party.phrase))
        if known is None:
            known = self._mentions[id(party.phrase)] = self._find_mention(party)
        return known | {f"{name} {party.role}" for name in known if name.startswith("said")}

    def _find_mention(self, party: Party) -> set[str]:
        kind = _kind_of(self._document, party)
        found = {f"said {kind}"}
        if kind == "relative":
            return found
        gender = self._document.chains[party.chain].gender
        topics = self._document.topics[party.phrase.sentence][:_FOREMOST]
        rivals = [
            chain
            for chain in topics
            if chain not in party.phrase.persons
            and self._document.chains[chain].gender in (gender, None)
        ]
        foremost = bool(topics) and topics[0] in party.phrase.persons
        found.add(f"rivals {min(len(rivals), _MOST_RIVALS)} {kind}")
        found.add(f"foremost {foremost} {kind}")
        if _is_thing_before(self._document, party.phrase, gender):
            found |= {"thing before", f"thing before {kind}"}
        return found


def _kind_of(document: Document, party: Party) -> str:
    phrase, words = party.phrase, read_function_words()
    if len(phrase.persons) > 1:
        return "several"
    if phrase.head == "noun":
        told = document.descriptions.get(phrase)
        if told is None or told.office is None:
            return "people"
        return "open" if told.office.rank in OPEN_RANKS else "office"
    word = phrase.surface.lower()
    if word in words.relatives:
        return "relative" if _clause_kind(document, phrase) == "relative" else "demonstrative"
    if word in words.demonstratives:
        return "demonstrative"
    if word in words.masculine:
        return "he"
    polite = phrase.first > 0 and phrase.surface[0].isupper()
    return "own" if word in read_function_words().first_person or polite else "she"


def _is_thing_before(document: Document, phrase: Phrase, gender: str | None) -> bool:
    """Tell whether a thing that "er" or "sie" can mean too acts just before: "die Delegation"."""
    if phrase.head != "pronoun":
        return False
    article = "die" if gender == "f" else "der"
    for number in range(phrase.sentence, max(phrase.sentence - 2, -1), -1):
        for clause in reversed(document.clauses[number]):
            subject = clause.subject
            if subject is None or subject is phrase or clause.implicit:
                continue
            if number == phrase.sentence and subject.first > phrase.first:
                continue
            thing = subject.head == "noun" and not subject.persons
            return thing and subject.determiner == article
    return False


def _clause_kind(document: Document, phrase: Phrase) -> str | None:
    clauses = document.clauses[phrase.sentence]
    return clauses[phrase.clause].kind if phrase.clause >= 0 else None


def _find_lead(document: Document, trigger: Trigger) -> str | None:
    """Return how a clause goes on with what was told before."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    told = read_context_words()
    if trigger.clause.kind != "main":
        return "where" if words[0] == "wo" else None
    if not told.there.isdisjoint(words):
        return "there"
    return "then" if not told.then.isdisjoint(words) else None


def _find_predicate(document: Document, trigger: Trigger) -> str | None:
    """Return what is said of the encounter that a noun in no phrase of time or topic tells."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None or host.preposition not in (None, "zu", "zum"):
        return None
    words = trigger.clause.words(document.sentences[trigger.sentence])
    told = read_context_words()
    for name, listed in (
        ("fell through", told.fell_through),
        ("scheduled", told.scheduled),
        ("took place", told.took_place),
    ):
        if not listed.isdisjoint(words):
            return name
    return "other"


def _find_travellers(document: Document, trigger: Trigger) -> set[int]:
    """Return who came to where the clause goes on: in the last sentence that tells of a journey."""
    told = read_context_words()
    for number in range(trigger.sentence, max(trigger.sentence - _BACK, -1), -1):
        sentence = document.sentences[number]
        subjects = {
            id(clause.subject)
            for clause in document.clauses[number]
            if (number < trigger.sentence or clause.number < trigger.clause.number)
            and clause.subject is not None
            and not told.travelling.isdisjoint(clause.words(sentence))
        }
        found = {
            chain
            for phrase in (document.phrases[number] if subjects else ())
            if id(phrase.list_head or phrase) in subjects
            for chain in phrase.persons
        }
        if found:
            return found
    return set()
