"""`newsgraph people`: who is who, why, and what a person decides on it."""

import json
from collections.abc import Callable
from typing import Any

import neo4j
import pytest

from loader.records import Findings
from loader.write import apply_schema, write_findings
from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run
from tests.newsgraph.cli.naming import Named, name_people

SELENSKYJ: Named = ("Wolodymyr Selenskyj", "UA", "Präsident")
ZELENSKY: Named = ("Volodymyr Zelensky", "UA", "Staatschef")
FATHER: Named = ("George Bush", "US", "Präsident")
SON: Named = ("George W. Bush", "US", "Präsident")
JAN: Named = ("Jan Müller", "DE", "Minister")
EVA: Named = ("Eva Müller", "DE", "Ministerin")
MUELLER: Named = ("Müller", "DE", None)
BORIS: Named = ("Boris Johnson", "GB", "Premierminister")
FULL: Named = ("Alexander Pfeffel", "GB", None)
RUTTE: Named = ("Mark Rutte", None, "Generalsekretär")

Load = Callable[..., None]
Ask = Callable[..., Any]


@pytest.fixture
def load(graph: neo4j.Driver, address: Address) -> Load:
    """Writes articles' findings into the database."""

    def load(*articles: Findings) -> None:
        apply_schema(graph, address.database)
        write_findings(graph, address.database, articles)

    return load


@pytest.fixture
def ask(run_on_graph: Run) -> Ask:
    """Runs `newsgraph people …` and returns its JSON."""

    def ask(*arguments: str) -> Any:
        result = run_on_graph("people", *arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    return ask


@pytest.fixture
def decide(run_on_graph: Run) -> Callable[..., str]:
    """Runs `newsgraph people …`, which decides something, and returns what is told of it."""

    def decide(*arguments: str) -> str:
        result = run_on_graph("people", *arguments)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    return decide


def find_persons(ask: Ask) -> set[frozenset[str]]:
    """Return for each person of the graph all of their printed names."""
    return {frozenset([one["name"], *one["aliases"]]) for one in ask("list")}


def read_decision(told: str) -> str:
    first, _, _ = told.partition("\n")
    return first.removeprefix("Decision ")


# Looking


def test_people_are_listed_by_the_number_of_articles_and_chosen_by_words_without_accents(
    ask: Ask, load: Load, run_on_graph: Run
) -> None:
    load(name_people("a", JAN, RUTTE), name_people("b", EVA, RUTTE), name_people("c", JAN, RUTTE))
    told = [(one["name"], one["articles"], one["countries"]) for one in ask("list")]
    assert told == [("Mark Rutte", 3, []), ("Jan Müller", 2, ["DE"]), ("Eva Müller", 1, ["DE"])]
    for name in ("müller", "MULLER", "Mueller", "Muller"):
        chosen = ask("list", "--name", name)
        assert [one["name"] for one in chosen] == ["Jan Müller", "Eva Müller"], name
    assert ask("list", "--name", "muller eva")[0]["aliases"] == []
    assert ask("list", "--name", "mull") == []
    shown = run_on_graph("people", "list", "--first", "1").stdout
    assert "Mark Rutte" in shown
    assert "1 of 3" in shown
    assert "Müller" not in shown
    assert run_on_graph("people", "list", "--name", "Merz").stdout == "no person found\n"


def test_why_tells_which_names_a_person_has_and_by_which_rule(
    ask: Ask, load: Load, run_on_graph: Run
) -> None:
    load(
        name_people("a", SELENSKYJ, RUTTE, day=1),
        name_people("b", SELENSKYJ, day=2),
        name_people("c", ZELENSKY, day=3),
    )
    answer = ask("why", "zelensky")
    (one,) = answer["people"]
    assert answer["uncertain"] == []
    assert one["person"]["articles"] == 3
    assert one["decisions"] == []
    names = {name["form"]: name for name in one["names"]}
    assert {
        (name["form"], name["country"], name["office"], name["articles"]) for name in names.values()
    } == {(*SELENSKYJ, 2), (*ZELENSKY, 1)}
    assert {quote["article"] for quote in names["Wolodymyr Selenskyj"]["quotes"]} == {"a", "b"}
    assert names["Volodymyr Zelensky"]["quotes"] == [
        {"article": "c", "title": "Artikel c", "surfaces": ["Volodymyr Zelensky"]}
    ]
    matched = [name for name in names.values() if name["against"]]
    assert matched
    assert all(0 < name["score"] <= 1 and name["meaning"] for name in matched)
    shown = " ".join(run_on_graph("people", "why", "Selenskyj").stdout.split())
    for cell in (
        "Wolodymyr Selenskyj",
        "Staatschef",
        "Volodymyr Zelensky – Artikel c (c)",
        f"in {one['person']['articles']} articles",
        one["person"]["id"],
        names["Volodymyr Zelensky"]["id"],
        names["Volodymyr Zelensky"]["rule"],
    ):
        assert cell in shown, cell


def test_why_shows_three_articles_of_a_name_at_most(ask: Ask, load: Load) -> None:
    load(*(name_people(f"a{day}", RUTTE, day=day) for day in range(1, 6)))
    (one,) = ask("why", "Rutte")["people"]
    (name,) = one["names"]
    assert [quote["article"] for quote in name["quotes"]] == ["a1", "a2", "a3"]
    assert name["articles"] == 5


def test_why_tells_of_a_name_that_could_be_several_people_who_these_are(
    ask: Ask, load: Load, run_on_graph: Run
) -> None:
    load(name_people("a", JAN), name_people("b", EVA), name_people("c", MUELLER))
    answer = ask("why", "Müller")
    (uncertain,) = answer["uncertain"]
    assert (uncertain["form"], uncertain["person"], uncertain["score"]) == ("Müller", None, None)
    assert uncertain["meaning"]
    assert [one["name"] for one in uncertain["candidates"]] == ["Eva Müller", "Jan Müller"]
    assert len(answer["people"]) == 2
    shown = run_on_graph("people", "why", "Müller").stdout
    assert "It is not certain who these are" in shown
    assert "Eva Müller?" in shown
    assert ask("why", uncertain["id"])["uncertain"] == [uncertain]


def test_a_name_that_nobody_has_is_an_error_that_offers_similar_ones(
    load: Load, run_on_graph: Run
) -> None:
    load(name_people("a", RUTTE, JAN))
    result = run_on_graph("people", "why", "Rute")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: no article prints this name (Rute)")
    near = run_on_graph("people", "why", "Marc Rutte")
    assert "Did you mean Mark Rutte?" in near.stderr


# Deciding


def test_a_merge_makes_one_person_of_two_and_says_so(
    ask: Ask, load: Load, decide: Callable[..., str], run_on_graph: Run
) -> None:
    load(name_people("a", BORIS, RUTTE), name_people("b", FULL))
    told = decide("merge", "boris johnson", "Alexander Pfeffel", "--because", "sein Taufname")
    (johnson,) = (one for one in ask("list") if "Boris Johnson" in {one["name"], *one["aliases"]})
    lines = told.splitlines()
    assert lines[1] == "Before: 2 people"
    assert lines[4] == "After: 1 person"
    assert f"({johnson['id']}): Alexander Pfeffel, Boris Johnson" in lines[5]
    assert find_persons(ask) == {
        frozenset({"Boris Johnson", "Alexander Pfeffel"}),
        frozenset({"Mark Rutte"}),
    }
    (decision,) = ask("decisions")
    assert (decision["id"], decision["kind"], decision["because"]) == (
        read_decision(told),
        "merge",
        "sein Taufname",
    )
    (one,) = ask("why", "Pfeffel")["people"]
    assert one["decisions"] == [decision]
    assert "decision" in {name["rule"] for name in one["names"]}
    assert "sein Taufname" in run_on_graph("people", "why", "Johnson").stdout
    assert "sein Taufname" in run_on_graph("people", "decisions").stdout
    assert '"label": "Decision"' in run_on_graph("export").stdout


def test_a_merge_survives_loading_the_articles_again(
    ask: Ask, load: Load, decide: Callable[..., str], run_on_graph: Run
) -> None:
    articles = name_people("a", BORIS, RUTTE), name_people("b", FULL)
    load(*articles)
    decide("merge", "Johnson", "Pfeffel", "--because", "sein Taufname")
    merged = run_on_graph("export").stdout_bytes
    load(*articles)
    assert run_on_graph("export").stdout_bytes == merged
    assert run_on_graph("withdraw", "a", "b").exit_code == 0
    assert ask("list") == []
    (decision,) = ask("decisions")
    assert {side["form"] for side in (*decision["left"], *decision["right"])} == {None}
    assert "(no longer printed)" in run_on_graph("people", "decisions").stdout
    load(*reversed(articles))
    assert run_on_graph("export").stdout_bytes == merged


def test_what_was_split_stays_two_after_loading_more(
    ask: Ask, load: Load, decide: Callable[..., str]
) -> None:
    load(name_people("a", SELENSKYJ), name_people("b", ZELENSKY))
    assert len(ask("list")) == 1
    told = decide("split", "Selenskyj", "volodymyr zelensky", "--because", "zwei Brüder")
    assert "Before: 1 person\n" in told
    assert "After: 2 people\n" in told
    two = {frozenset({"Wolodymyr Selenskyj"}), frozenset({"Volodymyr Zelensky"})}
    assert find_persons(ask) == two
    load(name_people("c", SELENSKYJ), name_people("d", ZELENSKY, RUTTE))
    assert find_persons(ask) == two | {frozenset({"Mark Rutte"})}


def test_a_name_can_be_split_off_by_its_id(
    ask: Ask, load: Load, decide: Callable[..., str]
) -> None:
    load(name_people("a", BORIS), name_people("b", ("Boris Johnson", "GB", "Bürgermeister")))
    (one,) = ask("why", "Johnson")["people"]
    mayor = next(name["id"] for name in one["names"] if name["office"] == "Bürgermeister")
    decide("split", one["person"]["id"], mayor, "--because", "Namensvetter")
    people = ask("why", "Johnson")["people"]
    assert {name["office"] for one in people for name in one["names"] if len(people) == 2} == {
        "Premierminister",
        "Bürgermeister",
    }


@pytest.mark.parametrize(
    "decision",
    [
        ("merge", "Johnson", "Pfeffel"),
        ("split", "Selenskyj", "Volodymyr Zelensky"),
        ("merge", "Müller", "Jan Müller"),
    ],
)
def test_undo_gives_the_graph_from_before_to_the_byte_of_the_export(
    load: Load, decide: Callable[..., str], run_on_graph: Run, decision: tuple[str, ...]
) -> None:
    load(
        name_people("a", BORIS, RUTTE),
        name_people("b", FULL, SELENSKYJ, day=2),
        name_people("c", ZELENSKY, RUTTE, day=3),
        name_people("d", JAN, SELENSKYJ, day=4),
        name_people("e", EVA, day=5),
        name_people("f", MUELLER, RUTTE, day=6),
    )
    before = run_on_graph("export").stdout_bytes
    made = decide(*decision, "--because", "probeweise")
    assert run_on_graph("export").stdout_bytes != before
    undone = decide("undo", read_decision(made))
    assert run_on_graph("export").stdout_bytes == before
    # What undoing says is what deciding said, the other way round.
    assert undone.split("Before: ")[1].split("After: ")[::-1] == [
        part if part.endswith("\n") else f"{part}\n"
        for part in made.split("Before: ")[1].split("After: ")
    ]
    assert run_on_graph("people", "decisions").stdout == "no decision was made\n"


def test_an_uncertain_name_is_merged_with_a_person(
    ask: Ask, load: Load, decide: Callable[..., str]
) -> None:
    load(name_people("a", JAN), name_people("b", EVA), name_people("c", MUELLER))
    told = decide("merge", "Müller", "Jan Müller", "--because", "so steht es im Impressum")
    assert "nobody certain: Müller" in told
    answer = ask("why", "Müller")
    assert answer["uncertain"] == []
    jan = next(one for one in answer["people"] if one["person"]["name"] == "Jan Müller")
    assert {name["form"] for name in jan["names"]} == {"Jan Müller", "Müller"}


# What cannot be decided


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_a_decision_needs_its_reason(load: Load, run_on_graph: Run, kind: str) -> None:
    load(name_people("a", SELENSKYJ, RUTTE), name_people("b", ZELENSKY))
    names = {"merge": ("Selenskyj", "Rutte"), "split": ("Selenskyj", "Volodymyr Zelensky")}[kind]
    assert run_on_graph("people", kind, *names).exit_code == 2
    blank = run_on_graph("people", kind, *names, "--because", " ")
    assert blank.exit_code == 1
    assert "needs its reason" in blank.stderr


def test_a_spelling_that_fits_several_is_an_error_that_lists_their_ids(
    ask: Ask, load: Load, run_on_graph: Run
) -> None:
    load(name_people("a", JAN, RUTTE), name_people("b", EVA))
    result = run_on_graph("people", "merge", "muller", "Rutte", "--because", "x")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: 2 people are called so (muller). Name the one")
    for one in ask("list", "--name", "Müller"):
        assert f"{one['id']} ({one['name']})" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("merge", "Selenskyj", "Zelensky"), "both are one person already"),
        (("merge", "Selenskyj", "Putin"), "no article prints this name (Putin)"),
        (("split", "Selenskyj", "Mark Rutte"), "this is no name of"),
        (("split", "Rutte", "Mark Rutte"), "these are all of the person's names"),
        (("split", "Müller", "Müller"), "it is not certain who this name is (Müller)"),
    ],
)
def test_what_makes_no_sense_is_refused(
    load: Load, run_on_graph: Run, arguments: tuple[str, ...], message: str
) -> None:
    load(
        name_people("a", SELENSKYJ, RUTTE),
        name_people("b", ZELENSKY),
        name_people("c", JAN),
        name_people("d", EVA),
        name_people("e", MUELLER),
    )
    before = run_on_graph("export").stdout_bytes
    result = run_on_graph("people", *arguments, "--because", "x")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {message}")
    assert run_on_graph("export").stdout_bytes == before


def test_a_decision_against_an_earlier_one_is_refused_until_that_is_undone(
    load: Load, decide: Callable[..., str], run_on_graph: Run
) -> None:
    load(name_people("a", SELENSKYJ), name_people("b", ZELENSKY))
    split = read_decision(
        decide("split", "Selenskyj", "Volodymyr Zelensky", "--because", "zwei Brüder")
    )
    merge = ("merge", "Wolodymyr Selenskyj", "Volodymyr Zelensky", "--because", "doch einer")
    refused = run_on_graph("people", *merge)
    assert refused.exit_code == 1
    assert f"newsgraph people undo {split}" in refused.stderr
    decide("undo", split)
    missing = run_on_graph("people", "undo", split)
    assert missing.exit_code == 1
    assert f"there is no such decision ({split})" in missing.stderr
