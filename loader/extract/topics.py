"""Stage 9: what an encounter was about: states and up to three keywords.

Every state of the text is a candidate; `topic_features` says how it stands to the encounter, and a
scorer decides.
"""

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.scorer import read_topic_scorer
from loader.extract.topic_features import TopicFeatures
from loader.extract.topic_phrases import find_topic_phrases

_MOST = 3
# By cross-validation three of five states above it are right; a higher one loses such as stand
# plainly in "über die Lage im Sudan".
THRESHOLD = 0.4


def find_topics(document: Document, told: Told) -> tuple[str, ...]:
    """Return up to three keywords of the text for what it was about."""
    found: list[str] = []
    for number, phrase in find_topic_phrases(document, told.trigger):
        word = document.sentences[number].tokens[phrase.last].text
        if phrase.head == "noun" and word not in TIMES and word not in found:
            found.append(word)
    return tuple(found[:_MOST])


def find_states_about(
    told: Told, features: TopicFeatures, taking_part: set[str], lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the codes of the states that an encounter was about.

    Args:
        told: the encounter.
        features: of the text's states.
        taking_part: codes of the participants' states.
        lexicon: knows the states in compounds.
    """
    scorer = read_topic_scorer()
    named = lexicon.country_of_compound(told.trigger.surface)  # "Ukraine-Gipfel"
    return tuple(
        code
        for code, found in features.find(told, taking_part).items()
        if code == named or scorer.score(found) >= THRESHOLD
    )
