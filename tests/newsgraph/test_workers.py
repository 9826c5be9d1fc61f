"""Extraction in worker processes: in order, in bounded memory, and whatever becomes of a worker."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import Future

import psutil
import pytest

from loader.articles import Document, Form, Meter, Origin, Reason, Rejection, Told
from loader.extract import Extractor
from loader.extract.reading import CoreNlpReader
from loader.records import Findings
from newsgraph.corenlp import CoreNlp, CoreNlpError
from newsgraph.extraction import extract
from newsgraph.settings import Settings
from newsgraph.workers import Answers, ExtractorPool, WorkerError
from newsgraph.workers.answers import answer

SENTENCE = "Bundeskanzlerin Angela Merkel hat am Montag in Berlin Emmanuel Macron getroffen. "
# Takes many seconds to read.
LONG = SENTENCE * 20_000


@pytest.fixture(scope="module")
def pool() -> Iterator[ExtractorPool]:
    with ExtractorPool(Settings(workers=1)) as pool:
        yield pool


def make_document(number: int, text: str = SENTENCE) -> Document:
    told = Told(name=f"n{number}", origin=Origin("news.jsonl", number), id=f"n{number}")
    return Document(told, text.encode(), Form.PAGE)


def list_names(answers: Answers) -> list[str]:
    return [one.article.name for one in answers if isinstance(one, Findings)]


def wait_until_busy(pool: ExtractorPool) -> int:
    """Return the process id of the one worker, as soon as it has something to read."""
    (worker,) = pool._workers
    while worker.pid is None or not worker._ready:
        time.sleep(0.01)
    time.sleep(0.3)
    assert worker.pid is not None
    return worker.pid


def test_outcomes_come_in_the_order_of_the_inputs_and_the_refused_are_among_them(
    pool: ExtractorPool,
) -> None:
    refused = Rejection(Origin("no.txt"), Reason.UNREADABLE, "unreadable")
    inputs = [make_document(n) if n % 10 else refused for n in range(30)]
    inputs[7] = make_document(7, "The chancellor met the president in Berlin on Monday. " * 6)
    found = [outcome.found for outcome in extract(inputs, pool, Meter())]
    assert list_names(found) == [f"n{n}" for n in range(30) if n % 10 and n != 7]
    assert [n for n, one in enumerate(found) if isinstance(one, Rejection)] == [0, 7, 10, 20]


def test_whoever_takes_slowly_makes_the_reading_wait(pool: ExtractorPool) -> None:
    drawn: list[int] = []

    def draw() -> Iterator[Document]:
        for number in range(10_000):
            drawn.append(number)
            yield make_document(number)

    outcomes = extract(draw(), pool, Meter())
    next(outcomes)
    assert len(drawn) <= 8 * (pool.ahead + 1)
    for _ in range(50):
        next(outcomes)
    assert len(drawn) <= 50 + 8 * (pool.ahead + 2)


def test_a_killed_worker_is_replaced_and_no_article_is_lost(pool: ExtractorPool) -> None:
    documents = [make_document(0), make_document(1, SENTENCE * 2_000), make_document(2)]
    pool.submit(documents[:1]).result()
    asked = pool.submit(documents)
    killed = wait_until_busy(pool)
    family = psutil.Process(killed).children(recursive=True)
    os.kill(killed, signal.SIGKILL)
    assert list_names(asked.result()) == ["n0", "n1", "n2"]
    assert pool.pids != [killed]
    _, alive = psutil.wait_procs(family, timeout=60)
    assert alive == []


def test_an_article_that_workers_die_of_is_refused_and_the_others_are_read(
    pool: ExtractorPool,
) -> None:
    pool.submit([make_document(0)]).result()
    asked: Future[Answers] = pool.submit([make_document(1, LONG)])
    after = pool.submit([make_document(2)])
    for _ in range(2):
        os.kill(wait_until_busy(pool), signal.SIGKILL)
        time.sleep(0.5)
    (refused,) = asked.result()
    assert isinstance(refused, Rejection)
    assert (refused.origin, refused.reason) == (Origin("news.jsonl", 1), Reason.UNREAD)
    assert refused.message == "unread: 2 worker processes died of it, the last one with -9"
    assert list_names(after.result()) == ["n2"]


def test_leaving_ends_all_processes_in_the_middle_of_their_work() -> None:
    with ExtractorPool(Settings(workers=2)) as pool:
        asked = [pool.submit([make_document(n, LONG)]) for n in range(5)]
        while len(pool.pids) < 2:
            time.sleep(0.01)
        time.sleep(2)
        family = [
            one
            for pid in pool.pids
            for one in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True))
        ]
    _, alive = psutil.wait_procs(family, timeout=60)
    assert alive == []
    assert all(one.cancelled() or one.exception() is not None for one in asked)


def test_workers_that_cannot_start_are_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with ExtractorPool(Settings(workers=1)) as pool:
        pool.submit([make_document(0)]).result()
        monkeypatch.setenv("PYTHONPATH", "/nowhere")
        monkeypatch.setattr("multiprocessing.spawn._python_exe", b"/bin/false")
        os.kill(pool.pids[0], signal.SIGKILL)
        with pytest.raises(WorkerError, match=r"cannot be started.*NEWSGRAPH_WORKERS"):
            pool.submit([make_document(1)]).result()


def test_an_article_that_corenlp_dies_of_is_refused_and_the_others_are_read(
    corenlp: CoreNlp,
) -> None:
    def annotate(lines: list[str]) -> list[dict[str, object]]:
        if any("tödlich" in line for line in lines):
            raise CoreNlpError("CoreNLP died")
        return corenlp.annotate(lines)

    documents = [make_document(0), make_document(1, f"Das ist tödlich. {SENTENCE}")]
    found = answer(Extractor(CoreNlpReader(annotate)), [*documents, make_document(2)])
    assert list_names(found) == ["n0", "n2"]
    assert found[1] == Rejection(Origin("news.jsonl", 1), Reason.UNREAD, "unread: CoreNLP died")


def test_a_corenlp_that_reads_nothing_at_all_is_an_error() -> None:
    def annotate(_: list[str]) -> list[dict[str, object]]:
        raise CoreNlpError("CoreNLP died")

    with pytest.raises(CoreNlpError, match="died"):
        answer(Extractor(CoreNlpReader(annotate)), [make_document(0)])
