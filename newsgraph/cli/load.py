"""`newsgraph load`: brings articles into the graph."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.cli.arguments import OptionalPaths
from newsgraph.cli.commands import SOME_REJECTED, read_settings
from newsgraph.cli.driver_warnings import pass_on_warnings
from newsgraph.cli.load_report import LoadReport
from newsgraph.cli.load_report_logged import open_logged_report
from newsgraph.cli.load_report_shown import open_shown_report
from newsgraph.cli.terminal import open_stdout

if TYPE_CHECKING:
    from loader.articles import Document, Rejection
    from loader.write import WriteSummary
    from newsgraph.extraction import Outcome
    from newsgraph.jobs import Job
    from newsgraph.settings import Settings


def run_load(
    paths: OptionalPaths = None,
    dead_letters: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            dir_okay=False,
            help="Add a line of JSON to this file for each input that cannot be used; "
            "dead-letters.jsonl in the data folder unless given.",
            show_default=False,
        ),
    ] = None,
    retry: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="Take up again, instead of a PATH, what a file of dead letters names; what still "
            "cannot be used stays in it.",
            show_default=False,
        ),
    ] = None,
    json_log: Annotated[
        bool,
        typer.Option(
            "--json-log", help="Tell what happens as lines of JSON on the standard error stream."
        ),
    ] = False,
) -> None:
    """Load articles into Neo4j; loading the same ones again changes nothing.

    Without NEO4J_URI the embedded server is used.

    Example: newsgraph load seeds/ 'crawl/*.warc.gz' articles.jsonl.zst

    Example: newsgraph load --retry dead-letters.jsonl
    """
    from newsgraph.jobs import PathsJob
    from newsgraph.retrying import RetryJob

    if bool(paths) == bool(retry) or (retry and dead_letters):
        raise typer.BadParameter("give either PATH, or --retry FILE alone")
    settings = read_settings()
    open_report = open_logged_report if json_log else open_shown_report
    with open_report() as report, pass_on_warnings(report.warn):
        job: Job
        if retry:
            job = RetryJob(retry)
        else:
            file = dead_letters or settings.data_dir / "dead-letters.jsonl"
            job = PathsJob(paths or [], file, chosen=dead_letters is not None)
        _load(job, settings, report)
        remaining = job.settle()
        report.finish(job.path if remaining else None, job.failure)
    show_summary(report)
    if remaining or report.tally.rejected:
        raise typer.Exit(SOME_REJECTED)


def _load(job: "Job", settings: "Settings", report: LoadReport) -> None:
    from loader.articles import Meter
    from newsgraph.connection import open_driver
    from newsgraph.extraction import extract, open_extractor
    from newsgraph.garbage import search_seldom
    from newsgraph.loading import load
    from newsgraph.neo4j import open_server
    from newsgraph.threads import switch_often

    tally = report.tally

    def reject(rejection: "Rejection", document: "Document | None") -> None:
        report.reject(rejection)
        job.keep(rejection, document)

    def tell(summary: "WriteSummary") -> None:
        tally.written = summary
        report.write()

    meter = Meter()
    with (
        search_seldom(),
        switch_often(),
        open_extractor(settings, report.console) as extractor,
        open_server(settings, console=report.console) as server,
        open_driver(server) as driver,
    ):
        report.start(job.measure())
        outcomes = _watch(extract(job.split(meter), extractor, meter), report)
        known = job.list_known()
        tally.written = load(
            outcomes, driver, server.database, reject=reject, known=known, on_batch=tell
        )


def _watch(outcomes: "Iterable[Outcome]", report: LoadReport) -> "Iterator[Outcome]":
    for outcome in outcomes:
        report.tally.articles += outcome.is_article
        report.tally.bytes = outcome.bytes
        report.advance()
        yield outcome


def show_summary(report: LoadReport) -> None:
    """Print what became of the inputs."""
    line = (
        "{new} new, {replaced} replaced, {unchanged} unchanged, {rejected} rejected; "
        "{seconds} s, {articles_per_second} articles a second"
    )
    open_stdout().print(line.format_map(report.tally.show()), soft_wrap=True)
