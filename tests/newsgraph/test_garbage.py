"""Garbage is searched for less often inside a load, and as usual after it."""

import gc

from newsgraph.garbage import search_seldom


def test_the_usual_pace_is_back_after_a_load() -> None:
    before = gc.get_threshold()
    with search_seldom():
        assert gc.get_threshold()[0] > 10 * before[0]
    assert gc.get_threshold() == before
