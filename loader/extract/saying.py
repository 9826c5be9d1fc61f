"""Verbs by which somebody is said to have said something."""

SAYING = frozenset(
    ["sagt", "sagte", "sagten", "gesagt", "erklärt", "erklärte", "erklärten", "betont", "betonte", "teilt", "teilte", "mitteilte", "nennt", "nannte", "bezeichnete", "heißt", "hieß", "berichtet", "berichtete", "berichteten", "meldet", "meldete", "meldeten", "schreibt", "schrieb", "äußerte", "meint", "meinte", "kündigte", "bestätigt", "bestätigte", "betont", "versichert", "räumt", "räumte", "zitiert", "zitierte", "glaubt", "fordert", "forderte", "warnt", "warnte", "lobt", "lobte", "kritisiert", "kritisierte", "findet", "erzählt", "erinnert"]
)
