"""The sequence in which meetings became held: for those who follow them, and of no other effect."""

from concurrent.futures import ThreadPoolExecutor

from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store

MOSCOW = Told(("Wladimir Putin", "Alexander Lukaschenko"), place="Moskau", day=10)
CALL = Told(("Donald Trump", "Mark Rutte"), "call", day=40)
PLAN = Told(("Donald Trump", "Wladimir Putin"), status="planned", day=80)


def read_sequence(store: Store) -> list[tuple[int, str]]:
    """Return the numbers, each with the title of its meeting, in their order."""
    told = "MATCH (c:Change) OPTIONAL MATCH (e:Event {id: c.event}) RETURN c.number, e.title"
    first = min((row[0] for row in store.query(told)), default=1)
    return sorted((number - first + 1, title) for number, title in store.query(told))


def test_each_meeting_gets_the_next_number_when_it_becomes_held(store: Store) -> None:
    store.write([tell("a", MOSCOW), tell("b", CALL), tell("c", PLAN)])
    moscow, call = read_sequence(store)
    assert (moscow[0], call[0]) == (1, 2)
    assert moscow[1] != call[1]
    # What is reported again was held before.
    store.write([tell("d", MOSCOW)])
    assert read_sequence(store) == [moscow, call]
    store.write([tell("e", PLAN._replace(status="held"), published=81)])
    assert [number for number, _ in read_sequence(store)] == [1, 2, 3]


def test_numbers_rise_with_the_transactions_and_none_comes_again(store: Store) -> None:
    store.write([tell("a", MOSCOW)])
    ((first, _),) = store.query("MATCH (c:Change) RETURN c.number, c.event")
    store.withdraw(["a"])
    assert store.query("MATCH (c:Change) RETURN c.number") == set()
    store.write([tell("a", MOSCOW)])
    assert store.query("MATCH (c:Change) RETURN c.number") == {(first + 1,)}


def test_writers_at_once_share_one_sequence_without_gaps(store: Store) -> None:
    articles = [
        tell(f"a{number}", Told(("Donald Trump", "Jan Müller"), "call", day=number * 50))
        for number in range(12)
    ]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda article: store.write([article]), articles))
    numbers = [number for number, _ in read_sequence(store)]
    assert numbers == list(range(1, 13))


def test_the_export_knows_nothing_of_the_sequence(store: Store) -> None:
    articles = [tell("a", MOSCOW), tell("b", CALL), tell("c", PLAN)]
    store.write(articles)
    expected = store.export()
    assert not any("Change" in line for line in expected)
    store.empty()
    for article in reversed(articles):
        store.write([article])
    assert store.export() == expected
