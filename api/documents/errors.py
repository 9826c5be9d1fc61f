"""Why a document that is asked for is not answered."""

from api.requests.refused import RefusedError


class DocumentNotFoundError(RefusedError):
    """No document has this id."""

    code = "DOCUMENT_NOT_FOUND"

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no document {name[:100]!r}")


class DocumentNotTrustedError(RefusedError):
    """Only trusted documents are answered, and this is none."""

    code = "DOCUMENT_NOT_TRUSTED"
    status = 403

    def __init__(self) -> None:
        super().__init__("only trusted documents are answered here")


class PersistedQueryNotFoundError(RefusedError):
    """No document of this hash was sent before, or not lately.

    Clients know the text and the code, and send the document along with its hash.
    """

    code = "PERSISTED_QUERY_NOT_FOUND"
    status = 200

    def __init__(self) -> None:
        super().__init__("PersistedQueryNotFound")
