"""Trusted documents: operations in a folder, checked once, and asked for by name or by hash."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Self

import strawberry
from graphql import GraphQLError, parse, validate

from api.documents import make_hash
from api.errors import APIError


class TrustedDocumentError(APIError):
    """A trusted document cannot be answered, or there are none."""


class TrustedDocuments:
    """The documents that are answered even if nothing else is.

    Args:
        documents: their texts by their names.
    """

    def __init__(self, documents: Mapping[str, str]) -> None:
        hashes = {f"sha256:{make_hash(text)}": text for text in documents.values()}
        self._texts = {**documents, **hashes}

    @classmethod
    def read(cls, folder: Path, schema: strawberry.Schema) -> Self:
        """Read all files `*.graphql` of a folder; `a/b.graphql` is called `a/b`.

        Raises:
            TrustedDocumentError: when there is none, or one is not valid by the schema.
        """
        documents = dict(_read(folder, schema))
        if not documents:
            raise TrustedDocumentError("there is no file *.graphql", where=str(folder))
        return cls(documents)

    def get(self, name: str) -> str | None:
        """Return the text of a document by its name, or by `sha256:` and its hash."""
        return self._texts.get(name)

    def holds(self, text: str) -> bool:
        """Tell whether a text is one of them."""
        return f"sha256:{make_hash(text)}" in self._texts


def _read(folder: Path, schema: strawberry.Schema) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.graphql")):
        try:
            text = path.read_text(encoding="utf-8")
            faults = validate(schema._schema, parse(text))  # noqa: SLF001 - it has no public name
        except (OSError, UnicodeDecodeError, GraphQLError) as error:
            raise TrustedDocumentError(str(error), where=str(path)) from error
        if faults:
            raise TrustedDocumentError(faults[0].message, where=str(path))
        yield path.relative_to(folder).with_suffix("").as_posix(), text
