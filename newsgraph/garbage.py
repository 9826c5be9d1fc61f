"""How often Python looks for garbage that reference counts do not find."""

import gc

# Objects more than at the last search at which Python searches again; by itself it does at 700.
_GROWTH = 50_000


def spare_collections() -> None:
    """Leave what is there by now out of all later searches for cycles, and search less often.

    For a process that has loaded what it keeps, and makes few cycles from then on: searches that
    looked through word lists or schemas again and again would take most of the time of its work.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GROWTH)
