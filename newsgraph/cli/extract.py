"""`newsgraph extract`: prints what is found, without a database."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.cli.arguments import Paths
from newsgraph.cli.commands import SOME_REJECTED, read_settings
from newsgraph.cli.terminal import Rejections, open_stderr

if TYPE_CHECKING:
    from loader.records import Findings


def run_extraction(
    paths: Paths,
    text: Annotated[bool, typer.Option("--text", help="Add each article's text.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell in words which rules found what, and where.")
    ] = False,
) -> None:
    """Print what is found in articles, one JSON object a line; no database is needed.

    Offsets count Unicode characters of the article's text.

    Example: newsgraph extract seeds/ > found.jsonl
    """
    from newsgraph.extraction import open_extractor, read_findings

    console = open_stderr()
    rejections = Rejections(console)
    show = _choose_form(text=text, explained=explain)
    with open_extractor(read_settings(), console) as extractor:
        for findings in read_findings(paths, extractor, rejections):
            typer.echo(show(findings))
    if rejections.count:
        console.print(str(rejections))
        raise typer.Exit(SOME_REJECTED)


def _choose_form(*, text: bool, explained: bool) -> "Callable[[Findings], str]":
    if explained:
        from loader.extract.explain import explain

        return explain
    from loader.extract.lines import to_line

    return lambda findings: json.dumps(to_line(findings, text=text), ensure_ascii=False)
