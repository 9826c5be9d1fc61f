"""Finds the document that a request asks for: sent, named, or named by its hash."""

import re
from collections.abc import Mapping
from typing import Any

import strawberry
from cachetools import LRUCache

from api.documents import make_hash
from api.documents.errors import (
    DocumentNotFoundError,
    DocumentNotTrustedError,
    PersistedQueryNotFoundError,
)
from api.documents.trusted import TrustedDocumentError, TrustedDocuments
from api.options import Options
from api.requests.parameters import Parameters
from api.requests.refused import RefusedError

_HASH = re.compile("[0-9a-f]{64}")
_KEPT = 4 * 1024**2  # characters, of some thousand documents


class Library:
    """The documents that can be asked for.

    Args:
        trusted: the trusted ones.
        only: whether nothing else is answered.
    """

    def __init__(self, trusted: TrustedDocuments, *, only: bool) -> None:
        self._trusted = trusted
        self._only = only
        self._sent: LRUCache[str, str] = LRUCache(_KEPT, getsizeof=len)

    def find(self, asked: Parameters) -> str | None:
        """Return the text of the document; None when the request names none.

        A document that is sent along with its hash is kept, and found by that hash until others
        were asked for more lately: Apollo's automatic persisted queries.

        Raises:
            DocumentNotFoundError: when there is no document of the id.
            DocumentNotTrustedError: when it is none of those that are answered.
            PersistedQueryNotFoundError: when there is no document of the hash.
            RefusedError: when the request says no clear thing.
        """
        if asked.document_id is not None:
            if asked.query is not None:
                raise RefusedError("a request has a documentId or a query, not both")
            return self._find_named(asked.document_id)
        if (persisted := (asked.extensions or {}).get("persistedQuery")) is not None:
            return self._find_hashed(_read_hash(persisted), asked.query)
        if asked.query is not None:
            self._check_trust(asked.query)
        return asked.query

    def _find_named(self, name: str) -> str:
        text = self._trusted.get(name)
        if text is None and not self._only:
            text = self._sent.get(name.removeprefix("sha256:"))
        if text is None:
            raise DocumentNotFoundError(name)
        return text

    def _find_hashed(self, given: str, query: str | None) -> str:
        if query is None:
            text = self._trusted.get(f"sha256:{given}") or self._sent.get(given)
            if text is None:
                raise DocumentNotTrustedError if self._only else PersistedQueryNotFoundError
            return text
        if make_hash(query) != given:
            raise RefusedError("provided sha does not match query")
        self._check_trust(query)
        if len(query) <= _KEPT and not self._trusted.holds(query):
            self._sent[given] = query
        return query

    def _check_trust(self, query: str) -> None:
        if self._only and not self._trusted.holds(query):
            raise DocumentNotTrustedError


def read_library(schema: strawberry.Schema, options: Options) -> Library:
    """Return the library that the options name.

    Raises:
        TrustedDocumentError: when their trusted documents cannot be used, or there are none.
    """
    if options.documents is not None:
        trusted = TrustedDocuments.read(options.documents, schema)
    elif options.documents_only:
        raise TrustedDocumentError(
            "nothing would be answered: there are no trusted documents",
            hint="Set NEWSGRAPH_DOCUMENTS to their folder",
        )
    else:
        trusted = TrustedDocuments({})
    return Library(trusted, only=options.documents_only)


def _read_hash(persisted: Any) -> str:
    match persisted:
        case Mapping() if persisted.get("version") == 1:
            given = persisted.get("sha256Hash")
            if isinstance(given, str) and _HASH.fullmatch(given):
                return given
    raise RefusedError("persistedQuery must have version 1 and a sha256Hash")
