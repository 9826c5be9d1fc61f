"""The endpoint: GraphQL over HTTP, and GraphiQL for browsers."""

import strawberry
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from api.admission import Admission
from api.context import Context
from api.options import Options
from api.page import read_page
from api.requests.answer import print_refused, print_result
from api.requests.connection import ClientGoneError, while_connected
from api.requests.identity import note
from api.requests.parameters import Parameters, read_parameters
from api.requests.refused import MethodError, NotFoundError, RefusedError

_BY_GET = frozenset({OperationType.QUERY})
_BY_POST = frozenset({OperationType.QUERY, OperationType.MUTATION})


class Endpoint:
    """Answers one request: from what it asks to the bytes of the answer.

    Strawberry's own view is not used: between its steps there is no room for places and for a
    client that goes, and a response is made of its data alone.

    Args:
        schema: the schema.
        admission: the places in which operations run.
        options: limits and switches.
    """

    def __init__(self, schema: strawberry.Schema, admission: Admission, options: Options) -> None:
        self._schema = schema
        self._admission = admission
        self._options = options

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._respond(Request(scope, receive))
        except RefusedError as refused:
            note(code=refused.code)
            response = print_refused(refused)
        except ClientGoneError:
            return
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if _is_for_reader(request):
            if not self._options.graphiql:
                raise NotFoundError("there is no page here")
            return read_page()
        asked = await read_parameters(request)
        note(operation=asked.operation_name)
        result = await while_connected(
            request.receive,
            lambda: self._admission.run(lambda: self._execute(request, asked)),
        )
        return print_result(result, self._options.max_answer)

    async def _execute(self, request: Request, asked: Parameters) -> ExecutionResult:
        try:
            return await self._schema.execute(
                asked.query,
                variable_values=asked.variables,
                context_value=Context(request.app.state.database),
                operation_name=asked.operation_name,
                allowed_operation_types=_BY_GET if request.method == "GET" else _BY_POST,
                operation_extensions=asked.extensions,
            )
        except MissingQueryError as error:
            raise RefusedError("there is no query") from error
        except CannotGetOperationTypeError as error:
            raise RefusedError(error.as_http_error_reason()) from error
        except InvalidOperationTypeError as error:
            what = f"{error.operation_type.value}s are not asked by {request.method}"
            raise MethodError(what, headers={"Allow": "POST"}) from error


def _is_for_reader(request: Request) -> bool:
    """Tell whether a browser wants a page to look at."""
    return (
        request.method == "GET"
        and "text/html" in request.headers.get("accept", "")
        and not {"query", "extensions"} & request.query_params.keys()
    )
