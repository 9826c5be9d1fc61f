"""Shows people, their names and decisions as tables on a terminal."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsgraph.people.change import Change, Group
from newsgraph.people.records import Answer, Decision, KnownPerson, PrintedName, Quote, SideName

# Where nothing tells the width (a pipe, a log), the tables need more than a terminal's 80.
_WIDTH = 160
_UNKNOWN = "–"
_CANDIDATES = 10


def print_people(people: Sequence[KnownPerson], console: Console, first: int) -> None:
    """Print people, one a row, no more than `first`."""
    if not people:
        console.print("no person found")
        return
    table = make_table("Person", "Countries", "Articles", "Also printed as", "Id", lines=False)
    for person in people[:first]:
        countries = " ".join(person.countries) or _UNKNOWN
        aliases = ", ".join(person.aliases) or _UNKNOWN
        table.add_row(person.name, countries, str(person.articles), aliases, person.id)
    if first < len(people):
        table.caption = f"{first} of {len(people)}"
    show(table, console)


def print_answer(answer: Answer, console: Console) -> None:
    """Print who a name is and why, person by person, then the names of which nobody is certain."""
    for explanation in answer.people:
        person = explanation.person
        articles = f"{person.articles} article{'' if person.articles == 1 else 's'}"
        console.print(Text.assemble((person.name, "bold"), f"  {person.id}, in {articles}"))
        print_names(explanation.names, console)
        print_decisions(explanation.decisions, console)
    if answer.uncertain:
        console.print(Text("It is not certain who these are", "bold"))
        print_names(answer.uncertain, console)
        print_decisions(answer.decisions, console)
    print_meanings(answer, console)


def print_names(names: Iterable[PrintedName], console: Console) -> None:
    table = make_table("Printed as", "Country", "Office", "Articles", "Rule", "With", "In")
    for name in names:
        table.add_row(
            Text.assemble(name.form, "\n", (name.id, "dim")),
            name.country or _UNKNOWN,
            name.office or _UNKNOWN,
            str(name.articles),
            name.rule if name.score is None else f"{name.rule}\n{name.score:.2f}",
            show_match(name),
            "\n".join(map(show_quote, name.quotes)) or _UNKNOWN,
        )
    show(table, console)


def show_match(name: PrintedName) -> str:
    """Return the form that a name was matched with, or whom it could be."""
    could_be = [f"{one.name}?  {one.id}" for one in name.candidates[:_CANDIDATES]]
    if len(name.candidates) > _CANDIDATES:
        could_be.append(f"… {len(name.candidates) - _CANDIDATES} more")
    return name.against or "\n".join(could_be) or _UNKNOWN


def show_quote(quote: Quote) -> str:
    """Return how an article has a name, and the article by title and id."""
    article = f"{quote.title} ({quote.article})" if quote.title else quote.article
    return f"{', '.join(quote.surfaces)} – {article}"


def print_meanings(answer: Answer, console: Console) -> None:
    """Print what the rules in the tables mean, each once."""
    names = [name for one in answer.people for name in one.names] + [*answer.uncertain]
    for rule, meaning in sorted({name.rule: name.meaning for name in names}.items()):
        console.print(Text.assemble((rule, "bold"), f"  {meaning}"), soft_wrap=True)


def print_decisions(decisions: Sequence[Decision], console: Console) -> None:
    """Print decisions, one a row; nothing when there is none."""
    if not decisions:
        return
    table = make_table("Decision", "Kind", "Names", "And", "Because")
    for one in decisions:
        table.add_row(one.id, one.kind, show_side(one.left), show_side(one.right), one.because)
    show(table, console)


def show_side(side: Iterable[SideName]) -> str:
    """Return the printed forms of a side of a decision, each once."""
    return "\n".join(dict.fromkeys(name.form or f"{name.id} (no longer printed)" for name in side))


def print_change(change: Change, console: Console) -> None:
    """Print a decision's id, and the people whose names it changed, before and after."""
    console.print(f"Decision {change.decision}", soft_wrap=True)
    if change.before == change.after:
        console.print("Nothing changes by it")
        return
    for title, groups in (("Before", change.before), ("After", change.after)):
        people = sum(group.id is not None for group in groups)
        console.print(f"{title}: {people} {'person' if people == 1 else 'people'}")
        for group in groups:
            console.print(f"  {show_group(group)}", soft_wrap=True)


def show_group(group: Group) -> str:
    forms = ", ".join(sorted({form for form, _ in group.names}))
    who = f"{group.name} ({group.id})" if group.id else "nobody certain"
    return f"{who}: {forms}"


def make_table(*columns: str, lines: bool = True) -> Table:
    table = Table(box=box.SIMPLE_HEAVY, show_lines=lines)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def show(table: Table, console: Console) -> None:
    if not console.is_terminal and console.width < _WIDTH:
        console.width = _WIDTH
    console.print(table)
