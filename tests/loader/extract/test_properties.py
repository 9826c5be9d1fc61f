"""Findings are valid whatever the text, and take time in proportion to it."""

import gc
import random
from collections.abc import Callable
from time import process_time
from typing import get_args

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from loader.extract import Extractor
from loader.extract.document import Document
from loader.extract.lines import to_line
from loader.extract.reading import CoreNlpReader, Reading
from loader.records import Article, EncounterKind, EventType, Evidence, Findings, Status
from newsgraph.corenlp import CoreNlp
from tests.loader.extract.conftest import Extract

SENTENCES = [
    "Präsident Petr Pavel traf am Montag in Riga Alar Karis.",
    "Er sprach mit der Ministerin über Zölle.",
    "Maia Sandus Treffen mit den beiden Präsidenten wurde abgesagt",
    "Die drei, die am 3. Mai kamen, wollten Papst Leo XIV. besuchen.",
    "Frau Özdemir, wann haben Sie ihn getroffen?",
    "BERLIN (dpa) – Die USA und die EU unterzeichneten ein Abkommen.",
    "„Ich bin müde“, sagte der Ungar; Orbán lehnte ab:",
    "um mit Ursula von der Leyen zu telefonieren",
]
PIECES = [
    *("Petr Pavel", "Karis'", "van", "von der", "al-Sadat", "W.", "XIV.", "Tschechien", "Nato"),
    *("traf", "Treffen", "mit", "zwischen", "und", "sich", "der", "sein", "nicht", "sondern"),
    *(".", ",", ";", ":", "(", ")", "„", "“", "'", "’", "-", "–", "…", "\n", "\n\n", "\t", " "),
    *("\x00", "\x07", "\u0301", "\u200d", "\u202e", "\u200f", "\ufeff", "\xa0", "\u2028", "\r\n"),
    *("😀", "👩‍👧", "🇩🇪", "שלום", "مرحبا", "北京", "é", "e\u0301", "ß", "ſ", "İ", "Ǆ", "𝔓𝔢𝔱𝔯"),
]
texts = st.lists(
    st.one_of(st.sampled_from(SENTENCES), st.sampled_from(PIECES), st.text(max_size=12)),
    max_size=14,
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda between: between.join(parts)))


def check_evidence(text: str, evidence: Evidence) -> None:
    assert 0 <= evidence.start < evidence.end <= len(text)
    assert text[evidence.start : evidence.end] == evidence.sentence
    assert evidence.trigger in evidence.sentence
    assert evidence.rule
    assert 0 < evidence.confidence <= 1


def check(findings: Findings) -> None:
    text = findings.article.text
    persons = {person.name for person in findings.persons}
    assert len(persons) <= len(findings.persons)
    for person in findings.persons:
        assert person.name.strip()
        assert person.mentions
        for mention in person.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.surface
        for office in person.represents:
            check_evidence(text, office.evidence)
    for told in findings.encounters:
        assert set(told.persons) <= persons
        assert len(told.persons) + len(told.countries) + len(told.organizations) > 1
        assert told.kind in get_args(EncounterKind)
        assert told.status in get_args(Status)
        check_evidence(text, told.evidence)
    for event in findings.events:
        assert set(event.persons) <= persons
        assert event.type in get_args(EventType)
        assert event.status in get_args(Status)
        check_evidence(text, event.evidence)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts)
@example(text="")
@example(text="'")
@example(text="\u0301")
@example(text="Präsident ' traf Präsident \u0301.")
@example(text="Petr\u2028Pavel traf Alar\x00Karis.")
@example(text=" ".join(SENTENCES))
@example(text="".join(PIECES))
def test_findings_are_valid_and_the_same_again_for_any_text(extract: Extract, text: str) -> None:
    findings = extract(text)
    check(findings)
    assert to_line(extract(text)) == to_line(findings)


def _source(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same texts in every run, no secrets


def _name(source: random.Random) -> str:
    syllables = [source.choice("bdfgklmnprst") + source.choice("aeiou") for _ in range(6)]
    return f"{''.join(syllables[:3]).capitalize()} {''.join(syllables[3:]).capitalize()}"


def many_names(size: int) -> str:
    source = _source(1)
    return " ".join(
        f"Präsident {_name(source)} traf Ministerin {_name(source)}. Er sprach mit der Ministerin."
        for _ in range(size // 100)
    )


def endless_sentence(size: int) -> str:
    source = _source(2)
    words = ["und", "der", "Präsident", "traf", "mit", "die", "Ministerin", "in", "Treffen", "er"]
    return " ".join(
        _name(source) if source.random() < 0.2 else source.choice(words) for _ in range(size // 7)
    )


def list_of_names(size: int) -> str:
    source = _source(3)
    return f"Es trafen sich {', '.join(_name(source) for _ in range(size // 16))} in Riga."


def many_places(size: int) -> str:
    source, towns = _source(4), ["Wien", "Riga", "Oslo", "Rom", "Graz", "Linz", "Prag", "Athen"]
    months = ["Januar", "Februar", "März", "April", "Mai"]
    return " ".join(
        f"{_name(source)} traf {_name(source)} am {source.randint(1, 28)}. {source.choice(months)} "
        f"{source.randint(1990, 2024)} in {source.choice(towns)}."
        for _ in range(size // 65)
    )


def soup(size: int) -> str:
    line = '<div class="x"><a href="http://x/y?z=1&amp;q=2">Pavel traf Karis</a></div>\n'
    return line * (size // len(line))


@pytest.mark.parametrize(
    ("make", "size"),
    [
        (many_names, 80_000),
        (endless_sentence, 80_000),
        (list_of_names, 80_000),
        (many_places, 20_000),
        (soup, 20_000),
    ],
)
def test_twice_the_text_takes_no_more_than_three_times_as_long(
    corenlp: CoreNlp, make: Callable[[int], str], size: int
) -> None:
    extractor = Extractor(CoreNlpReader(corenlp.annotate))

    def measure(text: str) -> float:
        article = Article(id="article", name="article", text=text)
        (reading,) = extractor.read([article])
        return min(time_extracting(article, reading) for _ in range(2))

    def time_extracting(article: Article, reading: Reading) -> float:
        begin = process_time()
        found = extractor.extract(article, reading)
        taken = process_time() - begin
        check(found)
        return taken

    once, twice = measure(make(size)), measure(make(2 * size))
    assert twice <= 3 * once + 0.5  # seconds, for what else the machine does


def test_hardly_a_text_is_kept_once_the_next_ones_are_read(extract: Extract) -> None:
    sentences = " ".join(f"Am {day}. Mai traf er Alar Karis in Wien." for day in range(1, 31))
    texts = {f"Petr Pavel reiste {number} Mal. {sentences}" for number in range(2, 22)}
    for text in sorted(texts):
        extract(text)
    gc.collect()
    kept = {one.text for one in gc.get_objects() if isinstance(one, Document)}
    assert len(kept & texts) <= 3
