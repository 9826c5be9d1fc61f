"""Stage 9: who is left out beside a noun that names one side: "Ein Termin mit Trump fiel aus".

News leaves out whom the sentence before was about, so that less than elsewhere has to speak for
him where the encounter is told to have been cancelled, refused or denied: nobody is shown as met.
"""

from loader.extract.party import Party
from loader.extract.triggers import Trigger

# With this seven more pairs are found in the articles that weights are learned from, all right.
LEFT_OUT = 0.65
_SIDES = frozenset(("n:mit", "n:bei", "n:beim"))


def is_left_out(trigger: Trigger, parties: list[Party], a: Party, b: Party) -> bool:
    """Tell whether one of two is left out beside the noun that names the other.

    Args:
        trigger: the noun.
        parties: all beside it, of whom its own sentence names none but those "mit" whom it was.
        a: one of the two.
        b: the other.
    """
    named = [party for party in parties if party.how != "carried"]
    one_sided = all(party.role in _SIDES for party in named)
    return (
        one_sided and trigger.word.sort == "noun" and (a.how == "carried") != (b.how == "carried")
    )
