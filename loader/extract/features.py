"""Stage 8: what can be seen of a pair of persons beside a trigger word, as named features.

The scorer weighs these names; `scorer.tsv` lists them with their weights, to be read.
"""

from loader.extract.document import Document
from loader.extract.parties import Party
from loader.extract.roles import find_role, host_of
from loader.extract.triggers import Trigger, TriggerWord

_TOGETHER = frozenset(
    ["sich", "einander", "miteinander", "gemeinsam", "gemeinsame", "gemeinsamen", "beide", "beiden"]
)
_SAYING = ["sagte", "sagt", "erklärte", "erklärt", "betonte", "teilte", "mitteilte", "nannte", "bezeichnete", "warf", "forderte", "fordert", "kritisierte", "warnte", "verwies", "schrieb", "lobte", "äußerte", "meinte", "kündigte", "bestätigte", "hieß"]
_ABSENT = ["fehlte", "fehlten", "fehlt", "fehlen", "abwesend", "abwesenheit", "fernbleiben", "fernblieb", "ohne", "vertreten", "vertrat", "anstelle", "statt", "verhindert"]
# What matters differently by who stands where.
_CROSSED = frozenset(("object thing", "together", "mit person", "negated", "absent"))
_NEAR, _MIDDLE = 5, 12  # tokens


def find_features(
    document: Document, trigger: Trigger, parties: list[Party], a: Party, b: Party
) -> set[str]:
    """Return the features of one pair of persons beside a trigger.

    Args:
        document: the text.
        trigger: the word.
        parties: all persons beside it, `a` and `b` among them.
    """
    first, second = sorted((a, b), key=lambda party: party.role)
    roles = f"{first.role}|{second.role}"
    word = trigger.word
    found = {
        "bias",
        f"roles {roles}",
        f"{word.sort} roles {roles}",
        f"lemma {word.lemma}",
        f"role {first.role}",
        f"role {second.role}",
        f"{word.sort} {first.role}",
        f"{word.sort} {second.role}",
        f"clause {trigger.clause.kind}",
        f"parties {min(len(parties), 5)}",
        "how " + "|".join(sorted((_how(a), _how(b)))),
        f"unsure {a.phrase.unsure or b.phrase.unsure}",
        f"distance {_bucket(a)}|{_bucket(b)}"
        if _bucket(a) <= _bucket(b)
        else f"distance {_bucket(b)}|{_bucket(a)}",
    }
    if word.sort == "verb" and word.takes and not _fits_valency(word, a, b):
        found |= {"against valency", f"against valency weak {word.weak}"}
    if word.weak:
        found.add("weak")
        found.add(f"weak {roles}")
    for party in (a, b):
        if party.rank:
            found |= {f"rank {min(party.rank, 4)}", f"rank {min(party.rank, 4)} {roles}"}
    heads = {id(p.phrase.list_head or p.phrase) for p in (a, b)}
    if len(heads) == 1 and a.how != "carried" != b.how:
        found |= {"same list", f"same list {first.role}"}
    found |= _features_of_others(parties, a, b)
    seen = _features_of_clause(document, trigger)
    found |= seen | {f"{name} {roles}" for name in seen if name in _CROSSED}
    found |= _features_of_host(document, trigger, roles)
    return found


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


def _fits_valency(word: TriggerWord, a: Party, b: Party) -> bool:
    """Tell whether one of two can act and the other stands where the verb takes its partner."""
    if id(a.phrase.list_head or a.phrase) == id(b.phrase.list_head or b.phrase):
        return True
    taken = {role for place in word.takes for role in _ROLES_OF.get(place, (place,))}
    acts = (a.role in _ACTING or a.how == "carried", b.role in _ACTING or b.how == "carried")
    return (acts[0] and b.role in taken) or (acts[1] and a.role in taken)


def _how(party: Party) -> str:
    return f"unsure {party.how}" if party.phrase.unsure and party.how != "name" else party.how


def _bucket(party: Party) -> int:
    return 0 if party.distance <= _NEAR else 1 if party.distance <= _MIDDLE else 2


def _features_of_others(parties: list[Party], a: Party, b: Party) -> set[str]:
    found = set()
    heads = {id(p.phrase.list_head or p.phrase) for p in (a, b)}
    others = [
        p for p in parties if p not in (a, b) and id(p.phrase.list_head or p.phrase) not in heads
    ]
    for role in ("mit", "n:mit", "n:zwischen", "object", "subject", "possessor", "n:genitive"):
        if any(p.role == role for p in others):
            found.add(f"other {role}")
            if "mit" not in a.role and "mit" not in b.role:
                found.add(f"other {role} no mit")
    return found


def _features_of_clause(document: Document, trigger: Trigger) -> set[str]:
    sentence = document.sentences[trigger.sentence]
    words = trigger.clause.words(sentence)
    found = set()
    if any(word in _TOGETHER for word in words):
        found.add("together")
    if any(word in _SAYING for word in words):
        found.add("saying")
    if any(word in _ABSENT for word in words):
        found.add("absent")
    if any(word in ("nicht", "kein", "keine", "keinen", "ohne") for word in words):
        found.add("negated")
    row = document.phrases[trigger.sentence]
    if trigger.word.sort == "verb":
        own = [p for p in row if p.clause == trigger.clause.number]
        things = [
            p
            for p in own
            if not p.persons
            and p.preposition is None
            and p.head == "noun"
            and not p.genitive
            and p is not trigger.clause.subject
        ]
        if things:
            found.add("object thing")
        if any(p.surface.split()[-1] in trigger.word.not_objects for p in things):
            found.add("object idiom")
        if any(p.preposition == "auf" for p in own):
            found.add("auf")
        if any(p.preposition == "mit" and p.persons for p in own):
            found.add("mit person")
    return found


def _features_of_host(document: Document, trigger: Trigger, roles: str) -> set[str]:
    row = document.phrases[trigger.sentence]
    host = host_of(row, trigger)
    if host is None:
        return set()
    preposition = host.preposition or "none"
    found = {f"host preposition {preposition}", f"host preposition {preposition} {roles}"}
    determiner = host.determiner or ""
    article = (
        "indefinite"
        if determiner.startswith(("ein", "kein"))
        else "possessive"
        if determiner.startswith(("sein", "ihr"))
        else "definite"
        if determiner
        else "bare"
    )
    found.add(f"host {article}")
    found.add(f"host {article} {roles}")
    if host is trigger.clause.subject:
        found |= {"host subject", f"host subject {roles}"}
    attached = {find_role(document, trigger, p) for p in row if p is not host}
    for role in ("n:mit", "n:zwischen", "n:genitive", "possessor"):
        if role in attached:
            found.add(f"attached {role}")
            if role not in roles:
                found.add(f"left out {role}")
    return found
