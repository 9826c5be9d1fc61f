"""Stage 8: what can be seen of a pair of persons beside a trigger word, as named features.

The scorer weighs these names; `weights/pair.tsv` lists them with their weights, to be read.
"""

from loader.extract.context_features import ContextFeatures
from loader.extract.document import Document
from loader.extract.joint_features import act_side_by_side, find_joint_features, is_jointly
from loader.extract.party import Party
from loader.extract.sentence_words import find_sentence_words
from loader.extract.trigger_features import (
    find_features_of_clause,
    find_features_of_host,
    find_features_of_word,
)
from loader.extract.triggers import ANY_VERB, Trigger

# What matters differently by who stands where.
_CROSSED = frozenset(("object thing", "together", "mit person", "negated", "absent"))
_WITH = frozenset(("mit", "von", "neben", "bei"))  # "gemeinsam mit", "an der Seite von"
_NEAR, _MIDDLE = 5, 12  # tokens
_MOST_PARTIES, _LAST_RANK, _MOST_CARRIED = 5, 4, 3
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
        self._clause = find_features_of_clause(document, trigger)
        self._context = ContextFeatures(document, trigger, parties)
        self._host, self._attached = find_features_of_host(document, trigger)
        self._common = {
            "bias",
            f"lemma {trigger.word.lemma}",
            f"clause {trigger.clause.kind}",
            f"parties {min(len(parties), _MOST_PARTIES)}",
        }
        self._words = find_sentence_words(document.sentences[trigger.sentence])

    def find(self, a: Party, b: Party) -> set[str]:
        """Return the features of one pair."""
        if self._word is ANY_VERB and act_side_by_side(self._parties, a, b):
            return self._words | find_joint_features(self._document, self._trigger)
        first, second = sorted((a, b), key=lambda party: party.role)
        roles = f"{first.role}|{second.role}"
        found = self._common | self._words | find_features_of_word(self._word, first, second)
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
        if a.head is b.head and a.how != "carried" != b.how:
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
        heads = (a.head, b.head)
        roles = {p.role for p in self._parties if p not in (a, b) and p.head not in heads}
        found = {f"other {role}" for role in _OTHERS if role in roles}
        if any(p.how == "carried" for p in self._parties if p not in (a, b)):
            found.add("other carried")
        if "mit" not in a.role and "mit" not in b.role:
            found |= {f"{name} no mit" for name in found}
        return found


def _how(party: Party) -> str:
    return f"unsure {party.how}" if party.phrase.unsure and party.how != "name" else party.how


def _bucket(party: Party) -> int:
    return 0 if party.distance <= _NEAR else 1 if party.distance <= _MIDDLE else 2
