"""Stage 8: what can be seen of a pair of persons beside a trigger word, as named features.

The scorer weighs these names; `weights/pair.tsv` lists them with their weights, to be read.
"""

from loader.extract.context_features import ContextFeatures
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joint_features import act_side_by_side, find_joint_features, is_jointly
from loader.extract.party import Party
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role, host_of
from loader.extract.trigger_words import TriggerWord
from loader.extract.triggers import ANY_VERB, Trigger

# What matters differently by who stands where.
_CROSSED = frozenset(("object thing", "together", "mit person", "negated", "absent"))
_WITH = frozenset(("mit", "von", "neben", "bei"))  # "gemeinsam mit", "an der Seite von"
_NEAR, _MIDDLE = 5, 12  # tokens
_MOST_PARTIES, _LAST_RANK, _MOST_CARRIED = 5, 4, 3
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
_OTHERS = ("mit", "n:mit", "n:zwischen", "object", "subject", "possessor", "n:genitive")


class PairFeatures:
    """The features of pairs beside one trigger; what all pairs share is looked for once.

    Args:
        document: the text.
        trigger: the word.
        parties: all persons beside it.
    """

    def __init__(self, document: Document, trigger: Trigger, parties: list[Party]) -> None:
        self._document, self._trigger, self._word = document, trigger, trigger.word
        self._parties = parties
        self._protagonists = document.protagonists
        self._clause = _features_of_clause(document, trigger)
        self._context = ContextFeatures(document, trigger, parties)
        self._host, self._attached = _features_of_host(document, trigger)
        self._common = {
            "bias",
            f"lemma {trigger.word.lemma}",
            f"clause {trigger.clause.kind}",
            f"parties {min(len(parties), _MOST_PARTIES)}",
        }

    def find(self, a: Party, b: Party) -> set[str]:
        """Return the features of one pair."""
        if self._word is ANY_VERB and act_side_by_side(self._parties, a, b):
            return find_joint_features(self._document, self._trigger)
        first, second = sorted((a, b), key=lambda party: party.role)
        roles = f"{first.role}|{second.role}"
        found = self._common | _features_of_word(self._word, first, second)
        found |= {
            f"roles {roles}",
            "how " + "|".join(sorted((_how(a), _how(b)))),
            f"unsure {a.phrase.unsure or b.phrase.unsure}",
            "distance {}|{}".format(*sorted((_bucket(a), _bucket(b)))),
        }
        if "carried" in (a.how, b.how):
            many = min(sum(party.how == "carried" for party in self._parties), _MOST_CARRIED)
            found |= {f"carried of {many}", f"carried of {many} {roles}"}
            found |= self._features_of_carried(a, b)
        for rank in (min(party.rank, _LAST_RANK) for party in (a, b) if party.rank):
            found |= {f"rank {rank}", f"rank {rank} {roles}"}
        if _head(a) is _head(b) and a.how != "carried" != b.how:
            found |= {"same list", f"same list {first.role}"}
        found |= self._features_of_others(a, b)
        found |= self._context.find(a, b)
        found |= self._clause | {f"{name} {roles}" for name in self._clause & _CROSSED}
        found |= self._host | {f"{name} {roles}" for name in self._host}
        found |= {f"attached {role}" for role in self._attached}
        if any(party.role in _WITH and is_jointly(self._document, party) for party in (a, b)):
            found |= {"jointly", f"jointly {roles}"}
        found |= {f"left out {role}" for role in self._attached if role not in roles}
        return found

    def _features_of_carried(self, a: Party, b: Party) -> set[str]:
        """Return whether the one that is carried over is whom the whole text is about."""
        carried, other = (a, b) if a.how == "carried" else (b, a)
        rank = "first" if carried.rank == 1 else "later"
        sort = "attached" if other.role.startswith("n:") else other.role
        if carried.chain not in self._protagonists:
            beside = any(p.chain in self._protagonists for p in self._parties if p.how == "carried")
            found = {"carried else", f"carried else {other.role}"}
            return found | {f"carried else {rank} {sort} {'beside' if beside else 'alone'}"}
        found = {"carried protagonist", f"carried protagonist {other.role}"}
        return found | {f"carried protagonist {rank} {sort}"}

    def _features_of_others(self, a: Party, b: Party) -> set[str]:
        """Return which roles are taken by persons beside the pair and outside its lists."""
        heads = (_head(a), _head(b))
        roles = {p.role for p in self._parties if p not in (a, b) and _head(p) not in heads}
        found = {f"other {role}" for role in _OTHERS if role in roles}
        if any(p.how == "carried" for p in self._parties if p not in (a, b)):
            found.add("other carried")
        if "mit" not in a.role and "mit" not in b.role:
            found |= {f"{name} no mit" for name in found}
        return found


def _head(party: Party) -> Phrase:
    """Return the first of the list that a party stands in, or its own phrase."""
    return party.phrase.list_head or party.phrase


def _how(party: Party) -> str:
    return f"unsure {party.how}" if party.phrase.unsure and party.how != "name" else party.how


def _bucket(party: Party) -> int:
    return 0 if party.distance <= _NEAR else 1 if party.distance <= _MIDDLE else 2


def _features_of_word(word: TriggerWord, first: Party, second: Party) -> set[str]:
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
    if _head(a) is _head(b):
        return True
    taken = {role for place in word.takes for role in _ROLES_OF.get(place, (place,))}
    acts = (a.role in _ACTING or a.how == "carried", b.role in _ACTING or b.how == "carried")
    return (acts[0] and b.role in taken) or (acts[1] and a.role in taken)


def _features_of_clause(document: Document, trigger: Trigger) -> set[str]:
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
    if any(p.surface.split()[-1] in trigger.word.not_objects for p in things):
        found.add("object idiom")
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


def _features_of_host(document: Document, trigger: Trigger) -> tuple[set[str], set[str]]:
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
