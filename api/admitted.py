"""The database, as one operation may read it: in a place of its own for each statement."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from api.admission import Admission
from api.compile.port import Reader
from api.requests.refused import BusyError


class AdmittedReader:
    """Runs statements when they are admitted.

    Args:
        reader: the database.
        admission: the places.
        client: for whom it reads.
        begin: is called before a statement waits for its place.
    """

    def __init__(
        self,
        reader: Reader,
        admission: Admission,
        client: Hashable,
        begin: Callable[[], None] | None = None,
    ) -> None:
        self._reader = reader
        self._admission = admission
        self._client = client
        self._begin = begin
        self.refused: BusyError | None = None
        """Why a statement got no place: then the operation has no answer at all."""

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        if self._begin is not None:
            self._begin()
        try:
            return await self._admission.run(
                self._client, statement, lambda: self._reader.read(statement, parameters)
            )
        except BusyError as error:
            self.refused = error
            raise
