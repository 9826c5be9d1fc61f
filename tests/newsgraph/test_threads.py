import sys

from newsgraph.threads import switch_often


def test_threads_switch_more_often_for_as_long_as_it_is_asked_for() -> None:
    before = sys.getswitchinterval()
    with switch_often():
        assert sys.getswitchinterval() < before
    assert sys.getswitchinterval() == before
