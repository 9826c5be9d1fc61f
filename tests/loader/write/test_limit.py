"""How large transactions are that a database may have no memory for."""

from loader.write.commit import Limit

MOST = 800
BEFORE_GROWTH = 10


def confirm(limit: Limit, times: int) -> None:
    for _ in range(times):
        limit.confirm(limit.items)


def test_what_was_too_large_is_halved_down_to_one() -> None:
    limit = Limit(MOST)
    for size in (400, 200, 100, 50, 25, 12, 6, 3, 1, 1):
        limit.lower(limit.items)
        assert limit.items == size


def test_after_a_while_more_is_tried_up_to_what_was_asked_for() -> None:
    limit = Limit(MOST)
    limit.lower(MOST)
    confirm(limit, BEFORE_GROWTH - 1)
    assert limit.items == MOST // 2
    confirm(limit, 1)
    assert limit.items == MOST
    confirm(limit, 5 * BEFORE_GROWTH)
    assert limit.items == MOST


def test_what_is_too_large_again_is_tried_again_later() -> None:
    limit = Limit(MOST)
    limit.lower(MOST)
    confirm(limit, BEFORE_GROWTH)
    limit.lower(limit.items)
    confirm(limit, 2 * BEFORE_GROWTH - 1)
    assert limit.items == MOST // 2
    confirm(limit, 1)
    assert limit.items == MOST


def test_smaller_transactions_say_nothing_of_larger_ones() -> None:
    limit = Limit(MOST)
    limit.lower(3)
    assert limit.items == MOST
    limit.lower(MOST)
    for _ in range(5 * BEFORE_GROWTH):
        limit.confirm(3)
    assert limit.items == MOST // 2
