"""A load resolves each touched block anew, so a block must be quick."""

import itertools
import time
from collections.abc import Callable

from loader.resolve.names import Name, resolve_block
from tests.loader.resolve.names.people import GIVEN


def time_best(run: Callable[[], object]) -> float:
    """Return the least processor seconds of seven runs."""
    times = []
    for _ in range(7):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def test_a_block_of_300_names_takes_less_than_30_milliseconds() -> None:
    families = ("Selenskyj", "Selenski", "Zelensky")
    contexts = ((None, None), ("UA", None), ("UA", "Präsident"), ("RU", "Botschafter"))
    names = [
        Name(f"{given} {middle} {family}".replace("  ", " ").strip(), *context)
        for given, middle, family, context in itertools.product(
            ("", *GIVEN), ("", "A."), families, contexts
        )
    ]
    block = dict.fromkeys(names[:300], 1)
    assert len(block) == 300
    assert time_best(lambda: resolve_block(block)) < 0.03


def test_a_name_alone_in_its_block_takes_microseconds() -> None:
    blocks = [{Name(f"Anna Baer{number}bock", "DE"): 1} for number in range(300)]
    assert time_best(lambda: [resolve_block(block) for block in blocks]) < 0.03
