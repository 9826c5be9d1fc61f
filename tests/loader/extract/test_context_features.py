"""What the text around a trigger word shows of a pair."""

import pytest

from loader.extract.context_features import ContextFeatures
from loader.extract.pairs import find_pairs
from loader.extract.parties import find_parties
from tests.loader.extract.conftest import Read


def seen(read: Read, text: str, surface: str, *names: str) -> set[str]:
    """Return the features of a pair beside the trigger with a surface."""
    document = read(text)
    trigger = next(t for row in document.triggers for t in row if t.surface == surface)
    parties = find_parties(document, trigger)
    features = ContextFeatures(document, trigger, parties)
    for a, b in find_pairs(document, trigger, parties):
        if {document.chains[party.chain].name for party in (a, b)} == set(names):
            return features.find(a, b)
    return set()


@pytest.mark.parametrize(
    ("text", "surface", "feature"),
    [
        (
            "Petr Pavel reiste nach Riga weiter, wo ihn Alar Karis empfing.",
            "empfing",
            "traveller where",
        ),
        (
            "Petr Pavel landete in Riga. Dort empfing ihn Alar Karis.",
            "empfing",
            "traveller there",
        ),
        (
            "Petr Pavel landete in Riga. Dort ist ein Gespräch mit Alar Karis geplant.",
            "Gespräch",
            "carried travels alone there",
        ),
        (
            "Petr Pavel lobte den Plan. Ein Gespräch mit Alar Karis ist geplant.",
            "Gespräch",
            "carried travels nobody else",
        ),
        (
            "Petr Pavel landete in Riga. Ein Gespräch mit Alar Karis ist vorgesehen.",
            "Gespräch",
            "carried scheduled attached",
        ),
        (
            "Petr Pavel landete in Riga. Ein Gespräch mit Alar Karis wurde abgesagt.",
            "Gespräch",
            "carried fell through attached",
        ),
        (
            "Petr Pavel landete in Riga. Danach folgte ein Gespräch mit Alar Karis.",
            "Gespräch",
            "carried took place attached",
        ),
        (
            "Petr Pavel landete in Riga.\nEin Gespräch mit Alar Karis ist geplant.",
            "Gespräch",
            "carried fresh True attached",
        ),
        (
            "Petr Pavel landete in Riga. Ein Gespräch mit Alar Karis ist geplant.",
            "Gespräch",
            "carried fresh False attached",
        ),
    ],
)
def test_the_text_around_tells_who_is_left_unsaid(
    read: Read, text: str, surface: str, feature: str
) -> None:
    assert feature in seen(read, text, surface, "Petr Pavel", "Alar Karis")


@pytest.mark.parametrize(
    ("text", "surface", "feature"),
    [
        ("Petr Pavel kam nach Riga. Er traf Alar Karis.", "traf", "said he subject"),
        (
            "Präsidentin Maia Sandu kam nach Riga. Sie traf Alar Karis.",
            "traf",
            "said she subject",
        ),
        ("Petr Pavel, der Alar Karis traf, blieb in Riga.", "traf", "said relative subject"),
        (
            "Petr Pavel kam nach Riga. Der Gast traf Alar Karis.",
            "traf",
            "said open subject",
        ),
        (
            "Präsident Petr Pavel kam nach Riga. Der Präsident traf Alar Karis.",
            "traf",
            "said office subject",
        ),
        (
            "Der Tscheche Petr Pavel kam nach Riga. Der Tscheche traf Alar Karis.",
            "traf",
            "said people subject",
        ),
    ],
)
def test_a_pair_shows_by_what_kind_of_word_somebody_is_spoken_of(
    read: Read, text: str, surface: str, feature: str
) -> None:
    told = seen(read, text, surface, "Petr Pavel", "Alar Karis")
    told |= seen(read, text, surface, "Maia Sandu", "Alar Karis")
    assert feature in told


def test_a_pair_shows_how_many_others_a_pronoun_could_mean(read: Read) -> None:
    alone = "Petr Pavel kam nach Riga. Er traf Maia Sandu."
    among = "Petr Pavel kam mit Alar Karis nach Riga. Er traf Maia Sandu."
    assert "rivals 0 he" in seen(read, alone, "traf", "Petr Pavel", "Maia Sandu")
    assert "rivals 1 he" in seen(read, among, "traf", "Petr Pavel", "Maia Sandu")
