"""What an encounter was about."""

import pytest

from loader.extract.lexicon import Lexicon
from loader.extract.states import find_states
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
        ("Petr Pavel traf den georgischen Minister Irakli Beridse in Wien.", "traf", []),
        ("Petr Pavel traf Alar Karis, in Syrien starben zwei Menschen.", "traf", []),
    ],
)
def test_states_count_only_where_they_are_the_topic(
    read: Read, lexicon: Lexicon, text: str, trigger: str, states: list[str]
) -> None:
    document = read(text)
    told = told_by(document, trigger)
    found = find_states_about(document, told, find_states(document, lexicon), set(), lexicon)
    assert list(found) == states


def test_keywords_are_the_nouns_of_the_topic(read: Read) -> None:
    document = read("Petr Pavel sprach mit Alar Karis über Zölle und wegen der Grenzkontrollen.")
    assert find_topics(document, told_by(document, "sprach")) == ("Zölle", "Grenzkontrollen")
