"""Where an encounter was."""

import pytest

from loader.extract.encounter_places import choose_place
from loader.extract.kinds import find_kind
from loader.extract.lexicon import Lexicon
from loader.extract.place_features import PlaceFeatures
from tests.loader.extract.conftest import Read
from tests.loader.extract.tellings import told_by


def place_of(
    read: Read, lexicon: Lexicon, text: str, trigger: str, *dateline: str, status: str = "held"
) -> str | None:
    document = read(text)
    told = told_by(document, trigger, status)  # type: ignore[arg-type]  # a status by its name
    place = choose_place(
        PlaceFeatures(document, dateline, lexicon), told, find_kind(document, told)
    )
    return place.name if place else None


@pytest.mark.parametrize(
    ("sentence", "trigger", "place"),
    [
        ("Annalena Baerbock traf Antony Blinken am Montag in Oslo.", "traf", "Oslo"),
        ("Joe Biden empfing Olaf Scholz im Weißen Haus.", "empfing", "Weißes Haus"),
        ("Petr Pavel traf Andrzej Duda in der Grenzstadt Cieszyn.", "traf", "Cieszyn"),
        ("Petr Pavel traf Andrzej Duda in der norwegischen Hauptstadt.", "traf", "Oslo"),
        (
            "Petr Pavel traf Andrzej Duda in der alten norwegischen Hauptstadt Bergen.",
            "traf",
            "Bergen",
        ),
        ("Petr Pavel traf Andrzej Duda in einem Hotel in Genf.", "traf", "Genf"),
        ("Petr Pavel reiste nach Tallinn, wo er Alar Karis traf.", "traf", "Tallinn"),
        ("Petr Pavel traf Alar Karis am Stadtrand von Nairobi.", "traf", "Nairobi"),
        ("Petr Pavel traf Alar Karis für die Regierung in Khartum.", "traf", None),
        (
            "Petr Pavel empfing Alar Karis, der am Vortag in Riga gelandet war.",
            "empfing",
            None,
        ),
        ("Petr Pavel traf die in Graz lebende Forscherin Anna Moser.", "traf", None),
        (
            "Petr Pavel wird in Riga den Präsidenten Alar Karis treffen und in Wien reden.",
            "treffen",
            "Riga",
        ),
        ("Petr Pavel traf Alar Karis im brasilianischen Manaus.", "traf", "Manaus"),
        ("Petr Pavel traf Alar Karis im estnischen Haapsalu.", "traf", "Haapsalu"),
        (
            "Petr Pavel hatte Alar Karis beim Gipfel im südkoreanischen Gyeongju getroffen.",
            "getroffen",
            "Gyeongju",
        ),
        ("Petr Pavel traf Alar Karis am Chiemsee.", "traf", "Chiemsee"),
        ("Der große Petr Pavel traf Alar Karis in Pressburg.", "traf", "Pressburg"),
        ("Petr Pavel sprach mit Alar Karis über die Lage im Kaukasus.", "sprach", None),
        ("Petr Pavel traf Alar Karis im Garten des Quirinals.", "traf", "Garten des Quirinals"),
        (
            "Petr Pavel traf Alar Karis im Foyer des Wiener Konzerthauses.",
            "traf",
            "Foyer des Wiener Konzerthauses",
        ),
        ("Petr Pavel traf Alar Karis in einem Münchner Wirtshaus.", "traf", "Wirtshaus in München"),
        ("Petr Pavel traf Alar Karis in der Zürcher Universität.", "traf", "Universität in Zürich"),
        ("Petr Pavel traf Alar Karis in einer Kneipe.", "traf", "Kneipe"),
        ("Petr Pavel habe Alar Karis getroffen, teilte sein Büro in Prag mit.", "getroffen", None),
    ],
)
def test_the_place_is_the_one_that_the_clause_tells(
    read: Read, lexicon: Lexicon, sentence: str, trigger: str, place: str | None
) -> None:
    assert place_of(read, lexicon, sentence, trigger) == place


def test_a_call_has_no_place(read: Read, lexicon: Lexicon) -> None:
    text = "Von Oslo aus telefonierte Annalena Baerbock mit Antony Blinken."
    assert place_of(read, lexicon, text, "telefonierte") is None


def test_those_who_join_are_where_the_talk_before_was(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Petr Pavel traf Alar Karis am Montag in Tallinn. "
        "An dem Gespräch nahm auch Andrzej Duda teil."
    )
    assert place_of(read, lexicon, text, "Gespräch") == "Tallinn"


def test_who_sits_in_a_round_that_a_relative_clause_tells_of_is_where_it_was(
    read: Read, lexicon: Lexicon
) -> None:
    text = (
        "Am Montag lud Petr Pavel die Verbände ins Kanzleramt. "
        "Neben Alar Karis saß auch Andrzej Duda in der Runde, die über Drohnen beriet."
    )
    assert place_of(read, lexicon, text, "beriet") == "Kanzleramt"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Dort umarmte er Andrzej Duda, nachdem er Alar Karis getroffen hatte.", "getroffen"),
        ("Alar Karis wurde damals von Andrzej Duda empfangen.", "empfangen"),
    ],
)
def test_dort_and_damals_point_to_the_place_told_before(
    read: Read, lexicon: Lexicon, text: str, trigger: str
) -> None:
    before = "Im Präsidentenpalast war das anders gewesen. "
    assert place_of(read, lexicon, before + text, trigger) == "Präsidentenpalast"


def test_the_dateline_counts_where_the_text_tells_of_its_town(read: Read, lexicon: Lexicon) -> None:
    text = "Pavel in Tallinn\n\nPetr Pavel sprach am Montag mit Alar Karis über Drohnen."
    assert place_of(read, lexicon, text, "sprach", "Tallinn") == "Tallinn"


def test_the_dateline_is_the_place_of_what_it_reports_and_not_of_what_was_before(
    read: Read, lexicon: Lexicon
) -> None:
    text = "Pavel wirbt um Hilfe\n\nPetr Pavel sprach am Montag mit Alar Karis über Drohnen."
    assert place_of(read, lexicon, text, "sprach", "Tallinn") == "Tallinn"
    before = "Pavel wirbt um Hilfe\n\nPetr Pavel hatte 2019 mit Alar Karis gesprochen."
    assert place_of(read, lexicon, before, "gesprochen", "Tallinn") is None


def test_what_was_refused_did_not_happen_in_the_town_of_the_dateline(
    read: Read, lexicon: Lexicon
) -> None:
    text = "Pavel in Tallinn\n\nPetr Pavel lehnte ein Treffen mit Alar Karis ab."
    assert place_of(read, lexicon, text, "Treffen", "Tallinn", status="refused") is None


def test_what_is_at_the_margin_of_a_gathering_is_where_that_is(
    read: Read, lexicon: Lexicon
) -> None:
    text = (
        "Beim Gipfel der Minister in Riga gab es Streit.\nDie Lage ist ernst.\n"
        "Am Rande sprach Petr Pavel mit Alar Karis."
    )
    assert place_of(read, lexicon, text, "sprach") == "Riga"


def test_a_headline_takes_its_place_from_the_first_sentence(read: Read, lexicon: Lexicon) -> None:
    text = "Pavel trifft Karis\nPetr Pavel hat in Riga den Präsidenten Alar Karis gesehen."
    assert place_of(read, lexicon, text, "trifft") == "Riga"


MANY = "Petr Pavel, Alar Karis, Andrzej Duda und Gitanas Nausėda berieten über Drohnen."


def test_many_who_meet_are_where_the_text_begins(read: Read, lexicon: Lexicon) -> None:
    head = "Streit um Drohnen\n\nIm Königsschloss ist es kalt.\n"
    assert place_of(read, lexicon, head + MANY, "berieten") == "Königsschloss"


def test_where_many_are_said_to_go_or_come_from_is_not_where_they_met(
    read: Read, lexicon: Lexicon
) -> None:
    head = "Streit um Drohnen\n\nAus Riga kommt Kritik, Pavel will nach Oslo reisen.\n"
    assert place_of(read, lexicon, head + MANY, "berieten") is None


def test_the_talk_on_a_base_is_where_the_base_is(read: Read, lexicon: Lexicon) -> None:
    text = (
        "Petr Pavel hat mit Alar Karis gesprochen. "
        "Das Gespräch auf dem neuen Luftwaffenstützpunkt Ämari dauerte lange."
    )
    assert place_of(read, lexicon, text, "gesprochen") == "Ämari"


def test_a_building_is_told_with_the_town_in_which_the_text_goes_on(
    read: Read, lexicon: Lexicon
) -> None:
    text = "Petr Pavel empfing Alar Karis am Montag im Hotel Bristol in Riga."
    assert place_of(read, lexicon, text, "empfing") == "Hotel Bristol in Riga"
    text = "Petr Pavel empfing Alar Karis am Montag im Palast in Riga."
    assert place_of(read, lexicon, text, "empfing") == "Palast in Riga"
    text = "Petr Pavel empfing Alar Karis am Montag im Hotel Tallinn in Tallinn."
    assert place_of(read, lexicon, text, "empfing") == "Hotel Tallinn"
    text = "Petr Pavel kam am Montag in Riga an. Am Abend traf er im Opernhaus Alar Karis."
    assert place_of(read, lexicon, text, "traf") == "Opernhaus in Riga"
    text = "Petr Pavel empfing Alar Karis am Montag im Weißen Haus in Washington."
    assert place_of(read, lexicon, text, "empfing") == "Weißes Haus"


def test_a_town_that_somebody_comes_from_or_goes_on_to_is_not_a_buildings(
    read: Read, lexicon: Lexicon
) -> None:
    text = "Aus Riga kommend, traf Petr Pavel im Opernhaus Alar Karis."
    assert place_of(read, lexicon, text, "traf") == "Opernhaus"
    text = "Petr Pavel traf im Opernhaus Alar Karis, bevor er nach Wien flog."
    assert place_of(read, lexicon, text, "traf") == "Opernhaus"


def test_a_town_that_somebody_visits_is_the_place(read: Read, lexicon: Lexicon) -> None:
    text = "Petr Pavel besuchte am Montag Tallinn, um mit Alar Karis zu sprechen."
    assert place_of(read, lexicon, text, "sprechen") == "Tallinn"
    text = "Tallinns Bürgermeister Petr Pavel hat ein Werk besucht und mit Alar Karis gesprochen."
    assert place_of(read, lexicon, text, "gesprochen") is None
    text = "Wien besuchte Petr Pavel nie; er traf Alar Karis am Montag."
    assert place_of(read, lexicon, text, "traf") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{A} sprach im Hotel Bristol mit {B} über die Wahlen in Minsk.", "Hotel Bristol"),
        ("{A} war am Vortag in Wien gewesen. Am Abend traf er {B} im Palast.", "Palast"),
        ("{A} traf {B}, bevor er am Montag Wien besucht.", None),
        ("{A} reiste nach Genf ab und traf {B} im Kreml.", "Kreml"),
    ],
)
def test_a_town_of_something_else_is_not_told_with_a_building(
    read: Read, lexicon: Lexicon, text: str, place: str | None
) -> None:
    told = text.format(A="Petr Pavel", B="Alar Karis")
    trigger = "sprach" if "sprach" in told else "traf"
    assert place_of(read, lexicon, told, trigger) == place
