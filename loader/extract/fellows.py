"""Stage 8: those who are told side by side met the same people.

"An der Unterredung mit Putin nahmen Witkoff und Kushner teil": a scorer looks at one pair at a
time, and where a list stands near its limit may believe one of its members and not the other.
"""

from collections import defaultdict
from collections.abc import Iterable

from loader.extract.party import Party
from loader.extract.phrases import Phrase

Scored = tuple[Party, Party, float]
# Below this a pair has signs of its own against it that its fellows do not share.
_LEAST = 0.5


def agree(scored: list[Scored]) -> Iterable[Scored]:
    """Return the pairs with what all members of a list are worth together, where that is more.

    Args:
        scored: pairs beside one trigger word, each with how likely it met.
    """
    alike: dict[tuple[tuple[Phrase, str], ...], list[float]] = defaultdict(list)
    for a, b, score in scored:
        alike[_places(a, b)].append(score)
    means = {places: sum(scores) / len(scores) for places, scores in alike.items()}
    for a, b, score in scored:
        yield a, b, max(score, means[_places(a, b)]) if score >= _LEAST else score


def _places(a: Party, b: Party) -> tuple[tuple[Phrase, str], ...]:
    """Return the lists, or lone phrases, in which a pair stands, with the parts they play."""
    places = ((party.head, party.role) for party in (a, b))
    return tuple(sorted(places, key=lambda place: (place[0].sentence, place[0].first)))
