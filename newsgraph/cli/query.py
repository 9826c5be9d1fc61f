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
        typer.Argument(help="A question, like 'Wen traf Putin im August 2025?'"),
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

    A question may be German or English, and may ask how people are linked through meetings; options
    narrow it further. Example: newsgraph query 'wer traf wen wegen der Ukraine' --between Putin
    """
    from newsgraph.asking import ask_question, ask_who_met_whom
    from newsgraph.links import print_links
    from newsgraph.neo4j import open_server
    from newsgraph.table import print_meetings

    narrowed = narrow(regarding or [], between or [], status or [])
    with open_server(read_settings(), console=open_stderr()) as server:
        data = (
            ask_question(server, question, narrowed, first)
            if question
            else ask_who_met_whom(server, narrowed, first)
        )
    if as_json:
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    about = ["regarding", " or ".join(regarding)] if regarding else []
    title = question or " ".join(["Who met whom", *about])
    if "meetings" in data:
        print_meetings(data["meetings"], open_stdout(), title)
    else:
        print_links(data, open_stdout(), title)


def narrow(
    regarding: list[str], between: list[str], status: list[StatusOrAny]
) -> dict[str, list[str] | None]:
    """Return the arguments of `meetings` that options give; None for any status."""
    narrowed: dict[str, list[str] | None] = {}
    if regarding:
        narrowed["regarding"] = regarding
    if between:
        narrowed["between"] = between
    if status:
        chosen = [one.value.upper() for one in status]
        narrowed["status"] = None if StatusOrAny.ANY in status else chosen
    return narrowed
