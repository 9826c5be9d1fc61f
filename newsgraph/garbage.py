"""How often Python looks for garbage that reference counts do not find."""

import gc

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
