"""The graph from which ways of serving are compared."""

from itertools import islice

from bench.serving.bare import read
from bench.serving.graph import generate_events, generate_nodes
from bench.serving.questions import QUESTIONS


def test_the_graph_is_the_same_each_time() -> None:
    first, again = (list(islice(generate_events(1), 1)) for _ in range(2))
    assert first == again


def test_edges_lead_to_nodes_that_are_there() -> None:
    nodes = generate_nodes(1).of
    known = {
        row.get("id") or row["code"] for name in nodes if "nodes/" in name for row in nodes[name]
    }
    (rows,) = islice(generate_events(1), 1)
    events = {row["id"] for row in rows.of["nodes/events"]}
    for name, written in rows.of.items():
        for row in written:
            assert row.get("event", row.get("id")) in events, name
            for edge in row.get("edges", [row]):
                ends = {"article", "person", "country", "organization", "one", "other"}
                assert {edge[end] for end in ends & edge.keys()} - {None} <= known, name


def test_edges_repeat_what_pages_are_sorted_by() -> None:
    (rows,) = islice(generate_events(1), 1)
    events = {row["id"]: row["properties"] for row in rows.of["nodes/events"]}
    edges = [
        *((row["event"], row["common"]) for row in rows.of["derived/participants"]),
        *((row["event"], row["common"]) for row in rows.of["derived/regarding"]),
        *((row["event"], row["at"]) for row in rows.of["derived/locations"]),
    ]
    for event, edge in edges:
        for name in ("encounter", "status", "day"):
            assert edge[name] == events[event][name]
        assert edge["event"] == event


def test_each_question_has_statements_of_just_its_parameters() -> None:
    for question in QUESTIONS:
        for name in (question.statement, question.indexed):
            assert read(name).parameters == question.variables.keys()
