"""Decisions contradict each other where merges lead from one side of a split to the other."""

from hypothesis import given
from hypothesis import strategies as st

from loader.write.contradictions import Made, find_contradiction

_names = st.frozensets(st.sampled_from("ABCDEF"), min_size=1, max_size=3)
_decisions = st.builds(
    lambda kind, left, right: Made(
        f"{kind} {''.join(sorted(left))} {''.join(sorted(right))}", kind, left, right
    ),
    st.sampled_from(("merge", "split")),
    _names,
    _names,
).filter(lambda one: one.left.isdisjoint(one.right))


def merge(left: str, right: str) -> Made:
    return Made(f"merge {left} {right}", "merge", frozenset(left), frozenset(right))


def split(left: str, right: str) -> Made:
    return Made(f"split {left} {right}", "split", frozenset(left), frozenset(right))


def contradict(decisions: list[Made]) -> bool:
    """Tell whether a split parts what merges join, by joining until nothing changes."""
    groups = [{name} for name in "ABCDEF"]
    for one in decisions:
        if one.kind == "merge":
            met = [group for group in groups if group & (one.left | one.right)]
            groups = [group for group in groups if group not in met] + [set().union(*met)]
    return any(
        one.kind == "split" and one.left & group and one.right & group
        for one in decisions
        for group in groups
    )


@given(st.lists(_decisions, max_size=8))
def test_a_decision_is_refused_exactly_when_it_cannot_hold_beside_the_earlier_ones(
    decisions: list[Made],
) -> None:
    made: list[Made] = []
    for new in decisions:
        contrary = find_contradiction(new, made)
        assert bool(contrary) == contradict([*made, new])
        if contrary:
            assert set(contrary) <= set(made)
            assert contradict([*contrary, new])
            assert not any(
                contradict([*(one for one in contrary if one != left_out), new])
                for left_out in contrary
            ), "each of them has its part"
        else:
            made.append(new)


def test_the_shortest_chain_is_named_and_what_was_wrong_before_is_not() -> None:
    around = [merge("A", "D"), merge("D", "E"), merge("E", "C")]
    across = [merge("A", "B"), merge("B", "C")]
    assert find_contradiction(split("A", "C"), [*around, *across]) == across
    assert find_contradiction(merge("B", "C"), [merge("A", "B"), split("A", "C")]) == [
        merge("A", "B"),
        split("A", "C"),
    ]
    wrong = [merge("A", "B"), split("A", "B")]
    assert not find_contradiction(merge("B", "C"), wrong)
