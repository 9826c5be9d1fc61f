"""The nine kinds of events beside encounters: found, told apart, and none where none is told."""

from datetime import date

import pytest

from loader.extract.events import find_events
from loader.extract.lexicon import Lexicon
from loader.records import DateRange, Event
from tests.loader.extract.conftest import Read

PUBLISHED = date(2026, 5, 13)  # a Wednesday

TOLD = {
    # agreements
    "Norwegen und Schweden haben ein Abkommen über den Fischfang unterzeichnet.": (
        "agreement",
        "held",
        {"NO", "SE"},
    ),
    "Die beiden Staaten schlossen im April einen Vertrag über Strom.": ("agreement", "held", set()),
    "Ghana und Togo haben sich auf eine gemeinsame Wasserpolitik geeinigt.": (
        "agreement",
        "held",
        {"GH", "TG"},
    ),
    "Chile vereinbarte mit Peru eine Zollpartnerschaft.": ("agreement", "held", {"CL", "PE"}),
    "Die Waffenruhe zwischen Thailand und Kambodscha hält.": ("agreement", "held", {"TH", "KH"}),
    "Finnland will das Klimaabkommen im Herbst unterzeichnen.": ("agreement", "planned", {"FI"}),
    "Der Grenzvertrag zwischen Oman und Jemen trat am Montag in Kraft.": (
        "agreement",
        "held",
        {"OM", "YE"},
    ),
    "Serbien hat das Handelsabkommen mit China ausgesetzt.": (
        "agreement",
        "cancelled",
        {"RS", "CN"},
    ),
    "Kolumbien und die Farc-Rebellen haben einen Waffenstillstand vereinbart.": (
        "agreement",
        "held",
        {"CO"},
    ),
    # exercises
    "Vor der Küste Portugals begann am Dienstag ein Seemanöver.": (
        "military_exercise",
        "held",
        {"PT"},
    ),
    "Indien und Japan halten eine gemeinsame Militärübung ab.": (
        "military_exercise",
        "held",
        {"IN", "JP"},
    ),
    "Polen plant für den Herbst ein Manöver mit 6000 Soldaten.": (
        "military_exercise",
        "planned",
        {"PL"},
    ),
    # releases
    "Venezuela hat zwölf politische Gefangene freigelassen.": (
        "prisoner_release",
        "held",
        {"VE"},
    ),
    "Nach drei Jahren kam die Journalistin aus der Haft in Ägypten frei.": (
        "prisoner_release",
        "held",
        {"EG"},
    ),
    "Russland und die Ukraine haben je 200 Kriegsgefangene ausgetauscht.": (
        "prisoner_release",
        "held",
        {"RU", "UA"},
    ),
    "Moskau und Washington tauschten in Ankara 24 Gefangene aus.": (
        "prisoner_release",
        "held",
        {"RU", "US"},
    ),
    # sanctions
    "Kanada hat Sanktionen gegen fünf iranische Banken verhängt.": (
        "sanctions",
        "held",
        {"CA", "IR"},
    ),
    "Die EU hebt die Strafmaßnahmen gegen Sambia auf.": ("sanctions", "held", {"ZM"}),
    "Australien droht Myanmar mit neuen Sanktionen.": ("sanctions", "possible", {"AU", "MM"}),
    # attacks
    "Bei einem Bombenanschlag in Bagdad sind vier Menschen getötet worden.": (
        "attack",
        "held",
        {"IQ"},
    ),
    "Russische Truppen beschossen in der Nacht eine Schule in Cherson.": (
        "attack",
        "held",
        {"RU", "UA"},
    ),
    "Israelische Kampfjets griffen am Abend Ziele im Libanon an.": ("attack", "held", {"IL", "LB"}),
    "Eine Drohne traf in der Nacht ein Lagerhaus in Odessa.": ("attack", "held", {"UA"}),
    "Die Hamas feuerte am Abend Dutzende Raketen auf Tel Aviv ab.": ("attack", "held", {"IL"}),
    # elections
    "Die Parlamentswahl in Kroatien findet am 7. Juni statt.": ("election", "planned", {"HR"}),
    "Bei der Präsidentschaftswahl in Ghana siegte im Dezember die Opposition.": (
        "election",
        "held",
        {"GH"},
    ),
    "Nach der Bundestagswahl im Februar begannen die Gespräche.": ("election", "held", {"DE"}),
    # appointments
    "Der tschechische Verkehrsminister Jan Novotný ist am Montag zurückgetreten.": (
        "appointment",
        "held",
        {"CZ"},
    ),
    "Präsident Lula ernannte die Juristin Clara Azevedo zur Umweltministerin.": (
        "appointment",
        "held",
        set(),
    ),
    "Neuer Botschafter in Irland wird Paul Lindner.": ("appointment", "held", {"IE"}),
    "Das Parlament in Riga wählte Anna Kalniņa zur Präsidentin.": ("appointment", "held", {"LV"}),
    "Nach dem Rücktritt von Ministerin Petra Lorenz übernimmt ihr Stellvertreter.": (
        "appointment",
        "held",
        set(),
    ),
    "Der Gouverneur feuerte den Polizeidirektor Jan Kramer.": ("appointment", "held", set()),
    # protests
    "In Nairobi demonstrierten am Freitag Tausende gegen höhere Steuern.": (
        "protest",
        "held",
        {"KE"},
    ),
    "Zehntausende Menschen gingen in Budapest auf die Straße.": ("protest", "held", {"HU"}),
    "Bei Protesten gegen die Rentenreform in Lyon wurden am Samstag drei Menschen verletzt.": (
        "protest",
        "held",
        {"FR"},
    ),
    "Tausende Gelbwesten zogen am Samstag durch Paris.": ("protest", "held", {"FR"}),
    # aid
    "Dänemark sagte der Ukraine weitere 90 Millionen Euro zu.": ("aid", "planned", {"DK", "UA"}),
    "Die Niederlande stellen Moldau fünf Millionen Euro zur Verfügung.": (
        "aid",
        "held",
        {"NL", "MD"},
    ),
    "Japan hat den Philippinen zwei Patrouillenboote geliefert.": ("aid", "held", {"JP", "PH"}),
    "Ruanda entsandte 300 Soldaten nach Mosambik.": ("aid", "held", {"RW", "MZ"}),
    "Estland stellte der Ukraine neue Haubitzen in Aussicht.": ("aid", "possible", {"EE", "UA"}),
    # other words for them
    "Kenia und Tansania haben ihren Streit über Maisexporte beigelegt.": (
        "agreement",
        "held",
        {"KE", "TZ"},
    ),
    "Polen und Tschechien haben vereinbart, das Kraftwerk gemeinsam zu betreiben.": (
        "agreement",
        "held",
        {"PL", "CZ"},
    ),
    "Schweden hat ein Abkommen über die Rückführung abgelehnt.": ("agreement", "refused", {"SE"}),
    "Das Freihandelsabkommen zwischen Indien und Peru ist seit Januar in Kraft.": (
        "agreement",
        "held",
        {"IN", "PE"},
    ),
    "Belarussische Truppen proben derzeit den Einsatz von Raketen.": (
        "military_exercise",
        "held",
        {"BY"},
    ),
    "Das Militär in Myanmar ließ 300 politische Häftlinge laufen.": (
        "prisoner_release",
        "held",
        {"MM"},
    ),
    "Kuba hat eine Amnestie für 500 Gefangene verkündet.": ("prisoner_release", "held", {"CU"}),
    "Der Iran lehnt die Freilassung der zwei Franzosen ab.": (
        "prisoner_release",
        "refused",
        {"IR", "FR"},
    ),
    "Die Schweiz hat die Konten von acht belarussischen Funktionären gesperrt.": (
        "sanctions",
        "held",
        {"CH", "BY"},
    ),
    "Nigeria steht seit Dezember auf der schwarzen Liste der USA.": (
        "sanctions",
        "held",
        {"NG", "US"},
    ),
    "Ungarn blockiert das neue Sanktionspaket gegen Russland.": (
        "sanctions",
        "refused",
        {"HU", "RU"},
    ),
    "Die RSF-Miliz eroberte im Oktober Al-Faschir im Sudan.": ("attack", "held", {"SD"}),
    "In Burkina Faso sprengten Dschihadisten einen Konvoi in die Luft.": ("attack", "held", {"BF"}),
    "Der Iran droht Israel mit einem Raketenangriff.": ("attack", "possible", {"IR", "IL"}),
    "Die Polen wählen im Juni einen neuen Präsidenten.": ("election", "planned", {"PL"}),
    "Im Mai wird im Libanon ein neues Parlament gewählt.": ("election", "planned", {"LB"}),
    "Malawis Präsident Lazarus Chakwera hat die Wahl verloren.": ("election", "held", {"MW"}),
    "Südkoreas Präsident Yoon Suk-yeol wurde seines Amtes enthoben.": (
        "appointment",
        "held",
        {"KR"},
    ),
    "Der litauische Minister Jonas Petraitis musste seinen Hut nehmen.": (
        "appointment",
        "held",
        {"LT"},
    ),
    "Der norwegische Notenbankchef Lars Holm scheidet im Juni aus dem Amt.": (
        "appointment",
        "planned",
        {"NO"},
    ),
    "In Lima gingen Tausende gegen den neuen Präsidenten auf die Barrikaden.": (
        "protest",
        "held",
        {"PE"},
    ),
    "Die Polizei in Tiflis ging mit Wasserwerfern gegen Demonstranten vor.": (
        "protest",
        "held",
        {"GE"},
    ),
    "Für Samstag haben die Gewerkschaften zu einer Demonstration in Wien aufgerufen.": (
        "protest",
        "planned",
        {"AT"},
    ),
    "Deutschland gibt der Ukraine weitere 40 Millionen Euro.": ("aid", "held", {"DE", "UA"}),
    "Frankreich erwägt, der Ukraine weitere Mirage-Jets zu liefern.": (
        "aid",
        "possible",
        {"FR", "UA"},
    ),
    "Die USA lehnten die Lieferung von Raketen an die Ukraine ab.": (
        "aid",
        "refused",
        {"US", "UA"},
    ),
    # who acts, and whose it is
    "Am Samstag gingen die Georgier auf die Straße.": ("protest", "held", {"GE"}),
    "Gestern haben die Schweizer gegen neue Steuern protestiert.": ("protest", "held", {"CH"}),
    "Tausende aus Berlin demonstrierten am Montag in Warschau.": ("protest", "held", {"PL"}),
    "Die Weltbank gab der Ukraine fünf Millionen Euro.": ("aid", "held", {"UA"}),
    "Ein Polizist wurde durch Rebellen erschossen.": ("attack", "held", set()),
    "Bei dem ukrainischen Angriff starben in Russland am Montag drei Menschen.": (
        "attack",
        "held",
        {"UA", "RU"},
    ),
    "Das Abkommen, das Peru im Mai unterzeichnete, gilt für zehn Jahre.": (
        "agreement",
        "held",
        {"PE"},
    ),
    "Norwegen, Island und Schweden verhängten am Montag Sanktionen gegen den Iran.": (
        "sanctions",
        "held",
        {"NO", "IS", "SE", "IR"},
    ),
    "Gegen den Iran verhängte Kanada neue Sanktionen.": ("sanctions", "held", {"CA", "IR"}),
    "Die EU sanktionierte den belarussischen Minister Iwan Kubrak.": (
        "sanctions",
        "held",
        {"BY"},
    ),
    "Peru plant im Mai ein Manöver, während Chile verhandelt.": (
        "military_exercise",
        "planned",
        {"PE"},
    ),
    # how it is worded
    "Die EU verhängt keine Sanktionen gegen Peru.": ("sanctions", "refused", {"PE"}),
    "Togo sagte zu, die Gefangenen freizulassen.": ("prisoner_release", "planned", {"TG"}),
    "Die Opposition in Togo fordert die Freilassung von 40 Gefangenen.": (
        "prisoner_release",
        "possible",
        {"TG"},
    ),
    "Die Opposition in Togo fordert die Freilassung einer Lehrerin.": (
        "prisoner_release",
        "possible",
        {"TG"},
    ),
    "Die Opposition in Togo fordert die Freilassung von Eva Klein.": (
        "prisoner_release",
        "possible",
        {"TG"},
    ),
    "Der kürzlich abgesetzte Außenminister Paul Kramer flog nach Rom.": (
        "appointment",
        "held",
        set(),
    ),
    "Der gestern zurückgetretene Minister Paul Kramer will nach Rom ziehen.": (
        "appointment",
        "held",
        set(),
    ),
    "Die Wahl des neuen Ministerpräsidenten in Ungarn hat am Montag begonnen.": (
        "election",
        "held",
        {"HU"},
    ),
    "Peru am Sonntag vor der Wahl": ("election", "held", {"PE"}),  # with nothing behind the noun
}

NOTHING = {
    "Der Minister protestierte vor 300 Journalisten gegen die Vorwürfe.",
    "Minister Paul Kramer ist seit Montag gelähmt.",
    "Minister Paul Kramer ist seit Montag in Oslo.",
    "Paul Kramer ist seit Montag mit dem Minister in Oslo.",
    "Die Minister sprachen über den Haushalt.",
    "Sie traf in Oslo eine Entscheidung und reiste nach Bergen weiter.",
    "Der Minister hatte keine Wahl.",
    "Der Angriff der Opposition auf den Kanzler blieb ohne Wirkung.",
    "Der Verein hat einen neuen Stürmer verpflichtet.",
    "Der Präsident demonstrierte Stärke.",
    "Die Ministerin protestierte gegen den Vorwurf.",
    "Das Museum entließ die Besucher durch den Hinterausgang.",
    "Einige Abgeordnete haben sich auf den Termin gefreut.",
    "Die Verhandlungen endeten, ohne dass sich beide Seiten einigten.",
    "Sie unterzeichnete das Gesetz am Montag.",
    "Er rief zu einer Waffenruhe auf.",
    "Sie einigten sich auf ein weiteres Treffen im Juni.",
    "Seine Rede schlug ein wie eine Bombe, hieß es.",
    "Der Einsturz der Brücke kam überraschend.",
    "Die Auswahl der Bewerber dauert noch.",
    "Die Lieferung der Bücher verzögert sich.",
    "Jonas Frei ließ sich vertreten.",
    "Die beiden einigten sich darauf, im Mai noch einmal zu sprechen.",
    "Die Regierung übt Kritik an den Plänen der Kommission.",
    "Das Land gibt jährlich zwei Milliarden Euro für die Bahn aus.",
    "Bei einem Unfall auf der Autobahn starben zwei Menschen.",
    "Der Konzern liefert Hubschrauber an die Bundeswehr.",
    "Die Gewerkschaft und der Konzern verhandeln über höhere Löhne.",
    "Guterres will einer Einladung nach Osttimor folgen.",
    "China protestierte gegen die Entscheidung.",
    "Der Fahrer rettete sich durch ein Ausweichmanöver.",
}


def facts(events: tuple[Event, ...]) -> list[tuple[str, str, set[str]]]:
    return [(event.type, event.status, set(event.countries)) for event in events]


@pytest.mark.parametrize("text", TOLD)
def test_a_sentence_tells_one_event_with_its_status_and_states(
    text: str, read: Read, lexicon: Lexicon
) -> None:
    assert facts(find_events(read(text), lexicon, PUBLISHED)) == [TOLD[text]]


@pytest.mark.parametrize("text", sorted(NOTHING))
def test_lookalikes_and_mere_talk_are_no_events(text: str, read: Read, lexicon: Lexicon) -> None:
    assert facts(find_events(read(text), lexicon, PUBLISHED)) == []


def only(events: tuple[Event, ...]) -> Event:
    assert len(events) == 1
    return events[0]


def test_an_event_told_in_headline_lead_and_background_is_one(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Ghana und Togo unterzeichnen Fischereiabkommen\n\n"
        "Ghana und Togo haben am Dienstag ein Fischereiabkommen unterzeichnet. "
        "Die Fischer begrüßten das Abkommen.\n\n"
        "Das Abkommen gilt für zehn Jahre."
    )
    event = only(find_events(read(text), lexicon, PUBLISHED))
    assert event.evidence.sentence.startswith("Ghana und Togo haben am Dienstag")
    assert event.date == DateRange(date(2026, 5, 12), date(2026, 5, 12), "day")


def test_a_run_off_is_another_vote_than_the_election_before_it(
    read: Read, lexicon: Lexicon
) -> None:
    text = (
        "In Peru fand im April die Präsidentenwahl statt. Die Stichwahl in Peru folgt am 7. Juni."
    )
    events = find_events(read(text), lexicon, PUBLISHED)
    assert [event.label for event in events] == ["Präsidentenwahl", "Stichwahl in Peru"]


def test_a_conquest_and_a_bombing_in_one_country_are_two(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Die Rebellen haben im Januar die Stadt Bukavu im Kongo erobert. "
        "Bei einem Granatenangriff im Kongo starben am Dienstag elf Menschen."
    )
    assert len(find_events(read(text), lexicon, PUBLISHED)) == 2


def test_two_pledges_of_different_sums_are_two(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Dänemark sagte der Ukraine 90 Millionen Euro zu. "
        "Schon im März hatte Dänemark der Ukraine 40 Millionen Euro zugesagt."
    )
    assert len(find_events(read(text), lexicon, PUBLISHED)) == 2


def test_a_bombing_and_the_air_raid_that_answers_it_are_two(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Bei einem Anschlag in Kabul starben acht Menschen. "
        "Zwei Tage später bombardierte die Luftwaffe mehrere Dörfer in Afghanistan."
    )
    assert len(find_events(read(text), lexicon, PUBLISHED)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Im Mai beschossen Rebellen Goma im Kongo.",
            "Schon im April hatten Rebellen Goma im Kongo beschossen.",
        ),
        (
            "In Paris demonstrierten Tausende gegen die Reform.",
            "In Lyon demonstrierten Hunderte gegen die Reform.",
        ),
        (
            "Die Rebellen haben im Kongo die Stadt Bukavu erobert.",
            "Bei Angriffen auf Bukavu im Kongo starben elf Menschen.",
        ),
    ],
)
def test_another_day_town_or_kind_of_attack_makes_two(
    one: str, other: str, read: Read, lexicon: Lexicon
) -> None:
    assert len(find_events(read(f"{one} {other}"), lexicon, PUBLISHED)) == 2


def test_a_treaty_told_first_by_a_shorter_word_is_the_same(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Peru hat das Abkommen mit Chile gelobt. "
        "Peru und Chile hatten das Friedensabkommen im Mai unterzeichnet."
    )
    assert len(find_events(read(text), lexicon, PUBLISHED)) == 1


def test_what_is_only_told_later_of_an_event_belongs_to_it(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Peru und Chile haben ein Abkommen unterzeichnet. "
        "Das Abkommen zwischen Peru und Chile wurde am Montag in Riga unterzeichnet."
    )
    event = only(find_events(read(text), lexicon, PUBLISHED))
    assert event.date == DateRange(date(2026, 5, 11), date(2026, 5, 11), "day")
    assert (event.place, event.place_country) == ("Riga", "LV")


def test_who_comes_to_office_can_be_told_by_a_genitive(read: Read, lexicon: Lexicon) -> None:
    text = "Präsidentin Maia Sandu reiste nach Rom. Seit Sandus Amtsantritt ruht der Streit."
    assert only(find_events(read(text), lexicon, PUBLISHED)).label == "Sandus Amtsantritt"


def test_an_event_is_where_its_first_telling_says(read: Read, lexicon: Lexicon) -> None:
    text = (
        "In Riga unterzeichneten Peru und Chile das Grenzabkommen. "
        "In Wien wurde das Grenzabkommen zwischen Peru und Chile gelobt."
    )
    event = only(find_events(read(text), lexicon, PUBLISHED))
    assert (event.place, event.place_country) == ("Riga", "LV")


def test_who_tells_when_it_will_be_tells_that_it_has_not_been(read: Read, lexicon: Lexicon) -> None:
    text = "Die Wahl in Ghana ist umstritten. Im Juni wird in Ghana gewählt."
    assert only(find_events(read(text), lexicon, PUBLISHED)).status == "planned"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Am Abend des 4. Mai beschossen Rebellen das Dorf.", date(2026, 5, 4)),
        ("In der Nacht beschossen Rebellen das Dorf.", PUBLISHED),
    ],
)
def test_a_part_of_a_day_is_the_articles_unless_a_day_is_named(
    text: str, day: date, read: Read, lexicon: Lexicon
) -> None:
    event = only(find_events(read(text), lexicon, PUBLISHED))
    assert event.date == DateRange(day, day, "day")


def test_who_signs_is_of_an_agreement_and_who_looks_on_is_not(read: Read, lexicon: Lexicon) -> None:
    signed = "Das Abkommen wurde von Ministerin Eva Klein unterzeichnet."
    assert only(find_events(read(signed), lexicon, PUBLISHED)).persons == ("Eva Klein",)
    seen = "Das Abkommen wurde im Beisein von Ministerin Eva Klein unterzeichnet."
    assert only(find_events(read(seen), lexicon, PUBLISHED)).persons == ()


def test_an_event_carries_its_sentence_trigger_rule_and_confidence(
    read: Read, lexicon: Lexicon
) -> None:
    text = "Es regnete.\n\nKatar hat am Sonntag 40 Häftlinge begnadigt."
    event = only(find_events(read(text), lexicon, PUBLISHED))
    evidence = event.evidence
    assert text[evidence.start : evidence.end] == evidence.sentence
    assert evidence.sentence == "Katar hat am Sonntag 40 Häftlinge begnadigt."
    assert (evidence.trigger, evidence.rule) == ("begnadigt", "set free")
    assert 0 < evidence.confidence <= 1


def test_the_signers_of_a_treaty_are_its_persons_and_give_their_states(
    read: Read, lexicon: Lexicon
) -> None:
    text = (
        "Der finnische Außenminister Juha Virtanen und die estnische Ministerin Liis Tamm "
        "unterzeichneten in Helsinki ein Abkommen über den Fährverkehr."
    )
    event = only(find_events(read(text), lexicon, PUBLISHED))
    assert set(event.persons) == {"Juha Virtanen", "Liis Tamm"}
    assert set(event.countries) == {"FI", "EE"}
    assert (event.place, event.place_country) == ("Helsinki", "FI")
    assert event.label == "Abkommen über den Fährverkehr"


def test_who_only_speaks_of_an_attack_gives_it_no_state(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Der spanische Außenminister Pablo Ruiz verurteilte die russischen Angriffe auf Häfen, "
        "bei denen acht Menschen starben."
    )
    event = only(find_events(read(text), lexicon, PUBLISHED))
    assert (event.type, event.countries) == ("attack", ("RU",))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die für Juni geplante Parlamentswahl in Haiti wurde verschoben.", "cancelled"),
        ("Eine Neuwahl in Nepal sei möglich, hieß es.", "possible"),
        ("Peru und Chile konnten sich nicht auf eine Grenzregelung einigen.", "refused"),
        ("Katar könnte drei Gefangene freilassen.", "possible"),
        ("Katar wird drei Gefangene freilassen.", "planned"),
        ("Katar kündigte an, drei Gefangene freizulassen.", "planned"),
        ("In Katar sollen drei Gefangene freigelassen worden sein.", "held"),
        ("Nach dem Anschlag in Quito wurde das Spiel abgesagt.", "held"),
    ],
)
def test_words_of_plan_doubt_refusal_and_cancellation_give_the_status(
    text: str, status: str, read: Read, lexicon: Lexicon
) -> None:
    assert only(find_events(read(text), lexicon, PUBLISHED)).status == status


def test_the_same_text_gives_the_same_events(read: Read, lexicon: Lexicon) -> None:
    text = "\n\n".join(TOLD)
    first = find_events(read(text), lexicon, PUBLISHED)
    assert find_events(read(text), lexicon, PUBLISHED) == first
    assert {event.type for event in first} == {kind for kind, _, _ in TOLD.values()}


def test_without_a_day_of_publication_only_full_dates_are_worked_out(
    read: Read, lexicon: Lexicon
) -> None:
    text = "Am Montag begann in Estland ein Manöver. Am 3. März 2025 trat in Rom der Pakt in Kraft."
    days = [event.date for event in find_events(read(text), lexicon, None)]
    assert days == [None, DateRange(date(2025, 3, 3), date(2025, 3, 3), "day")]
