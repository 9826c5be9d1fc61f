"""Annotated articles as samples of what kind an encounter was of."""

from collections.abc import Iterable
from typing import Any

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.kind_features import find_kind_features
from loader.extract.kinds import find_kind
from newsgraph.training.samples import Samples


def add_kinds(
    article: str,
    document: Document,
    annotated: Iterable[tuple[Told, dict[str, Any]]],
    kinds: Samples,
) -> None:
    """Add each encounter that both annotation and extraction have, with its annotated kind."""
    for told, encounter in annotated:
        if encounter.get("kind"):
            kinds.features.append(find_kind_features(document, told, find_kind(document, told)))
            kinds.answers.append(encounter["kind"])
            kinds.counts.append(True)
            kinds.articles.append(article)
            kinds.pairs.append(told.persons)
