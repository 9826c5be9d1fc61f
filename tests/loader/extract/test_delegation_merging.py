"""Delegations beside the encounters between persons of a text."""

import pytest

from loader.extract.delegation_attendance import find_attendances
from loader.extract.delegation_meetings import find_meetings
from loader.extract.delegation_merging import add_delegations
from loader.extract.delegations import find_delegations
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.scorer import read_status_scorer
from loader.extract.status_cues import read_status_cues
from tests.loader.extract.conftest import Extract, Read

Parties = tuple[set[str], set[str], set[str]]


def merge(document: Document, lexicon: Lexicon, *, met: bool) -> list[Parties]:
    """Return persons, states and organisations of each encounter.

    `met` puts an encounter of all persons at the text's first trigger word before.
    """
    first = next(trigger for row in document.triggers for trigger in row)
    everybody = frozenset(chain.number for chain in document.chains)
    told = [Told(everybody, first, "held", 0.9, "test")] if met else []
    delegations = find_delegations(document, lexicon)
    found = add_delegations(
        document,
        told,
        find_meetings(document, delegations),
        find_attendances(document, delegations),
        read_status_scorer(),
        read_status_cues(),
    )
    return [
        (
            {document.chains[number].name for number in each.persons},
            set(each.countries),
            set(each.organizations),
        )
        for each in found
    ]


def test_delegations_make_an_encounter_of_their_own(read: Read, lexicon: Lexicon) -> None:
    document = read("Vertreter Kolumbiens und der Farc trafen sich am Sonntag in Havanna.")

    assert merge(document, lexicon, met=False) == [(set(), {"CO"}, {"Farc"})]


def test_a_delegation_joins_the_persons_it_was_told_with(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Lula da Silva traf am Montag Javier Milei. Auch Vertreter Brasiliens nahmen teil."
    )

    assert merge(document, lexicon, met=True) == [
        ({"Lula da Silva", "Javier Milei"}, {"BR"}, set())
    ]


def test_who_is_present_is_so_at_what_was_told_long_before(read: Read, lexicon: Lexicon) -> None:
    document = read(
        "Lula da Silva traf am Montag Javier Milei. Es regnete. Es war kalt. Niemand lachte. "
        "Die anwesenden Außenminister (Haiti, Kuba) schwiegen."
    )

    assert merge(document, lexicon, met=True) == [
        ({"Lula da Silva", "Javier Milei"}, {"HT", "CU"}, set())
    ]


@pytest.mark.parametrize(
    "text",
    [
        # those told with their states, though not of a meeting
        (
            "Der deutsche Kanzler Friedrich Merz lachte. Es regnete. Der polnische "
            "Ministerpräsident Donald Tusk schwieg. Es war kalt. Deutschland und Polen "
            "verhandelten in Riga."
        ),
        # one told just behind
        (
            "In Riga gab es Streit. Es regnete. Deutschland und Polen verhandeln über Zölle. "
            "Bundeskanzler Friedrich Merz sprach mit Donald Tusk."
        ),
        # an organisation that a person met
        (
            "Friedrich Merz traf am Montag Donald Tusk und eine Delegation der Hamas in Riga. "
            "Merz sprach mit der Führung der Hamas."
        ),
    ],
)
def test_delegations_of_an_encounter_told_with_names_make_none(extract: Extract, text: str) -> None:
    assert all(len(told.persons) == 2 for told in extract(text).encounters)


@pytest.mark.parametrize(
    "text",
    [
        "Delegationen Perus und Chiles verhandelten. Alan García traf Michelle Bachelet.",
        "Perus Präsident Alan García traf Chiles Präsidentin Eva Matthei. Peru sprach mit Chile.",
    ],
)
def test_states_whose_people_met_do_not_meet_again(read: Read, lexicon: Lexicon, text: str) -> None:
    found = merge(read(text), lexicon, met=True)

    assert [(len(persons), states) for persons, states, _ in found] == [(2, set())]
