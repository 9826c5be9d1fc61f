"""Measures who is taken for whom: pairwise precision and recall, and B³, against a gold.

A row of the gold is a person as one document prints her: document, name (its longest form there),
country, office, and a label that all rows of that person share.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import NamedTuple

from loader.resolve.identity import normalize_name
from loader.resolve.names import Identity, Name, find_block, resolve_block
from newsgraph.evaluation.document import GoldError
from newsgraph.evaluation.tally import Tally


class Row(NamedTuple):
    """A printed name in a document, and the label of the person it is."""

    document: str
    name: Name
    label: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two groupings of the same rows agree.

    `pairs` counts pairs of rows that are one person: by both, by the gold, by what was found. `b3`
    averages over the rows how much of a row's found person is hers, and how much of her it holds.
    """

    pairs: Tally
    b3_precision: float
    b3_recall: float

    @property
    def b3_f1(self) -> float:
        """The harmonic mean of the two B³ figures."""
        both = self.b3_precision + self.b3_recall
        return 2 * self.b3_precision * self.b3_recall / both if both else 0.0


def read_rows(lines: Iterable[str], where: str) -> list[Row]:
    """Return the rows of JSON lines; empty lines are skipped.

    Raises:
        GoldError: when a line is no JSON object or lacks a field.
    """
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            name = Name(normalize_name(fields["name"]), fields["country"], fields["office"])
            rows.append(Row(fields["document"], name, fields["person"]))
        except (ValueError, KeyError, TypeError) as error:
            raise GoldError(
                f"not a row of printed names: {error!r}", where=f"{where}:{number}"
            ) from error
    return rows


def resolve_rows(rows: Collection[Row]) -> dict[Name, Identity]:
    """Return who the rows' names are, as a load of their documents would tell.

    Two people of one document are printed as two people, which is no secret of the gold.
    """
    articles = Counter(name for name, _ in {(row.name, row.document) for row in rows})
    blocks: defaultdict[str, dict[Name, int]] = defaultdict(dict)
    for name, count in articles.items():
        blocks[find_block(name)][name] = count
    distinct = list_distinct(rows)
    return {
        identity.name: identity
        for block in blocks.values()
        for identity in resolve_block(block, [pair for pair in distinct if pair <= block.keys()])
    }


def list_distinct(rows: Iterable[Row]) -> set[frozenset[Name]]:
    """Return the names of one block that some document prints as two people."""
    documents: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        documents[row.document].append(row)
    return {
        frozenset((one.name, other.name))
        for together in documents.values()
        for one, other in combinations(together, 2)
        if one.label != other.label
        and one.name != other.name
        and find_block(one.name) == find_block(other.name)
    }


def measure_identity(rows: Sequence[Row]) -> Agreement:
    """Return how far the resolved names agree with the gold's labels.

    A row that is resolved to nobody is a person by itself.
    """
    identities = resolve_rows(rows)
    found: list[Hashable] = []
    for number, row in enumerate(rows):
        person = identities[row.name].person
        found.append(number if person is None else person)
    return compare_groupings([row.label for row in rows], found)


def compare_groupings(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """Return how far two groupings of the same rows agree, each row's group given in turn."""
    of_gold, of_found = Counter(gold), Counter(found)
    both = Counter(zip(gold, found, strict=True))
    pairs = Tally(
        right=sum(comb(count, 2) for count in both.values()),
        gold=sum(comb(count, 2) for count in of_gold.values()),
        found=sum(comb(count, 2) for count in of_found.values()),
    )
    total = len(gold) or 1
    precision = sum(count * count / of_found[group] for (_, group), count in both.items())
    recall = sum(count * count / of_gold[label] for (label, _), count in both.items())
    return Agreement(pairs, precision / total, recall / total)
