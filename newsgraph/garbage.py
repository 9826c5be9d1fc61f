"""How often Python looks for garbage that reference counts do not find."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Objects more than at the last search at which Python searches again; by itself it does at 700.
_GROWTH = 50_000


def spare_collections() -> None:
    """Leave what is there by now out of all later searches for cycles, and search less often.

    For a process that has loaded what it keeps, and makes few cycles from then on: searches that
    look through word lists or schemas again and again took a third of the API's work at an answer
    of 500 meetings. What is spared beside that by searching less often was too little to measure.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GROWTH)


@contextmanager
def search_seldom() -> Iterator[None]:
    """Search for cycles less often inside.

    For a load: the driver leaves some cycles behind each answer, but of what articles tell, which
    is most of what is made, there are none. At the usual pace searches took a quarter of the work.
    """
    before = gc.get_threshold()
    gc.set_threshold(_GROWTH)
    try:
        yield
    finally:
        gc.set_threshold(*before)
