"""What whoever serves the API may choose."""

from typing import Annotated

from pydantic import BaseModel, ByteSize, ConfigDict, Field

Size = Annotated[ByteSize, Field(ge=1)]
Seconds = Annotated[float, Field(gt=0)]


class Options(BaseModel):
    """The API's limits and switches; as settings they have the same names."""

    model_config = ConfigDict(frozen=True)

    query_timeout: Annotated[
        Seconds, Field(description="seconds after which the server ends a statement")
    ] = 30.0
    max_running: Annotated[int, Field(ge=1, description="operations that run at a time")] = 16
    max_waiting: Annotated[int, Field(ge=0, description="operations that wait for a place")] = 64
    max_wait: Annotated[Seconds, Field(description="seconds that an operation waits at most")] = 5.0
    slow_after: Annotated[
        Seconds,
        Field(description="seconds after which a running operation may have to make room"),
    ] = 2.0
    max_answer: Annotated[Size, Field(description="bytes of an answer, e.g. 16MiB")] = ByteSize(
        16 * 1024**2
    )
    graphiql: Annotated[bool, Field(description="whether browsers get GraphiQL")] = True
