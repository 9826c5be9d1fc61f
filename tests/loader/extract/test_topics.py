"""What an encounter was about."""

import pytest

from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.states import find_states
from loader.extract.topic_features import TopicFeatures
from loader.extract.topics import find_states_about, find_topics
from tests.loader.extract.conftest import Read
from tests.loader.extract.tellings import told_by


@pytest.mark.parametrize(
    ("text", "trigger", "states"),
    [
        ("Petr Pavel sprach mit Alar Karis über die Lage im Sudan.", "sprach", ["SD"]),
        ("Petr Pavel traf Alar Karis beim Ukraine-Gipfel.", "Ukraine-Gipfel", ["UA"]),
        (
            "Petr Pavel sprach mit Alar Karis über die in Belgien festgesetzten russischen Gelder.",
            "sprach",
            ["RU"],
        ),
        (
            "Petr Pavel traf Alar Karis. Im Mittelpunkt stand der Krieg in Syrien.",
            "traf",
            ["SY"],
        ),
        ("Petr Pavel traf Alar Karis. Dabei ging es um Georgien.", "traf", ["GE"]),
        (
            "Petr Pavel fordert Hilfen für den Sudan. Darüber hat er mit Alar Karis gesprochen.",
            "gesprochen",
            ["SD"],
        ),
        ("Petr Pavel traf den georgischen Minister Irakli Beridse in Wien.", "traf", []),
        ("Petr Pavel traf Alar Karis, in Syrien starben zwei Menschen.", "traf", []),
        (
            "Petr Pavel sprach mit Alar Karis über Zölle, in Syrien starben zwei Menschen.",
            "sprach",
            [],
        ),
        (
            "Petr Pavel hat mit Alar Karis über Zölle gesprochen in Georgien.",
            "gesprochen",
            [],
        ),
    ],
)
def test_states_count_only_where_they_are_the_topic(
    read: Read, lexicon: Lexicon, text: str, trigger: str, states: list[str]
) -> None:
    document = read(text)
    told = told_by(document, trigger)
    found = find_states_about(told, describe(document, lexicon), set(), lexicon)
    assert list(found) == states


def describe(document: Document, lexicon: Lexicon) -> TopicFeatures:
    return TopicFeatures(document, find_states(document, lexicon), lexicon)


OWN = "Der georgische Präsident Irakli Beridse sprach mit Alar Karis über "


@pytest.mark.parametrize(
    ("topic", "states"),
    [("Zölle. In Georgien wird gewählt.", []), ("die Lage in Georgien.", ["GE"])],
)
def test_a_participants_own_state_is_the_topic_only_where_the_text_gives_it_as_one(
    read: Read, lexicon: Lexicon, topic: str, states: list[str]
) -> None:
    document = read(OWN + topic)
    told = told_by(document, "sprach")
    found = find_states_about(told, describe(document, lexicon), {"GE"}, lexicon)
    assert list(found) == states


def test_features_tell_how_a_state_stands_to_the_encounter(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Petr Pavel sprach mit Alar Karis über die Lage in Georgien. "
        "Beide wollen die ukrainische Armee stärken."
    )
    told = told_by(document, "sprach")
    found = describe(document, lexicon).find(told, {"GE"})
    assert list(found) == ["GE", "UA"]
    assert found["GE"] >= {"own", "topic own", "same place"}
    assert found["UA"] >= {"other", "next adjective", "next bare"}
    assert not any(name.startswith(("topic", "same")) for name in found["UA"])


@pytest.mark.parametrize(
    "text",
    [
        "Petr Pavel traf den georgischen Pianisten Irakli Beridse.",
        "Petr Pavel traf Alar Karis und den georgischen Minister.",
    ],
)
def test_whose_somebody_is_is_no_mention_of_the_state(
    read: Read, lexicon: Lexicon, text: str
) -> None:
    document = read(text)
    found = describe(document, lexicon).find(told_by(document, "traf"), set())
    assert not any(name.startswith("same") for name in found["GE"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nach einem Treffen mit Alar Karis sagte Petr Pavel, in Syrien herrsche Not.", True),
        ("Nach einem Treffen mit Alar Karis traf Petr Pavel Leute, die Syrien helfen.", False),
    ],
)
def test_only_what_is_said_is_told_as_said(
    read: Read, lexicon: Lexicon, text: str, said: bool
) -> None:
    document = read(text)
    found = describe(document, lexicon).find(told_by(document, "Treffen"), set())
    assert ("said" in found["SY"]) == said


def test_keywords_are_the_nouns_of_the_topic(read: Read) -> None:
    document = read("Petr Pavel sprach mit Alar Karis über Zölle und wegen der Grenzkontrollen.")
    assert find_topics(document, told_by(document, "sprach")) == ("Zölle", "Grenzkontrollen")


def test_a_talk_is_not_what_it_was_about(read: Read) -> None:
    document = read("Thema der Gespräche von Petr Pavel mit Alar Karis war Georgien.")
    assert "Gespräche" not in find_topics(document, told_by(document, "Gespräche"))
