"""Marks of a page's furniture, as German pages of all outlets have them."""

import re

# What headings may be set in: "== Quellen ==", "## Kommentare".
_MARKUP = "=#*_ "
_SEPARATOR = re.compile(r" ?[|›»>·•] ?| / ")
_CRUMB = re.compile(r"(?:Start(?:seite)?|Home|Sie sind hier|News|Nachrichten):?", re.IGNORECASE)
# (m/w/d) in all orders and separators: by law German job offers have it.
_JOB = re.compile(r"\((?:[mwfdxi] ?[/|*,] ?){2}[mwfdxi]\)|\(all genders\)|\(gn\)", re.IGNORECASE)
_NOTICE = re.compile(
    r"(?:©|\(c\) \d{4}|Copyright\b).{0,200}"
    r"|.{0,160}\b(?:Alle Rechte vorbehalten|All rights reserved)\b.{0,60}"
    r"|[–—\[(* -]*(?:Anzeige|Werbung|Advertisement)[–—\])* :-]*"
    r"|\(?(?:Archiv)?(?:Fotos?|Bildquelle|Bildrechte|Symbolbild|Grafik): [^.!?]{0,60}\)?"
    r"|(?:Direkt )?[Zz]um (?:Inhalt|Hauptinhalt|Seitenanfang)(?: springen)?|Nach oben"
    r"|(?:Bild|Foto|Video|Audio)(?:strecke|galerie)? (?:öffnen|ansehen|starten|abspielen|anhören)",
    re.IGNORECASE,
)
_COOKIE = re.compile(r"\bcookies?\b", re.IGNORECASE)
_CONSENT = re.compile(
    r"\b(?:akzeptier|zustimm|einwillig|ablehn|datenschutz|verwende[nt]|nutzen|einstellung)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"[→►▶» -]*(?:"
    r"(?:lesen|hören|sehen|schauen) sie (?:auch|dazu|hierzu|mehr|hier|jetzt|weiter)\b"
    r"|(?:lies|hör|schau) (?:auch|dazu|mehr|hier|weiter)\b"
    r"|mehr (?:zum thema|dazu|zu diesem thema|aus dem ressort)\b"
    r"|(?:siehe|passend|auch interessant|dazu passt|zum weiterlesen|weiterlesen)\b ?(?:auch|dazu)?:"
    r").{0,200}",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:Newsletter|Postfach|Probeabo|Abo|Push-Nachrichten|WhatsApp-Kanal)\b", re.IGNORECASE
)
_CALL = re.compile(
    r"\b(?:jetzt|hier|gratis|kostenlos|anmelden|abonnieren|bestellen|registrieren|testen|folgen)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:mehr (?:zum|zu diesem) thema|stellen(?:angebote|anzeigen|markt)|jobs|anzeigen|lesetipps?"
    r"|schlag(?:worte|wörter)|tags|quellen|weblinks|newsletter|impressum|kontakt|folgen sie uns"
    r"|datenschutz(?:erklärung)?|(?:(?:diesen )?(?:artikel|beitrag) )?(?:teilen|drucken|merken))"
    r"(?: \([^()]{1,20}\))?:?",
    re.IGNORECASE,
)
# Other articles, of which a page may print the first sentences too.
_OTHERS = re.compile(
    r"(?:(?:weitere|ähnliche|verwandte|themenverwandte|passende|neueste|aktuelle)[rs]?"
    r" (?:artikel|beiträge|meldungen|nachrichten|themen|news)"
    r"|das könnte (?:sie|dich|euch) (?:auch|ebenfalls) interessieren|auch interessant"
    r"|(?:am )?meist ?gelesen(?:e artikel)?|beliebte artikel|empfehlungen der redaktion)"
    r"(?: \([^()]{1,20}\))?:?",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:\d+ )?(?:leser|nutzer)?kommentare?(?: \(\d+\))?:?"
    r"|kommentar (?:schreiben|verfassen|abgeben)"
    r"|(?:diskutieren sie mit|diskussion|ihre meinung)[!:]?",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"„[^“”\"]*[“”\"]|»[^»«]*«|«[^»«]*»|“[^“”]*”|\"[^\"]*\"")
# What an outlet says to its readers: their pronouns, its own, and the things of a page.
_ADDRESS = re.compile(
    r"\b(?:du|dir|dich|dein\w{0,2}|euch|eure\w?|wir|uns|unser\w{0,2}"
    r"|kommentar\w{0,2}|leser\w*|beitr[aä]g\w*|artikels?|newsletter\w*|feeds?|rss\w*|(?:e-?)?mail\w*"
    r"|abonn\w+|abo|postfach|startseite|redaktion|moderiert|registrier\w+|datenschutz\w*|cookies?"
    r"|such(?:e|en|maschine\w*)|thema|google|bing|facebook|instagram|whatsapp|link|forum|netiquette|impressum|suchmaschine\w*)\b"
    r"|(?<=[a-zäöüß,] )(?-i:Sie|Ihnen|Ihre?[mnrs]?)\b",
    re.IGNORECASE,
)


def is_bar(text: str) -> bool:
    """Tell whether a line is a row of short links: a menu, a breadcrumb, buttons to share."""
    if len(text) > 200 or text.endswith((".", "!", "?", ":")):
        return False
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) < 2:
        return False
    if _CRUMB.fullmatch(parts[0]):
        return max(map(len, parts)) <= 40
    return len(parts) >= 3 and all(len(part.split()) <= 3 and len(part) <= 30 for part in parts)


def is_notice(text: str) -> bool:
    """Tell whether a line is a job offer, a copyright, an advertisement's mark or on cookies."""
    if _NOTICE.fullmatch(text) or (len(text) <= 160 and _JOB.search(text)):
        return True
    return bool(len(text) <= 500 and _COOKIE.search(text) and _CONSENT.search(text))


def is_prompt(text: str) -> bool:
    """Tell whether a line leads to another article or offers a subscription."""
    if len(text) > 250:
        return False
    if _REFERENCE.fullmatch(text) or text.startswith(
        ("Newsletter:", "Newsletter „", "Newsletter »")
    ):
        return True
    return bool(_OFFER.search(text) and _CALL.search(text) and not _QUOTATION.search(text))


def is_opening(text: str) -> bool:
    """Tell whether a line is the heading of links, offers or rules."""
    return _OPENING.fullmatch(text.strip(_MARKUP)) is not None


def is_others_heading(text: str) -> bool:
    """Tell whether a line is the heading of a list of other articles."""
    return _OTHERS.fullmatch(text.strip(_MARKUP)) is not None


def is_comments_heading(text: str) -> bool:
    """Tell whether a line is the heading of the readers' comments."""
    return _COMMENTS.fullmatch(text.strip(_MARKUP)) is not None


def is_menu_item(text: str) -> bool:
    """Tell whether a line is as short as the name of a department of a paper."""
    return len(text) <= 25 and len(text.split()) <= 2 and text[-1].isalnum()


def speaks_to_reader(text: str) -> bool:
    """Tell whether a sentence speaks of the page and to its reader, quotations left aside."""
    if len(text) > 600:  # rules and prompts are short
        return False
    text = _QUOTATION.sub("", text)
    return len(_ADDRESS.findall(text)) >= (1 if len(text) < 90 else 2 if len(text) < 200 else 3)
