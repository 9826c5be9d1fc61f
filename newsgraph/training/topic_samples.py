"""Annotated articles as samples of what encounters were about: state by state, with the answer."""

from collections.abc import Iterable
from typing import Any

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.states import find_states
from loader.extract.topic_features import TopicFeatures
from newsgraph.training.samples import Samples

ABOUT, NOT_ABOUT = "about", "not"


def add_topics(
    article: str,
    document: Document,
    annotated: Iterable[tuple[Told, dict[str, Any]]],
    lexicon: Lexicon,
    topics: Samples,
) -> None:
    """Add every state of a document for each encounter that both annotation and extraction have.

    An annotation without `regarding` leaves open what an encounter was about, and teaches nothing.
    """
    features = TopicFeatures(document, find_states(document, lexicon), lexicon)
    for told, encounter in annotated:
        if "regarding" not in encounter:
            continue
        taking_part = {document.chains[number].country for number in told.persons} - {None}
        for code, found in features.find(told, {code for code in taking_part if code}).items():
            topics.features.append(found)
            about = code in (encounter["regarding"] or [])
            topics.answers.append(ABOUT if about else NOT_ABOUT)
            topics.counts.append(True)
            topics.articles.append(article)
            topics.pairs.append(told.persons)
