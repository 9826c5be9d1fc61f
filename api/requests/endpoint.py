"""The endpoint: GraphQL over HTTP, and GraphiQL for browsers."""

from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager
from typing import Any

import strawberry
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from api.admission import Admission
from api.admitted import AdmittedReader
from api.authentication import Tokens
from api.context import Context
from api.documents.library import read_library
from api.options import Options
from api.page import read_page
from api.requests.answer import print_refused, print_result
from api.requests.caching import let_keep
from api.requests.client import identify
from api.requests.connection import ClientGoneError, while_connected
from api.requests.identity import note
from api.requests.media import JSON, choose_media_type
from api.requests.origin import check_origin
from api.requests.parameters import Parameters, read_parameters
from api.requests.refused import MethodError, NotFoundError, RefusedError
from api.turns import Turns

_BY_GET = frozenset({OperationType.QUERY})
_BY_POST = frozenset({OperationType.QUERY, OperationType.MUTATION})
_BODY_SECONDS = 10.0
Trace = Callable[[str | None, str | None], AbstractContextManager[Any]]


class Endpoint:
    """Answers one request: from what it asks to the bytes of the answer.

    Strawberry's own view is not used: between its steps there is no room for places and for a
    client that goes, and a response is made of its data alone.

    Args:
        schema: the schema.
        options: limits and switches.
        admission: the places in which statements run.
        turns: the turns in which documents are prepared.
        tokens: the tokens that let clients in.
        trace: makes the context in which an operation is run, of its name and text.

    Raises:
        NewsgraphError: when what the options name cannot be used.
    """

    def __init__(
        self,
        schema: strawberry.Schema,
        options: Options,
        admission: Admission,
        turns: Turns,
        tokens: Tokens,
        trace: Trace,
    ) -> None:
        self._schema = schema
        self._options = options
        self._admission = admission
        self._tokens = tokens
        self._trace = trace
        self._turns = turns
        self._library = read_library(schema, options)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        media_type = JSON
        try:
            if _is_for_reader(request):
                response: Response = self._show_page()
            else:
                media_type = choose_media_type(request.headers.get("accept"))
                response = await self._answer(request, media_type)
        except RefusedError as refused:
            note(code=refused.code)
            response = print_refused(refused, media_type)
        except ClientGoneError:
            note(code="CLIENT_GONE")
            return
        await response(scope, receive, send)

    def _show_page(self) -> Response:
        # It holds nothing of the graph: a reader gives the token there, as a header.
        if not self._options.graphiql:
            raise NotFoundError("there is no page here")
        return read_page()

    async def _answer(self, request: Request, media_type: str) -> Response:
        check_origin(request, self._options.origins)
        token = self._tokens.check(request.headers.get("authorization"))
        client = identify(request, token)
        asked = await read_parameters(request, self._options.max_body, _BODY_SECONDS)
        note(operation=asked.operation_name)
        text = self._library.find(asked)
        result = await while_connected(
            request.receive,
            lambda: self._execute(request, client, text, asked),
        )
        if result.errors:
            note(code=(result.errors[0].extensions or {}).get("code", "INVALID"))
        response = print_result(result, media_type, self._options.max_answer)
        if request.method == "GET" and not result.errors:
            secret, age = self._tokens.needed, self._options.max_age
            return let_keep(request, response, age, secret=secret)
        return response

    async def _execute(
        self, request: Request, client: Hashable, text: str | None, asked: Parameters
    ) -> ExecutionResult:
        database = request.app.state.reader
        try:
            async with self._turns.take(client, text or "") as turn:
                reader = AdmittedReader(database, self._admission, client, turn.end)
                with self._trace(asked.operation_name, text):
                    result = await self._schema.execute(
                        text,
                        variable_values=asked.variables,
                        context_value=Context(reader, self._options.introspection),
                        operation_name=asked.operation_name,
                        allowed_operation_types=_BY_GET if request.method == "GET" else _BY_POST,
                    )
        except MissingQueryError as error:
            raise RefusedError("there is no query") from error
        except CannotGetOperationTypeError as error:
            raise RefusedError(error.as_http_error_reason()) from error
        except InvalidOperationTypeError as error:
            what = f"{error.operation_type.value}s are not asked by {request.method}"
            raise MethodError(what, headers={"Allow": "POST"}) from error
        if reader.refused is not None:
            raise reader.refused
        return result


def _is_for_reader(request: Request) -> bool:
    """Tell whether a browser wants a page to look at."""
    return (
        request.method == "GET"
        and "text/html" in request.headers.get("accept", "")
        and not {"query", "extensions", "documentId"} & request.query_params.keys()
    )
