"""Words of encounter that tell of none, and people beside them who take no part."""

import pytest

from loader.extract.encounters import find_told
from loader.extract.exclusions import is_incredible
from loader.extract.pairs import find_pairs
from loader.extract.parties import find_parties
from loader.extract.scorer import PairScorer, read_status_scorer
from loader.extract.status_cues import read_status_cues
from tests.loader.extract.conftest import Extract, Read

PAVEL, KARIS, SANDU = "Petr Pavel", "Alar Karis", "Maia Sandu"


def pairs(read: Read, text: str) -> set[frozenset[str]]:
    """Return who can be a pair beside any word of a text."""
    document = read(text)
    return {
        frozenset(document.chains[party.chain].name for party in pair)
        for row in document.triggers
        for trigger in row
        if not is_incredible(document, trigger)
        for pair in find_pairs(document, trigger, find_parties(document, trigger))
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} traf mit seiner Rede gegen {KARIS} ins Schwarze.",
        f"{PAVEL} traf mit dem Satz bei {KARIS} einen wunden Punkt.",
        f"{PAVEL} traf am Abend mit Verspätung beim Parteitag von {KARIS} ein.",
        f"{PAVEL} sah sich wegen {KARIS} zum Rücktritt gezwungen.",
        f"{PAVEL} und {KARIS} reden nur noch übereinander.",
        f"{PAVEL} sprach von einem Erfolg, den {KARIS} verdient habe.",
        f"{PAVEL} sprach von {KARIS} als einem Freund.",
        f"{PAVEL} nahm am Mittwoch {KARIS} auf den Arm.",
        f"{PAVEL} und {KARIS} begrüßten die Ankündigung aus Brüssel.",
        f"{PAVEL} und {KARIS} fordern, dass der Plan vom Tisch kommt.",
        f"{PAVEL} dankte {KARIS} in einem Brief für die Hilfe.",
        f"{PAVEL} gratulierte {KARIS} per Telegramm.",
        f"{PAVEL} gratulierte {KARIS} auf der Plattform Y.",
        f"Im Film empfängt {PAVEL} den Esten {KARIS}.",
        f"Der Roman lässt {PAVEL} auf einer Brücke {KARIS} treffen.",
        f"{PAVEL} hat mit {KARIS} seit der Wahl kein Wort gewechselt.",
        f"{PAVEL} ist mit {KARIS} nicht verwandt und verheiratet.",
        f"{PAVEL} wünschte {KARIS} viel Glück.",
        f"Wenn {PAVEL} den Esten {KARIS} träfe, gäbe es Streit.",
        f"Falls {PAVEL} in Riga {KARIS} träfe, gäbe es Streit.",
        f"{PAVEL} lud {KARIS} nicht ein.",
        f"{PAVEL} rief {KARIS} an, erreichte aber nur dessen Büro.",
        f"{PAVEL} und {KARIS} begegneten der Kritik aus Brüssel mit Gelassenheit.",
        f"{PAVEL} und {KARIS} lieferten sich auf X einen Schlagabtausch.",
        f"{PAVEL} und {KARIS} lieferten sich über die Medien einen Schlagabtausch.",
        f"{PAVEL} und {KARIS} stritten in langen Interviews um Zölle.",
        f"{PAVEL} und {KARIS} stritten auf dem Kurznachrichtendienst Y um Zölle.",
        f"{PAVEL} gratulierte {KARIS} zur Wiederwahl.",
        f"{PAVEL} dankte {KARIS} für die Hilfe der letzten Jahre.",
        f"{PAVEL} dankte {KARIS} auf X für die Hilfe der letzten Jahre.",
        f"{PAVEL} hätte nach Riga kommen müssen, um {KARIS} zu treffen.",
        f"{PAVEL} wäre gern nach Riga gereist, um {KARIS} zu treffen.",
        f"{PAVEL} und seine Leute hätten nach Riga reisen müssen, um {KARIS} zu treffen.",
        f"{PAVEL} und {KARIS} hätten sich in Riga treffen können.",
        f"{PAVEL} und {KARIS} gelten als zäh in Verhandlungen.",
        f"{PAVEL} widersprach {KARIS} in einem Gespräch mit dem Deutschlandfunk.",
        f"{PAVEL} lobte {KARIS} in einem Gespräch mit der »Bild«.",
        f"{PAVEL} kritisierte {KARIS} bei einem Treffen mit Studenten in Riga.",
        f"Wenn {PAVEL} und {KARIS} verhandeln, schauen alle zu.",
        f"{PAVEL} und {KARIS} duzen sich seit der Wahl.",
        f"{PAVEL} und {KARIS} verpassten einander um eine Stunde.",
        f"{PAVEL} und {KARIS} tauschen sich gelegentlich über WhatsApp aus.",
        f"{PAVEL} streitet seit Monaten mit {KARIS} über Botschafter.",
        f"{PAVEL} dankte {KARIS} am Montag in Riga schriftlich.",
        f"{PAVEL} hat {KARIS} am Montag einen Brief geschrieben und ihm gedankt.",
        f"{PAVEL} informierte {KARIS} am Montag in einem Schreiben.",
        f"{PAVEL} und {KARIS} seien in den Plan eingeweiht gewesen, hieß es.",
        f"{PAVEL} ließ {KARIS} in Wien sitzen.",
        f"{PAVEL} und {KARIS} standen auf der Gästeliste.",
        f"Im Film kommt es zu einem Treffen von {PAVEL} mit {KARIS}.",
        f"{PAVEL} kam ohne eine Einladung von {KARIS} nach Tallinn.",
        f"{PAVEL} erhielt von {KARIS} keine Einladung nach Tallinn.",
        f"{PAVEL} und {KARIS} trafen am Montag in Riga eine Entscheidung.",
        f"{PAVEL} und {KARIS} trafen Vorkehrungen für den Winter.",
    ],
    ids=lambda text: text[11:45],
)
def test_a_word_of_encounter_that_means_something_else_makes_no_pair(read: Read, text: str) -> None:
    assert pairs(read, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} traf {KARIS}.",
        f"{PAVEL} sprach am Rande des Gipfels von Riga mit {KARIS}.",
        f"{PAVEL} und {KARIS} saßen in einer Runde mit Reportern.",
        f"{PAVEL} dankte {KARIS} im Präsidentenpalast.",
        f"{PAVEL} wurde im Palast von {KARIS} empfangen.",
        f"Unter Leitung von {PAVEL} beriet {KARIS} mit den Ministern.",
        f"{PAVEL} lud {KARIS} ein.",
        f"{PAVEL} und {KARIS} trafen am Samstag in Riga aufeinander.",
        f"In der Staatsoper traf {PAVEL} den Präsidenten {KARIS}.",
        f"{PAVEL} begrüßte {KARIS} im Schloss mit einer Ansprache.",
        f"{PAVEL} und {KARIS} begegneten sich den Berichten zufolge in Riga.",
        f"{PAVEL} und {KARIS} begegneten dem Minister.",
        f"{PAVEL} und {KARIS} lieferten sich im Parlament einen Schlagabtausch.",
        f"{PAVEL} und {KARIS} stritten in Riga über Facebook und die Medien.",
        f"{PAVEL} gratulierte {KARIS} telefonisch zur Wiederwahl.",
        f"{PAVEL} gratulierte {KARIS} beim Abendessen zur Wiederwahl.",
        f"{PAVEL} gratulierte {KARIS} bei der Parade zur Wiederwahl.",
        f"{PAVEL} dankte seinem Gast {KARIS} für die Hilfe der letzten Jahre.",
        f"{PAVEL} kam nach Riga, um {KARIS} zu treffen.",
        f"{PAVEL} hätte nach Riga kommen sollen, um {KARIS} zu treffen.",
        f"{PAVEL}, der in Riga {KARIS} traf, hätte länger bleiben müssen.",
        f"{PAVEL} und {KARIS} hätten sich in Riga treffen sollen.",
        f"Wenn {PAVEL} und {KARIS} am Montag verhandeln, schauen alle zu.",
        f"Wenn {PAVEL} und {KARIS} verhandelten, schauten alle zu.",
        f"Wenn das Treffen von {PAVEL} mit {KARIS} endet, schauen alle zu.",
        f"{PAVEL} stritt am Montag mit {KARIS} über Botschafter.",
        f"{PAVEL} und {KARIS} haben die Brücke eingeweiht.",
        f"{PAVEL} gilt nach dem Treffen mit {KARIS} als gestärkt.",
        f"{PAVEL} lachte als Sieger im Gespräch mit {KARIS}.",
        f"Das Gespräch von {PAVEL} mit {KARIS} gilt als Erfolg.",
        f"{PAVEL} lobte im Gespräch mit {KARIS} die Studenten.",
        f"{PAVEL} und {KARIS} warben bei einem Treffen mit Studenten für den Plan.",
        f"{PAVEL} warb bei einem Treffen mit Studenten und {KARIS} für den Plan.",
        f"{PAVEL} und {KARIS} begegneten sich. Miteinander gesprochen haben sie nicht.",
        f"{PAVEL} und {KARIS} saßen im selben Saal. Gesprochen haben sie lange.",
        f"{PAVEL} und {KARIS} saßen im selben Saal. Über Fisch haben sie nicht gesprochen.",
        f"{PAVEL} und {KARIS} saßen im selben Saal. Gäste wurden nicht begrüßt.",
        f"Es war nicht mehr hell, als {PAVEL} mit {KARIS} telefonierte.",
        f"{PAVEL} traf nach mehr als einem Jahr als erster Präsident {KARIS}.",
        f"Wenn {PAVEL} und {KARIS} in Riga verhandeln, geht es um Geld.",
        f"{PAVEL} stritt seit Montag in Riga mit {KARIS} über Botschafter.",
        f"{PAVEL} telefonierte am Montag erstmals seit Monaten mit {KARIS}.",
        f"{PAVEL} und {KARIS} berieten am Montag in Riga und Vilnius über Zölle.",
        f"{PAVEL} und {KARIS} besuchten in Lettland eine Schule in Riga.",
        f"{PAVEL} und {KARIS} besuchten zusammen Schulen in Riga und Vilnius.",
        f"{PAVEL} war am Montag in Riga. {KARIS} eröffnete die Gespräche.",
        f"Treffen beginnt mit {KARIS} und {PAVEL} – Bauern klagen.",
        f"Trotz Streit traf {PAVEL} am Montag {KARIS}.",
        f"Vor seiner Entscheidung traf {PAVEL} am Montag {KARIS}.",
        f"{PAVEL} sprach mit {KARIS} von einem guten Tag.",
        f"{PAVEL} und {KARIS} sprachen miteinander von Europa.",
    ],
    ids=lambda text: text[11:45],
)
def test_the_same_words_make_one_where_they_mean_it(read: Read, text: str) -> None:
    assert pairs(read, text) == {frozenset((PAVEL, KARIS))}


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} und {KARIS} besuchten nacheinander das Lager.",
        f"Unklar ist, ob {PAVEL} oder {KARIS} den Minister empfängt.",
        f"{PAVEL} und {KARIS} kamen im Mai, der eine nach Wien, der andere nach Linz.",
        f"{PAVEL} besuchte am Montag Odessa, {KARIS} danach das Lager.",
        f"{PAVEL} sprach am Montag in Riga. {KARIS} eröffnete in Graz die Messe.",
        f"{PAVEL} sprach am Montag in Riga, {KARIS} eröffnete die Messe.",
        f"{PAVEL} war am Montag in Riga. Zwei Tage später kam {KARIS}.",
        f"{PAVEL} wurde am Montag begrüßt, doch am Ende saß dort {KARIS}.",
        f"{PAVEL} schrieb. Auf dem Tisch von {SANDU} steht ein Foto von {KARIS}.",
        f"{PAVEL} und {KARIS} besuchten Schulen in Graz und Linz.",
        f"{PAVEL} und {KARIS} reisten nach Rom und nach Riga.",
        f"{PAVEL} und {KARIS} reisten nach Rom beziehungsweise nach Riga.",
        f"{PAVEL} und {KARIS} sprachen vor Winzern in Graz und vor Bauern in Linz.",
        f"{PAVEL} und {KARIS} besuchten Schulen in ihren Ländern.",
        f"{PAVEL} empfing den König von Jordanien, {KARIS} den Minister {SANDU}.",
        f"{PAVEL} weihte in Graz eine Brücke ein und {KARIS} eine Schule.",
        f"{PAVEL} reiste nach Rom und {KARIS} nach Riga.",
        f"Der Besuch von {PAVEL} begann am Tag, an dem {KARIS} in Riga landete.",
        f"{PAVEL} und {KARIS} schwiegen. Beide trafen Vertreter der Bauern.",
        f"{PAVEL} und {KARIS} schwiegen. Beide sprachen mit Vertretern der Bauern.",
        f"{PAVEL} und {KARIS} schwiegen. Beide waren zu Gesprächen mit Bauern in Riga.",
        f"{PAVEL} und {KARIS} saßen weit voneinander entfernt.",
        f"In der einen Villa saß {PAVEL}, in der anderen {KARIS}.",
        f"{PAVEL} sprach in Riga. {KARIS} besuchte unterdessen die Messe in Graz.",
        f"{PAVEL} besuchte am Montag Riga, {KARIS} eröffnete in Graz die Messe.",
        f"{PAVEL} war in Graz. Für ihn saß {KARIS} am Tisch.",
        f"Er habe {PAVEL} nie gesehen, versicherte {KARIS} am Montag.",
    ],
    ids=lambda text: text[:40],
)
def test_who_does_the_same_alone_makes_no_pair(read: Read, text: str) -> None:
    assert frozenset((PAVEL, KARIS)) not in pairs(read, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} und {KARIS} besuchten gemeinsam Schulen in Graz und Linz.",
        f"{PAVEL} und {KARIS} besuchten Schulen in Graz.",
        f"{PAVEL} und {KARIS} besuchten Schulen in Bosnien und Herzegowina.",
        f"{PAVEL} und {KARIS} sprachen in Graz und in Linz miteinander.",
        f"{PAVEL} traf in Graz die Präsidentin {SANDU} und {KARIS}.",
        f"{PAVEL} zeigte der Ministerin {SANDU} und {KARIS} den Garten.",
        f"{PAVEL} reiste zu {KARIS} nach Riga und nach Rom.",
        f"Die Reise von {PAVEL} schloss mit einem Fest, an dem {KARIS} seine Freude hatte.",
        f"{PAVEL} und {KARIS} schwiegen. Beide trafen sich mit Vertretern der Bauern.",
        f"{PAVEL} und {KARIS} schwiegen. Beide trafen gemeinsam Vertreter der Bauern.",
        f"{PAVEL} und {KARIS} schwiegen. Beide sprachen eine Stunde über die Bauern.",
        f"{PAVEL} und {KARIS} schwiegen. Die beiden trafen Vertreter der Bauern.",
        f"{PAVEL} und {KARIS} schwiegen. Beide trafen die Präsidentin {SANDU}.",
        f"{PAVEL} saß neben {KARIS}, weit entfernt vom Fenster.",
        f"Auf der einen Seite saß {PAVEL}, auf der anderen {KARIS}.",
        f"{PAVEL} sprach in Riga. Unterdessen ist ein Treffen mit {KARIS} geplant.",
        f"{PAVEL} reiste nach Graz, {KARIS} empfing ihn im Rathaus.",
        f"{PAVEL}, {KARIS}, aber auch {SANDU} trafen sich in Riga.",
        f"Der Tscheche {PAVEL}, der Este {KARIS}, aber auch {SANDU} trafen sich in Riga.",
        f"Der Tscheche {PAVEL}, den am Montag {KARIS}, umringt von Reportern, empfing, schwieg.",
        f"In Riga trafen sich der Tscheche {PAVEL}, {KARIS}",
        f"{SANDU} begleitete {PAVEL} und {KARIS} nach Graz und nach Linz.",
        f"Sowohl {PAVEL} als auch {KARIS} nahmen am Treffen in Riga teil.",
    ],
    ids=lambda text: text[:40],
)
def test_who_does_it_with_the_other_makes_one(read: Read, text: str) -> None:
    assert frozenset((PAVEL, KARIS)) in pairs(read, text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (f"{PAVEL} wies {KARIS} an, mit {SANDU} zu reden.", (KARIS, SANDU)),
        (f"{PAVEL} riet {KARIS}, sich mit {SANDU} zu treffen.", (KARIS, SANDU)),
        (f"Anders als {PAVEL} traf {KARIS} die Präsidentin {SANDU}.", (KARIS, SANDU)),
        (f"Im Streit mit {PAVEL} traf {KARIS} die Präsidentin {SANDU}.", (KARIS, SANDU)),
        (f"Statt mit {PAVEL} sprach {KARIS} mit {SANDU}.", (KARIS, SANDU)),
        (
            f"Im Streit mit {PAVEL} und Jan Novák traf {KARIS} die Ministerin {SANDU}.",
            (KARIS, SANDU),
        ),
        (f"{PAVEL} hat {SANDU} häufiger getroffen als {KARIS}.", (PAVEL, SANDU)),
        (f"Statt {PAVEL}, der in Riga war, traf {KARIS} die Präsidentin {SANDU}.", (KARIS, SANDU)),
        (f"Im Auftrag von {PAVEL} sprach {KARIS} mit {SANDU}.", (KARIS, SANDU)),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_who_takes_no_part_makes_no_pair(read: Read, text: str, pair: tuple[str, str]) -> None:
    assert pairs(read, text) == {frozenset(pair)}


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} wies seine Minister an, bis Mai mit {KARIS} zusammenzukommen.",
        f"{PAVEL} riet seiner Partei, mit {KARIS} zu reden.",
        f"{PAVEL} suchte das Grab von {KARIS} auf.",
        f"{PAVEL} nannte den Esten {KARIS}, dessen Häuser er besichtigt hatte.",
    ],
    ids=lambda text: text[11:45],
)
def test_who_has_others_act_or_owns_something_meets_nobody(read: Read, text: str) -> None:
    assert pairs(read, text) == set()


def test_two_names_of_one_make_no_pair(read: Read) -> None:
    text = f"Der Abt, {PAVEL}, und {SANDU} trafen sich in Riga."
    assert pairs(read, text) == {frozenset((PAVEL, SANDU))}


def test_an_infinitive_below_another_verb_is_no_clause_of_its_own(read: Read) -> None:
    document = read(f"{PAVEL} versprach, den Brief {KARIS} überreichen zu lassen.")
    assert [clause.kind for clause in document.clauses[0]] == ["main", "infinitive"]


@pytest.mark.parametrize(
    ("verb", "met"), [("verfolgte", False), ("verurteilte", False), ("begann", True)]
)
def test_who_watches_an_encounter_or_blames_it_is_not_of_it(
    read: Read, verb: str, met: bool
) -> None:
    document = read(f"{PAVEL} reiste nach Riga. {KARIS} {verb} das Treffen mit {SANDU}.")
    sure = PairScorer({"bias": 9.0})
    told = find_told(document, sure, read_status_scorer(), read_status_cues())
    names = {document.chains[person].name for each in told for person in each.persons}
    assert (KARIS in names) is met


def test_a_headline_of_two_things_tells_one_behind_its_dash(read: Read) -> None:
    assert pairs(read, f"Treffen endet ohne Ergebnis – {PAVEL} und {KARIS} klagen.") == set()


@pytest.mark.parametrize(
    ("fate", "told"), [("kam nicht zustande", 1), ("wurde abgesagt", 1), ("ist am Montag", 0)]
)
def test_for_whom_is_left_out_less_speaks_where_nobody_is_shown_as_met(
    read: Read, fate: str, told: int
) -> None:
    document = read(f"{PAVEL} war in Riga. Ein Treffen mit {KARIS} {fate}.")
    unsure = PairScorer({"bias": 1.0})
    assert len(find_told(document, unsure, read_status_scorer(), read_status_cues())) == told


def test_what_only_judges_is_not_believed(read: Read) -> None:
    """However sure a scorer is, "lobte" brings nobody together."""
    sure = PairScorer({"bias": 9.0})
    for verb, met in (("lobte", 0), ("hofierte", 1)):
        document = read(f"{PAVEL} {verb} {KARIS}.")
        told = find_told(document, sure, read_status_scorer(), read_status_cues())
        assert len(told) == met


def test_those_whose_people_met_did_not(read: Read) -> None:
    text = f"Die Anhänger von {PAVEL} und die Leibgarde von {KARIS} gerieten aneinander."
    assert pairs(read, text) == set()
    assert pairs(read, f"Die Ministerin wurde von {PAVEL} und {KARIS} empfangen.") != set()


@pytest.mark.parametrize(
    "text",
    [
        f"Sowohl {PAVEL} als auch {KARIS} haben in Riga die Bauern getroffen.",
        f"{PAVEL} warf {KARIS} vor, er habe das Land in eine Krise geführt.",
        f"{PAVEL} blieb in Prag, während {KARIS} nach Kiew reiste.",
        f"{PAVEL} reiste am Montag nach Riga, während {KARIS} nach Kiew reiste.",
        f"{PAVEL} sprach am Montag in Vilnius, {KARIS} redete in Riga.",
        f"{PAVEL} und {KARIS} besuchten am Montag Schulen in Riga und Vilnius.",
        f"{PAVEL} und {KARIS} reisten am Montag nach Riga und nach Vilnius.",
        f"{PAVEL} reiste nach Indien, um Pfleger anzuwerben, {KARIS} nach Japan.",
        f"In Dresden sprach {PAVEL} auf dem Markt, in Leipzig {KARIS} vor Bauern.",
        f"{PAVEL} und {KARIS} haben in ihren Ländern die Bauern getroffen.",
    ],
)
def test_each_of_several_who_do_the_like_meets_none_of_the_others(
    extract: Extract, text: str
) -> None:
    assert extract(text).encounters == ()


def test_who_goes_to_two_places_with_somebody_meets_him(extract: Extract) -> None:
    text = f"{PAVEL} und {KARIS} besuchten am Montag mit Maia Sandu Schulen in Riga und Vilnius."
    assert [set(told.persons) for told in extract(text).encounters] == [
        {PAVEL, KARIS, "Maia Sandu"}
    ]


def test_a_newspaper_is_no_picture_and_a_doubted_meeting_is_one(extract: Extract) -> None:
    text = f"Der »Bild« zufolge stritten {PAVEL} und {KARIS} aus der Ferne."
    assert all(told.evidence.trigger != "Bild" for told in extract(text).encounters)
    text = f"Das »Treffen« von {PAVEL} und {KARIS} am Montag in Riga dauerte zehn Minuten."
    assert [told.persons for told in extract(text).encounters] == [(PAVEL, KARIS)]


def test_who_does_something_else_in_the_sentence_is_not_carried_into_it(extract: Extract) -> None:
    text = (
        f"Die Präsidenten {PAVEL} und {KARIS} haben getrennt Europa bereist. "
        f"{PAVEL} besuchte am Montag Kiew, {KARIS} hielt einen Vortrag in Dublin."
    )
    assert extract(text).encounters == ()
    text = f"{PAVEL} besuchte am Montag ein Werk in Brünn, {KARIS} zeitgleich ein Gestüt bei Narva."
    assert extract(text).encounters == ()
