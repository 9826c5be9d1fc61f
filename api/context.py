"""What one operation is answered with."""

from strawberry.fastapi import BaseContext

from api.database import Database


class Context(BaseContext):
    """One operation's context. Strawberry adds the request and the response."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self.database = database
