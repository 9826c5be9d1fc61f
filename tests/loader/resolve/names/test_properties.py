"""Who is who is a function of the sets: no order, no other block, no count decides."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from loader.resolve.names import RULES, Decision, Name, find_block, identify_name, resolve_block
from loader.resolve.names.bonds import Bonds, is_one_spelt_twice
from loader.resolve.names.resolution import resolve_alone, resolve_component
from tests.loader.resolve.names.people import NAMES, index, worlds

World = tuple[dict[Name, int], set[frozenset[Name]], list[Decision]]


@settings(deadline=None)
@given(worlds(), st.randoms(use_true_random=False))
def test_neither_order_nor_counts_decide(world: World, chance: random.Random) -> None:
    names, distinct, decisions = world
    before = resolve_block(names, distinct, decisions)
    mixed = chance.sample(list(names), len(names))
    pairs = [frozenset(chance.sample(sorted(pair, key=identify_name), 2)) for pair in distinct]
    chance.shuffle(pairs)
    others = chance.sample(decisions, len(decisions)) * 2
    assert resolve_block({name: chance.randint(1, 9) for name in mixed}, pairs, others) == before


@settings(deadline=None)
@given(worlds())
def test_every_name_gets_one_identity_whose_reason_holds(world: World) -> None:
    names, distinct, decisions = world
    identities = resolve_block(names, distinct, decisions)
    assert [identity.name for identity in identities] == sorted(
        names, key=lambda name: (name.form, name.country or "", name.office or "")
    )
    found = index(identities)
    for name, person, rule, score, against in identities:
        assert rule in RULES
        assert 0 <= score <= 1
        assert against != name
        assert against is None or found[against].person == person


@settings(deadline=None)
@given(worlds(), worlds())
def test_blocks_without_a_decision_between_them_do_not_touch_each_other(
    one: World, other: World
) -> None:
    def resolve_blocks(names: dict[Name, int], distinct: set[frozenset[Name]]) -> set[object]:
        blocks: dict[str, dict[Name, int]] = {}
        for name, count in names.items():
            blocks.setdefault(find_block(name), {})[name] = count
        return {
            identity for block in blocks.values() for identity in resolve_block(block, distinct)
        }

    names, distinct = {**one[0], **other[0]}, one[1] | other[1]
    assert set(resolve_block(names, distinct)) == resolve_blocks(names, distinct)


@settings(deadline=None)
@given(worlds())
def test_what_an_article_prints_as_two_people_is_never_one_person(world: World) -> None:
    names, distinct, _ = world
    people = {one.name: one.person for one in resolve_block(names, distinct)}
    for one, other in map(tuple, distinct):
        if not is_one_spelt_twice(one, other):
            assert people[one] is None or people[one] != people[other]


@settings(deadline=None)
@given(worlds())
def test_what_is_split_is_never_one_person(world: World) -> None:
    names, _, decisions = world
    splits = [decision for decision in decisions if decision.kind == "split"]
    people = {one.name: one.person for one in resolve_block(names, (), decisions)}
    by_id = {identify_name(name): person for name, person in people.items()}
    for split in splits:
        for left in split.left - split.right:
            for right in split.right - split.left:
                assert by_id[left] is None or by_id[left] != by_id[right]


@settings(deadline=None)
@given(worlds())
def test_what_is_merged_and_not_split_is_one_person(world: World) -> None:
    names, distinct, decisions = world
    merges = [decision for decision in decisions if decision.kind == "merge"]
    people = {one.name: one.person for one in resolve_block(names, distinct, merges)}
    by_id = {identify_name(name): person for name, person in people.items()}
    for merge in merges:
        together = {by_id[one] for one in merge.left | merge.right}
        assert len(together) == 1
        assert None not in together or len(merge.left | merge.right) == 1


@settings(deadline=None)
@given(NAMES)
def test_a_name_alone_is_resolved_as_in_a_block(name: Name) -> None:
    assert resolve_component((name,), Bonds({}, {})) == [resolve_alone(name)]


@settings(deadline=None)
@given(worlds(), NAMES)
def test_ids_stay_when_a_name_of_another_family_comes(world: World, name: Name) -> None:
    names, distinct, decisions = world
    stranger = name._replace(form="Annalena Baerbock")
    before = resolve_block(names, distinct, decisions)
    after = resolve_block({**names, stranger: 1}, distinct, decisions)
    assert [identity for identity in after if identity.name != stranger] == before
