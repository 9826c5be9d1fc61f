"""Random graphs of the library, and what its fragments mean."""

import random
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from typing import Any

import neo4j

from tests.api.compile.plain_data import by_title

WORDS = ["Ab", "ab", "Bär", "Cé", "Dodo", "Eß", "Fa", "ga", "Ha", "Ж"]
INDEXES = [
    "CREATE INDEX b IF NOT EXISTS FOR ()-[r:BORROWED]-() ON (r.reader, r.state, r.day, r.loan)",
    "CREATE INDEX loan IF NOT EXISTS FOR (n:Loan) ON (n.state, n.day, n.id)",
    "CREATE CONSTRAINT book IF NOT EXISTS FOR (n:Book) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT reader IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE",
]


class Library:
    """A random library; `broken` ones hold values that the schema does not promise."""

    def __init__(self, seed: int, *, size: int = 12, broken: bool = False) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret
        self.broken = broken
        self.nodes: list[tuple[str, dict[str, Any]]] = []
        self.edges: list[tuple[str, str, str, dict[str, Any]]] = []
        self._people(size)
        self._works(size)
        self._loans(size * 3)

    def maybe(self, value: Any, chance: float = 0.7) -> Any:
        return value if self.random.random() < chance else None

    def day(self) -> date:
        return date(1990, 1, 1) + timedelta(days=self.random.randrange(40) * 100)

    def title(self) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, 2)))

    def _people(self, size: int) -> None:
        for number in range(size):
            self.nodes.append(
                (
                    "Person",
                    {
                        "id": f"p{number}",
                        "name": self.title(),
                        "born": self.maybe(self.day()),
                        "aliases": self.maybe(self.random.sample(WORDS, 2)),
                    },
                )
            )
        for number in range(3):
            self.nodes.append(("Publisher", {"name": f"Pub{number}", "city": self.maybe("Rom")}))

    def _works(self, size: int) -> None:
        for number in range(size):
            key, chapters = f"b{number}", self.random.randrange(4)
            self.nodes.append(
                (
                    "Book",
                    {
                        "id": key,
                        "title": self.title(),
                        "genre": self.maybe(self._genre()),
                        "pages": self.maybe(self.random.randrange(5) * 100),
                        "weight": self.maybe(self.random.choice([1, 1.5, -2.25])),
                        "lendable": self.maybe(
                            self.random.random() < 0.5, 0.9 if self.broken else 1
                        ),
                        "published": self.maybe(self.day()),
                        "added": self.maybe(self._moment()),
                        "tags": self.maybe(self.random.sample(WORDS, 2)),
                        "holidays": self.maybe([self.day(), self.day()]),
                        "chapterTitles": self.maybe(self.random.choices(WORDS, k=chapters)),
                        "chapterPages": self.maybe(list(range(max(0, chapters - 1)))),
                    },
                )
            )
            self.connect(key)
        for number in range(size // 2):
            key = f"f{number}"
            self.nodes.append(
                ("Film", {"id": key, "title": self.title(), "minutes": self._minutes()})
            )
            self.connect(key)
            if self.random.random() < 0.7:
                self.edges.append(("AFTER", key, f"b{self.random.randrange(size)}", {}))

    def _moment(self) -> datetime:
        zone = timezone(timedelta(hours=self.random.randrange(-3, 4)))
        return datetime(2020, 1, 1, self.random.randrange(24), 5, tzinfo=zone)

    def _genre(self) -> str:
        return self.random.choice(["novel", "poetry", "history", *(["?"] * self.broken)])

    def _minutes(self) -> Any:
        return self.random.choice([90, 2**40, "long", None]) if self.broken else 90

    def connect(self, work: str) -> None:
        """Give a work its authors and perhaps a publisher."""
        for person in self.random.sample(range(12), self.random.randrange(4)):
            told = {
                "role": self.maybe("main"),
                "from": self.maybe(self.day()),
                "until": self.maybe(self.day()),
            }
            self.edges.append(("WROTE", f"p{person}", work, told))
        if self.random.random() < 0.8:
            publisher = f"Pub{self.random.randrange(3)}"
            self.edges.append(
                ("PUBLISHED", publisher, work, {"contract": self.maybe(self.random.randrange(9))})
            )

    def _loans(self, size: int) -> None:
        for number in range(size):
            key, state = f"l{number}", self.random.choice(["open", "returned", "lost"])
            day = self.day().isoformat()
            self.nodes.append(("Loan", {"id": key, "state": state, "day": day}))
            self.edges.append(("LENT", f"b{self.random.randrange(12)}", key, {}))
            reader = f"p{self.random.randrange(4)}"
            copies = {"reader": reader, "state": state, "day": day, "loan": key}
            self.edges.append(("BORROWED", reader, key, copies))

    def load(self, driver: neo4j.Driver, database: str) -> None:
        """Make the database hold this and nothing else."""
        with driver.session(database=database) as session:
            session.run("MATCH (n) DETACH DELETE n").consume()
            for statement in INDEXES:
                session.run(statement).consume()
            for label, properties in self.nodes:
                session.run(f"CREATE (n:`{label}`) SET n = $given", given=properties).consume()
            session.run(
                "UNWIND $edges AS edge MATCH (a), (b) WHERE coalesce(a.id, a.name) = edge[1] "
                "AND coalesce(b.id, b.name) = edge[2] "
                "CREATE (a)-[r:$(edge[0])]->(b) SET r = edge[3]",
                edges=[list(edge) for edge in self.edges],
            ).consume()
            session.run("CALL db.awaitIndexes()").consume()


def _copies(_plain: Any, scope: Any) -> list[dict[str, Any]]:
    return [{"value": sum(kind == "LENT" for kind, *_ in scope["node"].edges)}]


def _lent_often(_plain: Any, scope: Any, value: int) -> bool:
    return 0 < sum(kind == "LENT" for kind, *_ in scope["node"].edges) >= value


def _rivals(_plain: Any, scope: Any) -> list[dict[str, Any]]:
    shared: Counter[Any] = Counter()
    for kind, _, edge, person in scope["node"].edges:
        if kind == "WROTE":
            shared.update(
                work
                for other, _, written, work in person.edges
                if other == "WROTE" and written is not edge and "Book" in work.labels
            )
    return [{"book": book, "shared": number} for book, number in shared.items()]


def _titles(_plain: Any, scope: Any, prefix: str | None, limit: int | None) -> list[Any]:
    works = [work for kind, _, _, work in scope["node"].edges if kind == "WROTE"]
    titles = [work.properties.get("title") for work in works]
    found = [title for title in titles if title is not None and prefix is not None]
    found = sorted((title for title in found if title.startswith(prefix)), reverse=True)
    return [{"value": title} for title in found[: 1000 if limit is None else max(0, limit)]]


def _search(plain: Any, _scope: Any, text: str) -> list[dict[str, Any]]:
    found = []
    for node in plain.nodes:
        if node.labels & {"Book", "Film", "Person", "Publisher"}:
            name = node.properties.get("title") or node.properties.get("name")
            found += [{"node": node}] if name is not None and text in name else []
    return found


def _shelves(_plain: Any, scope: Any) -> list[dict[str, Any]]:
    works = [work for kind, _, _, work in scope["node"].edges if kind == "PUBLISHED"]
    shelves: dict[Any, list[Any]] = {}
    for work in sorted(works, key=by_title):
        row = {"work": work, "initial": work.properties["title"][:1]}
        shelves.setdefault(work.properties.get("genre"), []).append(row)
    return [{"genre": genre, "works": rows} for genre, rows in shelves.items()]


def _genres(_plain: Any, _scope: Any, nodes: list[Any]) -> list[dict[str, Any]]:
    found: dict[Any, list[Any]] = {}
    for node in sorted(nodes, key=by_title):
        found.setdefault(node.properties.get("genre"), []).append(node)
    return [
        {"genre": genre, "books": len(books), "first": books[0]} for genre, books in found.items()
    ]


def _titled(plain: Any, value: str) -> list[Any]:
    books = [node for node in plain.nodes if "Book" in node.labels]
    return [book for book in books if value in (book.properties.get("title") or "")]


MEANINGS = {
    "titled": _titled,
    "shelves": _shelves,
    "genres": _genres,
    "copies": _copies,
    "lent_often": _lent_often,
    "rivals": _rivals,
    "titles": _titles,
    "search": _search,
}
