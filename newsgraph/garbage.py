"""How often Python looks for garbage that reference counts do not find."""

import gc

# How many objects more than at the last search make Python search again. An answer of 500 meetings
# has about 15,000, none of them in a cycle, and 16 are worked on at once; at Python's own 700 they
# were searched through over and over before they were sent.
_GROWTH = 500_000


def spare_collections() -> None:
    """Leave what is there by now out of all later searches for cycles, and search less often.

    For a process that has loaded what it keeps, and makes few cycles from then on.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_GROWTH)
