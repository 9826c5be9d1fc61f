"""Pages of our own making for these tests."""

BODY = (
    (
        "RIGA / BERLIN (NORDBLICK) – Lettlands Außenministerin Ilze Ozola und ihre deutsche"
        " Kollegin Lena Bernau haben sich in Riga auf gemeinsame Übungen verständigt."
    ),
    (
        "Die beiden sprachen am Donnerstag zwei Stunden lang miteinander. Im Mai will Ozola nach"
        " Berlin reisen, wo Kanzler Konrad Dorn sie empfangen soll."
    ),
    (
        "„Wir haben viel vor“, sagte Bernau hinterher. Die Opposition in Riga nannte das Treffen"
        " überflüssig und verlangte, dass die Regierung ihre Pläne dem Parlament vorlegt."
    ),
)
TITLE = "Bernau und Ozola planen Manöver: Zwei Nachbarn rücken zusammen"
TAIL = (
    "- Der Nordblick als Buch: hundert Karten zum Verschenken!",
    "- Unsere Briefe aus Riga kostenlos lesen!",
    "Stellenangebote",
    "Fachinformatikerin (m/w/d) für Kartendienste",
    "Volontariat in der Bildredaktion, Beginn im Herbst",
    "- Die Vermessung der See: Ein Atlas | Von einem Kapitän und einer Geografin",
    f"Hast du etwas zu unserem Beitrag »{TITLE}« zu sagen?",
    "Kommentare lesen wir vor der Veröffentlichung.",
    (
        "Wir bitten um einen freundlichen Ton. Wer andere Leser beschimpft oder vom Thema abkommt,"
        " dessen Kommentar nehmen wir von der Seite; wer es öfter tut, den sperren wir."
    ),
    "Nichts mehr verpassen",
    f'Mehr zu "{TITLE}" findest du über die Suche.',
)
PAGE = "\n".join((BODY[0], "", *BODY[1:], "", *TAIL))
