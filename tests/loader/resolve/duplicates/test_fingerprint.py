import hashlib
import json
from itertools import combinations
from pathlib import Path

import pytest

from loader.resolve.duplicates import are_near_duplicates, make_bands, make_fingerprint
from tests.loader.resolve.duplicates.texts import (
    AGENCY,
    BODY,
    LEAD,
    OWN_LEAD,
    REPORTER,
    invent_words,
    print_text,
)

GOLD = Path(__file__).parents[3] / "gold" / "articles.jsonl"
WORDS = invent_words(100, seed=1)
SHORT = "Kiew (dpa) – Die Ukraine und Polen haben sich auf neue Bahnstrecken verständigt."


def are_duplicates(one: str, other: str) -> bool:
    """Tell whether two texts are found and taken for near-duplicates, whichever comes first."""
    a, b = make_fingerprint(one), make_fingerprint(other)
    assert are_near_duplicates(a, b) == are_near_duplicates(b, a)
    return bool(set(make_bands(a)) & set(make_bands(b))) and are_near_duplicates(a, b)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(AGENCY, id="again"),
        pytest.param(print_text(LEAD, *BODY), id="without headline, dateline and signature"),
        pytest.param("\n".join((f"Lublin. {LEAD}", *BODY)), id="without blank lines"),
        pytest.param(
            print_text("Polen baut", "Von Anna Muster", f"WARSCHAU/LUBLIN – {LEAD}", *BODY),
            id="another headline, a byline, another dateline",
        ),
        pytest.param(AGENCY.upper(), id="capitals"),
        pytest.param(AGENCY.replace(" ", "\u00a0 ").replace("\n", "\n\n "), id="spaces"),
        pytest.param(print_text("Neues aus Lublin", OWN_LEAD, *BODY), id="a lead of its own"),
        pytest.param(print_text(LEAD, *BODY[:-1]), id="the last paragraph cut off"),
        pytest.param(print_text(LEAD, *BODY[:-2]), id="a third cut off"),
        pytest.param(print_text(OWN_LEAD, *BODY[:-1]), id="its own lead and the last cut off"),
        pytest.param(
            AGENCY.replace("Gastgeber", "Polen").replace("Dienstag", "3. Juni"), id="other words"
        ),
    ],
)
def test_an_agencys_text_in_another_papers_layout_is_a_near_duplicate(text: str) -> None:
    assert are_duplicates(AGENCY, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(REPORTER, id="a reporter's text"),
        pytest.param(print_text(REPORTER, BODY[0]), id="with a paragraph from the agency"),
        pytest.param(print_text(REPORTER, OWN_LEAD, *BODY[:2]), id="with a third from the agency"),
        pytest.param(print_text(REPORTER, AGENCY, " ".join(WORDS) + "."), id="with all of it"),
        pytest.param(BODY[0], id="a paragraph alone"),
        pytest.param(LEAD, id="the lead alone"),
    ],
)
def test_another_article_on_the_same_meeting_is_none(text: str) -> None:
    assert not are_duplicates(AGENCY, text)


def test_no_two_articles_of_the_gold_are_near_duplicates_or_share_a_band() -> None:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    prints = [make_fingerprint(json.loads(line)["text"]) for line in lines]
    assert len(prints) > 30
    assert not any(are_near_duplicates(a, b) for a, b in combinations(prints, 2))
    bands = [band for one in prints for band in make_bands(one)]
    assert len(bands) == len(set(bands)) == 8 * len(prints)


def test_short_texts_are_near_duplicates_only_if_equal() -> None:
    assert are_duplicates(SHORT, SHORT.upper())
    assert not are_duplicates(SHORT, SHORT.replace("Polen", "Ungarn"))
    assert not are_duplicates(SHORT, f"{SHORT} Mehr in Kürze.")
    assert not are_duplicates(SHORT, AGENCY)


def test_words_without_any_sentence_are_compared_too() -> None:
    words = invent_words(60, seed=1)
    assert are_duplicates(" ".join(words), "\n".join(words))
    assert not are_duplicates(" ".join(words), " ".join(reversed(words)))
    assert make_fingerprint("") == make_fingerprint(" \n\n ")


def test_near_duplicates_find_each_other_by_a_band() -> None:
    found = dict.fromkeys((0.5, 0.67, 0.8, 0.9), 0)
    pairs = 1000
    for jaccard in found:
        shared = round(250 * 2 * jaccard / (1 + jaccard))
        for seed in range(0, 3 * pairs, 3):
            common = invent_words(shared + 4, seed)
            one, other = (
                make_bands(make_fingerprint(" ".join(common + invent_words(250 - shared, own))))
                for own in (seed + 1, seed + 2)
            )
            found[jaccard] += bool(set(one) & set(other))
    for jaccard, number in found.items():
        expected = 1 - (1 - jaccard**2) ** 8
        assert number / pairs == pytest.approx(expected, abs=0.03 * (1 - jaccard) + 0.001)


def test_fingerprints_are_those_of_earlier_releases_and_other_machines() -> None:
    # Stored fingerprints and new ones must agree: raise the shape of the graph if this changes.
    fingerprint = make_fingerprint(AGENCY)
    assert fingerprint[0] == 221
    assert all(0 <= value < 2**32 for value in fingerprint[1:])
    assert hashlib.sha256(json.dumps(fingerprint).encode()).hexdigest()[:16] == "90e92e311b338429"
    assert make_bands(make_fingerprint(SHORT))[0] == "0df3ce0dfdc985b4c"
