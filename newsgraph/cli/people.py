"""`newsgraph people`: who is who, why, and what a person decides on it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsgraph.cli.commands import read_settings
from newsgraph.cli.terminal import open_stderr, open_stdout

if TYPE_CHECKING:
    import neo4j

people_app = typer.Typer(
    help="Look at who is who, and decide it where the rules are wrong.",
    epilog="Example: newsgraph people why Selenskyj",
    no_args_is_help=True,
)

_WHO = "A person's id, a spelling that fits one person alone, or a name's id."
Because = Annotated[str, typer.Option(help="The reason, for those who read it later.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@people_app.command("list")
def list_(
    name: Annotated[
        str | None, typer.Option(help="Only people with a name of these words; accents are folded.")
    ] = None,
    first: Annotated[int, typer.Option(min=1, help="How many at most.")] = 50,
    as_json: AsJson = False,
) -> None:
    """List people, those that most articles name first.

    Example: newsgraph people list --name Müller
    """
    from newsgraph.people import list_people
    from newsgraph.people.tables import print_people

    with open_database() as (driver, database):
        people = list_people(driver, database, name)
    if as_json:
        print_json([asdict(person) for person in people[:first]])
    else:
        print_people(people, open_stdout(), first)


@people_app.command("why")
def why(
    name: Annotated[str, typer.Argument(help="An id, or a name in any spelling, or part of one.")],
    as_json: AsJson = False,
) -> None:
    """Tell who a name is and why: names as printed, the rules that joined them, decisions.

    Example: newsgraph people why Selenskyj
    """
    from newsgraph.people import explain_name
    from newsgraph.people.tables import print_answer

    with open_database() as (driver, database):
        answer = explain_name(driver, database, name)
    if as_json:
        print_json(asdict(answer))
    else:
        print_answer(answer, open_stdout())


@people_app.command("merge")
def merge(
    one: Annotated[str, typer.Argument(metavar="A", help=_WHO)],
    other: Annotated[str, typer.Argument(metavar="B", help="Likewise.")],
    because: Because,
) -> None:
    """Decide that two are one person; this outranks every rule and survives loading.

    Example: newsgraph people merge "Boris Johnson" "Alexander Johnson" --because "his first name"
    """
    from newsgraph.people import merge_people
    from newsgraph.people.tables import print_change

    with open_database() as (driver, database):
        change = merge_people(driver, database, one, other, because)
    print_change(change, open_stdout())


@people_app.command("split")
def split(
    person: Annotated[str, typer.Argument(help=_WHO)],
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="Printed forms or ids of the names that are somebody else's.",
            show_default=False,
        ),
    ],
    because: Because,
) -> None:
    """Decide that some names of a person are somebody else's.

    Example: newsgraph people split "George Bush" "George W. Bush" --because "father and son"
    """
    from newsgraph.people import split_person
    from newsgraph.people.tables import print_change

    with open_database() as (driver, database):
        change = split_person(driver, database, person, names, because)
    print_change(change, open_stdout())


@people_app.command("undo")
def undo(
    decision: Annotated[str, typer.Argument(metavar="ID", help="The decision's id.")],
) -> None:
    """Take a decision back: the rules decide again.

    Example: newsgraph people undo 3f2a91c04d
    """
    from newsgraph.people import undo as take_back
    from newsgraph.people.tables import print_change

    with open_database() as (driver, database):
        change = take_back(driver, database, decision)
    print_change(change, open_stdout())


@people_app.command("decisions")
def decisions(as_json: AsJson = False) -> None:
    """List what was decided, with the reasons.

    Example: newsgraph people decisions --json
    """
    from newsgraph.people import list_decisions
    from newsgraph.people.tables import print_decisions

    with open_database() as (driver, database):
        made = list_decisions(driver, database)
    out = open_stdout()
    if as_json:
        print_json([asdict(decision) for decision in made])
    elif made:
        print_decisions(made, out)
    else:
        out.print("no decision was made")


@contextmanager
def open_database() -> "Iterator[tuple[neo4j.Driver, str]]":
    """Yield a driver and the database's name."""
    from newsgraph.connection import open_driver
    from newsgraph.neo4j import open_server

    with (
        open_server(read_settings(), console=open_stderr()) as server,
        open_driver(server) as driver,
    ):
        yield driver, server.database


def print_json(told: Any) -> None:
    typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
