"""`newsgraph query`: asks who met whom."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from newsgraph.cli.commands import read_settings
from newsgraph.cli.terminal import open_stderr, open_stdout


class StatusOrAny(StrEnum):
    """What became of a meeting, as far as it is told; `any` for all of them."""

    HELD = "held"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    DENIED = "denied"
    ANY = "any"


def run_query(
    question: Annotated[
        str | None,
        typer.Argument(help="'who met whom regarding Ukraine', instead of --regarding."),
    ] = None,
    regarding: Annotated[
        list[str] | None,
        typer.Option(help="Only what was about this country or organisation; may be repeated."),
    ] = None,
    between: Annotated[
        list[str] | None,
        typer.Option(help="Only what this person took part in; repeat it for several."),
    ] = None,
    status: Annotated[
        list[StatusOrAny] | None,
        typer.Option(help="Only of this status, by default held; may be repeated."),
    ] = None,
    first: Annotated[int, typer.Option(min=1, max=200, help="How many at most.")] = 20,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the data of the GraphQL operation.")
    ] = False,
) -> None:
    """Print who met whom, where and when, and the sentence that says so.

    Example: newsgraph query --regarding Ukraine --between Putin --between Lukaschenko
    """
    from newsgraph.asking import ask_who_met_whom
    from newsgraph.neo4j import open_server
    from newsgraph.question import parse_question
    from newsgraph.table import print_meetings

    about = list(regarding or [])
    if question and (asked := parse_question(question)):
        about.append(asked)
    chosen = status or [StatusOrAny.HELD]
    with open_server(read_settings(), console=open_stderr()) as server:
        data = ask_who_met_whom(
            server,
            regarding=about,
            between=between or [],
            status=None if StatusOrAny.ANY in chosen else [one.value for one in chosen],
            first=first,
        )
    if as_json:
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    title = " ".join(["Who met whom", *(["regarding", " or ".join(about)] if about else [])])
    print_meetings(data["meetings"], open_stdout(), title)
