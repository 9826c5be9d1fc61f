"""The child process: CoreNLP's own shell is the whole protocol, a line in, its JSON out.

It ends when its standard input does, so also when this process is killed; it opens no port.
"""

import os
import selectors
import subprocess
from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile
from time import monotonic, sleep
from types import TracebackType
from typing import IO, Any, Self

import orjson
from rich.console import Console

from cypher import NewsgraphError
from newsgraph.corenlp.pieces import ANSWER_END, Piece, cut_line, find_answer_end, join_answers
from newsgraph.corenlp.tagger import fetch_tagger
from newsgraph.java import fetch_archives, java_command, read_lock
from newsgraph.settings import Settings

MAIN_CLASS = "edu.stanford.nlp.pipeline.StanfordCoreNLP"
MODELS = "edu/stanford/nlp/models"
PROPERTIES = {
    "annotators": "tokenize,ssplit,mwt,pos,ner",
    "tokenize.language": "de",
    # CoreNLP's defaults for German, and no warning for each character that fits no token.
    "tokenize.options": (
        "invertible,ptb3Escaping=false,splitHyphenated=true,untokenizable=noneDelete"
    ),
    # Joins the full stop to ordinals, so that "am 3. Mai" ends no sentence.
    "tokenize.postProcessor": (
        "edu.stanford.nlp.international.german.process.GermanTokenizerPostProcessor"
    ),
    "mwt.mappingFile": f"{MODELS}/mwt/german/german-mwt.tsv",
    "ner.model": f"{MODELS}/ner/german.distsim.crf.ser.gz",
    "ner.applyNumericClassifiers": "false",
    "ner.applyFineGrained": "false",
    "ner.useSUTime": "false",
    # A sentence of more tokens keeps them but gets no tags: time and memory grow with its length,
    # and no sentence of a newspaper has so many.
    "pos.maxlen": "300",
    "ner.maxlen": "300",
    "encoding": "utf-8",
    "outputFormat": "json",
    # Without line ends and indentation, whose writing takes a tenth of CoreNLP's time.
    "output.prettyPrint": "false",
}
# The models take 0.8 GB; SerialGC, since there is one thread to collect for. With tiers, compiling
# takes as much processor time as reading for the first thousand articles and more; without them it
# is over after some two hundred, and the very first forty paragraphs take half a second longer.
JVM_OPTIONS = (
    "-Xmx1200m",
    "-XX:+UseSerialGC",
    "-XX:-TieredCompilation",
    "-XX:+ExitOnOutOfMemoryError",
)
START_TIMEOUT = 120
# CoreNLP writes in small pieces. Waiting lets them gather, which halves what reading them costs;
# an answer takes it as long to make.
GATHERING = 0.004


class CoreNlpError(NewsgraphError):
    """CoreNLP cannot be started, died, or took too long for a line."""


class CoreNlp:
    """CoreNLP for German; start it once and annotate many lines.

    Use it as a context manager, from one thread.

    Args:
        settings: names the cache folder of the archives.
        console: where to show the progress of the first download.
        timeout: seconds that one piece of a line may take; starting has two minutes more.
        annotators: the stages to run, CoreNLP's names of them, comma-separated.
        options: of the Java machine.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        console: Console | None = None,
        timeout: float = 60,
        annotators: str = PROPERTIES["annotators"],
        options: Sequence[str] = JVM_OPTIONS,
    ) -> None:
        self._settings = settings
        self._options = options
        self._properties = PROPERTIES | {"annotators": annotators}
        self._console = console
        self._timeout = timeout
        self._command: list[str] = []
        self._child: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._started = 0.0

    def __enter__(self) -> Self:
        """Fetch what is missing and start; the models load while the caller goes on.

        Raises:
            ArchiveError: when CoreNLP's archives cannot be downloaded.
        """
        classpath = fetch_archives(
            read_lock("corenlp"),
            self._settings.cache_dir,
            console=self._console,
            title="CoreNLP's German models",
        )
        if "pos" in self._properties["annotators"].split(","):
            self._properties["pos.model"] = str(fetch_tagger(classpath, self._settings.cache_dir))
        named = self._properties.items()
        arguments = [part for name, value in named for part in (f"-{name}", value)]
        self._command = java_command(classpath, MAIN_CLASS, *arguments, options=self._options)
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    @property
    def pid(self) -> int | None:
        """The child's process id, None when none runs."""
        return self._child.pid if self._child else None

    def annotate(self, lines: Sequence[str]) -> list[dict[str, Any]]:
        """Return CoreNLP's JSON for each line: its sentences with tokens and entity mentions.

        `characterOffsetBegin` and `characterOffsetEnd` count the line's characters as Python does.
        Control characters and lone surrogates are read as spaces. All lines are under way at once,
        so one long call is faster than many short ones.

        Raises:
            CoreNlpError: when CoreNLP died twice at a line or took too long for it; the next call
                starts it anew.
        """
        pieces = [piece for number, line in enumerate(lines) for piece in cut_line(number, line)]
        try:
            answers = self._ask_until_all_answered(pieces)
        except BaseException:
            self._end()  # an answer that nobody read would be the first of the next call
            raise
        return join_answers(len(lines), pieces, answers)

    def _ask_until_all_answered(self, pieces: Sequence[Piece]) -> list[dict[str, Any]]:
        answers: list[dict[str, Any]] = []
        died_at = -1
        while len(answers) < len(pieces):
            if self._child is None:
                self._start()
            for answer in self._ask(pieces, len(answers)):
                answers.append(orjson.loads(answer))  # noqa: PERF401 – kept when the child dies
            if len(answers) < len(pieces):
                last_words = self._end()
                if died_at == len(answers):
                    raise _make_error("CoreNLP died", pieces[died_at], last_words)
                died_at = len(answers)
        return answers

    def _start(self) -> None:
        self._errors = TemporaryFile()  # noqa: SIM115 – closed by _end
        self._child = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            bufsize=0,
            start_new_session=True,  # Ctrl-C in a terminal is for the parent to answer
        )
        self._started = monotonic()

    def _end(self) -> str:
        """End the child and return its last lines on the error stream."""
        child, errors = self._child, self._errors
        self._child = self._errors = None
        if child is None or errors is None:
            return ""
        child.kill()
        with child, errors:
            child.wait()
            errors.seek(0)
            return b"".join(errors.readlines()[-8:]).decode(errors="replace").strip()

    def _ask(self, pieces: Sequence[Piece], first: int) -> Iterator[bytes]:
        """Send `pieces` from `first` on and yield their answers; end early when the child dies."""
        assert self._child is not None  # noqa: S101 – for the type checker
        assert self._child.stdin is not None  # noqa: S101 – for the type checker
        assert self._child.stdout is not None  # noqa: S101 – for the type checker
        source, sink = self._child.stdout.fileno(), self._child.stdin.fileno()
        os.set_blocking(sink, False)
        unsent = memoryview("".join(f"{piece.text}\n" for piece in pieces[first:]).encode())
        received = bytearray()
        deadline = max(monotonic(), self._started + START_TIMEOUT) + self._timeout
        with selectors.DefaultSelector() as selector:
            selector.register(source, selectors.EVENT_READ)
            selector.register(sink, selectors.EVENT_WRITE)
            while first < len(pieces):
                ready = {key.fd for key, _ in selector.select(max(0.0, deadline - monotonic()))}
                if not ready:
                    what = f"CoreNLP gave no answer within {self._timeout:.0f} s"
                    raise _make_error(what, pieces[first], self._end())
                if sink in ready:
                    unsent = _send(sink, unsent)
                    if not unsent:
                        selector.unregister(sink)
                if source in ready:
                    if not unsent:
                        sleep(GATHERING)
                    chunk = os.read(source, 1 << 16)
                    if not chunk:
                        return
                    searched = max(0, len(received) - len(ANSWER_END))
                    received += chunk
                    while end := find_answer_end(received, searched):
                        yield bytes(received[:end])
                        del received[:end]
                        searched = 0
                        first += 1
                        deadline = monotonic() + self._timeout


def _send(sink: int, unsent: memoryview) -> memoryview:
    try:
        return unsent[os.write(sink, unsent[: 1 << 16]) :]
    except BlockingIOError:
        return unsent
    except BrokenPipeError:
        return unsent[:0]  # the child is dead, as the end of its output will tell too


def _make_error(what: str, piece: Piece, last_words: str) -> CoreNlpError:
    excerpt = piece.text if len(piece.text) <= 60 else f"{piece.text[:59]}…"
    return CoreNlpError(
        what,
        where=f"line {piece.line + 1}: {excerpt!r}",
        hint=f"Its last words: {last_words}" if last_words else None,
    )
