"""Stage 8: which status an encounter has: held, planned, possible, cancelled, refused or denied."""

from loader.records import Status

CHANGES: tuple[Status, ...] = ("denied", "refused", "cancelled")
# On the development texts these cues were right 17 of 17, 30 of 34 and 27 of 30 times.
_DECIDING: tuple[tuple[str, Status], ...] = (
    ("rumour denied", "denied"),
    ("sentence denied", "denied"),
    ("own refused", "refused"),
    ("own cancelled", "cancelled"),
    ("parent refused", "refused"),
    ("child refused", "refused"),
    ("child cancelled", "cancelled"),
    ("um above present", "planned"),
    ("um above future", "planned"),
    ("um above modal", "planned"),
)
# A verb that says so itself: "wird treffen", "soll treffen", "traf", "hat getroffen"; unless its
# clause leaves it open. On the development texts the latter were held 409 of 416 times.
_AHEAD = frozenset(("mood future verb", "mood shall verb", "mood want verb"))
_DONE = frozenset(
    (
        *("mood past verb", "mood pluperfect verb", "mood perfect verb"),
        *("mood be past verb", "mood passive past verb"),
    )
)
_OPEN = frozenset(
    (
        *("own negation", "own possible", "own denied", "rumour denied", "question", "lead ob"),
        *("told on cancelled", "told on refused", "lead falls", "lead wenn", "parent possible"),
        *("own refused", "own cancelled", "told on denied"),
    )
)
# Less sure than this, what may not have taken place is not shown as held.
_SURELY_HELD = 0.6


def decide_status(features: set[str], scores: dict[Status, float]) -> Status:
    """Return the status: by a cue that decides alone, else by the scorer.

    A doubtful "held" gives way to the next likely status, since a wrong "met" is the worst error.
    """
    for cue, status in _DECIDING:
        if cue in features and not ("frame" in features and cue.startswith(("own", "child"))):
            return status
    if features & _AHEAD and not features & _OPEN:
        return "planned"
    if features & _DONE and not features & _OPEN:
        return "held"
    hinted = [
        status
        for status in scores
        if status not in CHANGES or {f"sentence {status}", f"told on {status}"} & features
    ]
    ranked = sorted(hinted, key=lambda status: -scores[status])
    if ranked[0] in ("planned", "possible"):
        for change in CHANGES:
            if f"told on {change}" in features:
                return change
    if ranked[0] == "held" and scores["held"] < _SURELY_HELD:
        return ranked[1]
    return ranked[0]
