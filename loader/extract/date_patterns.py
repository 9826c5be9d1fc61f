"""Stage 9: how German writes days, as patterns; `dates` works out which days they mean."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "Januar Jänner Jan",
            "Februar Feber Feb",
            "März",
            "April Apr",
            "Mai",
            "Juni",
            "Juli",
            "August Aug",
            "September Sept",
            "Oktober Okt",
            "November Nov",
            "Dezember Dez",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag Sonnabend", "Sonntag")
    )
    for name in names.split()
}
RELATIVE = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_DAYTIME = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(WEEKDAYS)
FULL = re.compile(
    rf"\b(?P<day>\d{{1,2}})\.\s*(?:(?P<name>{_MONTH})\b\.?|(?P<number>\d{{1,2}})\.)"
    r"(?:\s*(?P<year>(?:19|20)\d\d)\b)?"
)
ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
MONTH_YEAR = re.compile(
    rf"\b(?:(?P<which>vergangenen|letzten|vorigen|kommenden|nächsten)\s+)?"
    rf"(?P<name>{_MONTH})\b(?:\s*(?P<year>(?:19|20)\d\d)\b)?"
)
WEEKDAY = re.compile(
    rf"\b(?:(?P<which>vergangene[nr]?|letzte[nr]?|vorige[nr]?|kommende[nrm]?|nächste[nrm]?)\s+)?"
    rf"(?P<night>Nacht\s+(?:zum|auf)\s+(?:den\s+)?)?(?P<day>{_DAY}){_DAYTIME}?s?\b"
    r"(?P<week>\s+(?:kommender|nächster|der kommenden|der nächsten) Woche)?"
)
RELATIVE_DAY = re.compile(
    rf"\b(?P<word>{'|'.join(RELATIVE)})\b(?!\s*(?:zu Tage|und heute))", re.IGNORECASE
)
YEAR = re.compile(
    r"\b(?:im Jahre?|Anfang|Ende|Mitte|seit|von|schon|zuletzt|im)?\s*((?:19|20)\d\d)\b"
)
PART_OF_DAY = re.compile(
    r"\b(?:[aA]m|[fF]ür den|[zZ]u|[gG]egen|[bB]is zum|[dD]en) (?:frühen |späten )?"
    r"(?:Morgen|Vormittag|Mittag|Nachmittag|Abend)\b|\b[iI]n der Nacht\b(?! (?:zu|auf))"
)
COUNTED = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "zehn": 10}
FROM_REFERENCE = re.compile(
    r"\b(?:(?P<after>[tT]ags darauf|[aA]m (?:Tag darauf|nächsten Tag|folgenden Tag|Folgetag))"
    r"|(?P<before>[tT]ags zuvor|[aA]m (?:Tag zuvor|Tag davor|Vortag|Vorabend))"
    r"|(?P<same>[aA]m (?:selben|gleichen) (?:Tag|Abend|Nachmittag|Morgen|Vormittag))"
    r"|(?P<count>[eE]in|[zZ]wei|[dD]rei|[vV]ier|[fF]ünf|[sS]echs|[zZ]ehn)(?:en)? Tage?n? "
    r"(?P<way>später|danach|darauf|zuvor|vorher|davor))\b"
)
# What those patterns that need no digit cannot match without: words or parts of them, in small
# letters. To look for these first is quicker.
SIGNS = {
    WEEKDAY: ("tag", "woch", "abend"),
    RELATIVE_DAY: ("gestern", "heute", "morgen"),
    FROM_REFERENCE: ("tag", "abend", "morgen"),
    MONTH_YEAR: tuple(sorted({name[:3].casefold() for name in MONTHS})),
    PART_OF_DAY: ("morgen", "mittag", "abend", "nacht"),
}
AHEAD = re.compile(r"(?:\bfür|\bab|\bbis|\bbis zum) (?:den )?$", re.IGNORECASE)
LONGEST_LEAD = 16  # characters of what these two find, "bis zum den ", and more
DIGIT = re.compile(r"\d")
BEHIND = re.compile(r"\bseit (?:dem )?$", re.IGNORECASE)
