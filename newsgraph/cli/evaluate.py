"""`newsgraph eval`: measures extraction against a gold file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.cli.commands import SOME_REJECTED, read_settings
from newsgraph.cli.terminal import Rejections, open_stderr, open_stdout, show_progress

if TYPE_CHECKING:
    from newsgraph.evaluation import Document


def run_evaluation(
    gold: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="Gold facts as JSON lines.")
    ],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="The gold's articles; without them, what `newsgraph extract` printed is read "
            "from standard input.",
            show_default=False,
        ),
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what was missed and what is false.")
    ] = False,
) -> None:
    """Print precision, recall and F1 of each kind of fact against a gold file.

    Example: newsgraph eval tests/gold/gold.jsonl tests/gold/articles.jsonl --misses
    """
    from newsgraph.evaluation import evaluate, read_documents
    from newsgraph.evaluation.report import print_differences, print_evaluation

    out, rejections = open_stdout(), Rejections(open_stderr())
    with gold.open(encoding="utf-8") as lines:
        documents = read_documents(lines, str(gold))
    found = _extract(paths, rejections) if paths else read_documents(sys.stdin, "standard input")
    evaluation = evaluate(documents, found)
    if misses:
        print_differences(evaluation, out)
    print_evaluation(evaluation, out)
    if absent := len(documents.keys() - found.keys()):
        out.print(f"{absent} of {len(documents)} documents of the gold were not given")
    if rejections.count:
        raise typer.Exit(SOME_REJECTED)


def _extract(paths: list[Path], rejections: Rejections) -> "dict[str, Document]":
    from loader.extract.lines import to_line
    from newsgraph.evaluation import parse_document
    from newsgraph.extraction import open_extractor, read_findings

    console = open_stderr()
    with (
        open_extractor(read_settings(), console) as extractor,
        show_progress(console, "Extracting") as advance,
    ):
        found = {}
        for findings in read_findings(paths, extractor, rejections):
            document = parse_document(to_line(findings))
            found[document.id] = document
            advance()
    return found
