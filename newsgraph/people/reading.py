"""Reads people, their names and the decisions on them, by the statements of `cypher/people`."""

from collections.abc import Collection, Iterable
from typing import Any

import neo4j

from cypher import read_statement
from loader.resolve.names import RULES
from newsgraph.people.records import Candidate, Decision, KnownPerson, PrintedName, Quote, SideName

Row = dict[str, Any]

_QUOTES = 3


class Reader:
    """Reads in one session."""

    def __init__(self, session: neo4j.Session) -> None:
        self._session = session

    def _read(self, statement: str, **parameters: Any) -> list[Row]:
        bound = read_statement(f"people/{statement}").bind(parameters)
        return [record.data() for record in self._session.run(*bound)]

    def read_forms(self) -> list[Row]:
        """Return id, form and person (id or None) of every printed name."""
        return self._read("forms")

    def read_people(self, ids: Collection[str] | None = None) -> list[KnownPerson]:
        """Return people, all of them when no ids are given; those that many articles name first."""
        rows = self._read("persons", ids=None if ids is None else sorted(ids))
        return [
            KnownPerson(
                id=row["id"],
                name=row["name"],
                aliases=tuple(row["aliases"]),
                articles=row["articles"],
                countries=tuple(row["countries"]),
                names=tuple(row["names"]),
            )
            for row in rows
        ]

    def read_names(self, ids: Iterable[str], *, fully: bool = False) -> list[PrintedName]:
        """Return names; `fully`: with articles that print them and, if uncertain, candidates."""
        rows = self._read("names", ids=sorted(ids))
        quotes, candidates = ({}, {}) if not fully else self._read_context(rows)
        return [
            PrintedName(
                **row,
                meaning=RULES[row["rule"]],
                quotes=tuple(quotes.get(row["id"], ())),
                candidates=tuple(candidates.get(row["block"], ())) if not row["person"] else (),
            )
            for row in rows
        ]

    def _read_context(
        self, names: list[Row]
    ) -> tuple[dict[str, list[Quote]], dict[str, list[Candidate]]]:
        quotes: dict[str, list[Quote]] = {}
        for row in self._read("quotes", ids=[name["id"] for name in names], limit=_QUOTES):
            quote = Quote(row["article"], row["title"], tuple(dict.fromkeys(row["surfaces"])))
            quotes.setdefault(row["name"], []).append(quote)
        candidates: dict[str, list[Candidate]] = {}
        blocks = sorted({name["block"] for name in names if not name["person"]})
        for row in self._read("candidates", blocks=blocks):
            candidate = Candidate(row["id"], row["name"], row["articles"])
            candidates.setdefault(row["block"], []).append(candidate)
        return quotes, candidates

    def read_decisions(self) -> list[Decision]:
        """Return all decisions that people made."""
        return [
            Decision(
                id=row["id"],
                kind=row["kind"],
                because=row["because"],
                left=tuple(SideName(**side) for side in row["left"]),
                right=tuple(SideName(**side) for side in row["right"]),
                blocks=tuple(row["blocks"]),
            )
            for row in self._read("decisions")
        ]

    def read_members(self, blocks: Iterable[str]) -> list[Row]:
        """Return name (id), form, person (id or None) and called of all names of blocks."""
        return self._read("members", blocks=sorted(blocks))
