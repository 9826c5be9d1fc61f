"""What a report without a day costs of people who are often in the news: the same after years.

Each pair is told of every week. The same reports more are written after few weeks and after many,
in the same place of a period, by which long chains are cut.
"""

from collections.abc import Iterator
from typing import cast

import neo4j
import pytest

from bench.generator import generate
from loader.records import Findings, Status
from loader.resolve.reports import CHAIN_DAYS, READ_DAYS, SPAN_DAYS, WINDOW_DAYS
from loader.resolve.said import read_said
from loader.write import apply_schema, familiarity
from loader.write.batch import write_batch
from loader.write.rows import make_rows
from loader.write.schema import open_session
from tests.loader.write.conftest import Store
from tests.loader.write.pinned import check_pinned
from tests.loader.write.profile import Profile
from tests.loader.write.test_undated import When, report

WEEK = 7
FEW, MANY = 88, 136
# How each pair is told of.
PAIRS: dict[tuple[str, str], tuple[When, Status]] = {
    ("Anna Ahlers", "Bodo Brandt"): ("publication", "planned"),
    ("Clara Conrad", "Detlef Dahl"): ("publication", "held"),
    ("Edda Ebert", "Falk Fiedler"): ("year", "held"),
    ("Gesa Grimm", "Hauke Harms"): ("never", "held"),
}
# A pair that meets with others of whom little is told, each twice, and once it is not told when.
BUSY = ("Ilse Iversen", "Jost Jansen")
# Sounds of which no two are alike, so that none of the names is compared with another.
_SYLLABLES = ("ba", "da", "fa", "ga", "la", "ma", "ra", "sa")


def invent_weeks(first: int, last: int) -> Iterator[Findings]:
    """Yield the articles of some weeks."""
    for week in range(first, last):
        for place, (pair, (when, status)) in enumerate(PAIRS.items()):
            yield report(10 * week + place, WEEK * week, when, status, pair)
        name = name_rare(week // 2)
        yield report(10 * week + 5, WEEK * week, "publication", people=(*BUSY, name))
        if week % 2:
            yield report(10 * week + 6, 0, "never", people=(*BUSY, name))


def name_rare(number: int) -> str:
    """Return a name like nobody else's."""
    return "Kai " + "".join(_SYLLABLES[int(digit)] for digit in f"{number:03o}").title()


@pytest.fixture(scope="module")
def profiles(prepared: Store) -> Iterator[tuple[Profile, Profile]]:
    """The profiles of one week more, after few and after many."""
    assert WEEK * (MANY - FEW) % CHAIN_DAYS == 0
    # As far as an index is read for a report that is as far away as any that is read.
    assert WEEK * FEW > READ_DAYS + WINDOW_DAYS + SPAN_DAYS
    apply_schema(prepared.driver, prepared.database)
    # A database looks longer for what it has no name for yet: of labels, types and properties.
    prepared.write(generate(8, 60, people=30, events_per_article=3.5))
    prepared.empty()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(familiarity, "FAMILIAR_ARTICLES", 10)
        prepared.write(invent_weeks(0, FEW))
        measure(prepared, FEW)
        few = measure(prepared, FEW)
        prepared.write(invent_weeks(FEW, MANY))
        yield few, measure(prepared, MANY)
    prepared.empty()


def measure(store: Store, week: int) -> Profile:
    """Profile what writes a week's articles, and leave the graph as it was."""
    rows = [make_rows(read_said(one)) for one in invent_weeks(week, week + 1)]
    with open_session(store.driver, store.database) as session:
        session.run("CALL db.prepareForReplanning(300)").consume()
        with session.begin_transaction() as tx:
            profile = Profile(tx)
            write_batch(cast("neo4j.ManagedTransaction", profile), rows)
            tx.rollback()
    return profile


def test_one_more_undated_report_of_each_costs_the_pinned_db_hits_after_years_too(
    profiles: tuple[Profile, Profile],
) -> None:
    few, many = (profile.hits for profile in profiles)
    assert many == few
    check_pinned({"undated": {name: [few[name], many[name]] for name in sorted(few | many)}})
