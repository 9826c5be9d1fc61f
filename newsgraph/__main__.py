"""`python -m newsgraph` is the command `newsgraph`."""

from newsgraph.cli import app

app(prog_name="newsgraph")
