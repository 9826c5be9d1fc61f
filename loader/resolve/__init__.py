"""Which printed names are one person, and which reports are one event.

    an article's findings ── said/ ──► what it says: names in their contexts, reports of events
    names of all articles ── names/ ─► persons           (who is who)
    reports of all articles ─ reports/ ► events          (which meeting is which)
    texts of all articles ── duplicates/ ► stories       (which articles are one source)

All of it are pure functions of sets: neither order nor batches can show in what they decide.
"""
