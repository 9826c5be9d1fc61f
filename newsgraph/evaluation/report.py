"""Shows an evaluation on a terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsgraph.evaluation.evaluation import Evaluation

# In the order in which one thing builds on the other; a kind that nothing was counted of is 0.
KINDS = ("persons", "countries", "pairs", "held pairs", "party pairs", "regarding", "events")
ATTRIBUTES = ("status", "kind", "place", "date")


def print_evaluation(evaluation: Evaluation, console: Console) -> None:
    """Print precision, recall and F1 by kind of fact, then what is right of matched pairs."""
    table = Table("", box=None, pad_edge=False)
    for name in ("precision", "recall", "F1", "right", "gold", "found"):
        table.add_column(name, justify="right")
    for kind in KINDS:
        tally = evaluation.tallies[kind]
        figures = (f"{figure:.3f}" for figure in (tally.precision, tally.recall, tally.f1))
        table.add_row(kind, *figures, *map(str, (tally.right, tally.gold, tally.found)))
    console.print(table)
    shares = ((name, evaluation.shares[name]) for name in ATTRIBUTES)
    right = ", ".join(f"{name} {share.right} of {share.of}" for name, share in shares)
    console.print(f"right on matched pairs: {right}", highlight=False)


def print_differences(evaluation: Evaluation, console: Console) -> None:
    """Print what was missed and what was false, one a line, ordered by document."""
    for difference in evaluation.differences:
        label = ("missed", "yellow") if difference.missed else ("false ", "red")
        line = Text.assemble(
            (difference.document, "dim"), " ", label, " ", f"{difference.kind} {difference.fact}"
        )
        if difference.says:
            line.append(f"  {difference.says}", style="dim")
        console.print(line, soft_wrap=True)
