"""Every form of an export holds the same nodes and edges, for the tools that it is for."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx
import pytest
from rdflib import RDF, SDO, Graph, Literal, URIRef

from newsgraph.export import Edge, ExportError, Form, Node, export_graph

ARTICLE = ("Article", "https://zeitung.example/ä b?c=1")
PERSON = ("Person", "angela-merkel-1")
EVENT = ("Event", "treffen-1")
COUNTRY = ("Country", "DE")

ELEMENTS: list[Node | Edge] = [
    Node(
        *ARTICLE,
        {
            "id": ARTICLE[1],
            "title": "Merkel; \x0cMacron\x00 <trafen sich>",
            "published": "2025-03-01T06:00:00.000000000+00:00",
            "places": ["Berlin", "Paris"],
            "text": 'Sie sagte: "Nein,\ndanke."',
        },
    ),
    Edge(
        "MENTIONS",
        ARTICLE,
        PERSON,
        {"surfaces": ["Merkel", "A. Merkel"], "starts": [0, 17], "role": None, "name": "A. Merkel"},
    ),
    Edge("REPORTS", ARTICLE, EVENT, {"id": "1#1", "start": 0, "confidence": 0.5}),
    Edge("REPORTS", ARTICLE, EVENT, {"id": "1#2", "start": 9, "confidence": 1.0}),
    Node(*COUNTRY, {"code": "DE", "name": "Deutschland", "nameEn": "Germany"}),
    Node("Decision", "d1", {"id": "d1", "kind": "merge", "left": ["a", "b"], "because": "x"}),
    Node(
        *EVENT,
        {"id": EVENT[1], "title": "Treffen", "encounter": True, "dateFrom": "2025-03-01"},
    ),
    Edge("LOCATED_IN", EVENT, COUNTRY, {"place": "Berlin", "day": "2025-03-01"}),
    Node(*PERSON, {"id": PERSON[1], "name": "Angela Merkel", "aliases": ["A. Merkel", "Merkel"]}),
    Edge("PARTICIPATED_IN", PERSON, EVENT, {"role": "participant", "office": None}),
]

FORMS: tuple[Form, ...] = ("jsonl", "graphml", "csv", "jsonld")


def write(form: Form, elements: list[Node | Edge] = ELEMENTS) -> bytes:
    stream = io.BytesIO()
    export_graph(elements, form, None, stream)
    return stream.getvalue()


def test_a_line_of_jsonl_is_a_node_or_an_edge() -> None:
    lines = [json.loads(line) for line in write("jsonl").splitlines()]
    assert lines[2] == {
        "type": "REPORTS",
        "from": [*ARTICLE],
        "to": [*EVENT],
        "properties": {"id": "1#1", "start": 0, "confidence": 0.5},
    }
    assert lines[4] == {
        "label": "Country",
        "id": "DE",
        "properties": {"code": "DE", "name": "Deutschland", "nameEn": "Germany"},
    }
    assert len(lines) == len(ELEMENTS)


def test_graphml_is_read_by_networkx_with_all_edges_and_their_attributes() -> None:
    graph = networkx.read_graphml(io.BytesIO(write("graphml")), force_multigraph=True)
    article, event = ":".join(ARTICLE), ":".join(EVENT)
    assert set(graph.nodes) == {":".join(e[:2]) for e in ELEMENTS if isinstance(e, Node)}
    assert graph.nodes[article] == {
        "label": "Merkel; Macron <trafen sich>",
        "kind": "Article",
        "identifier": ARTICLE[1],
        "title": "Merkel; Macron <trafen sich>",
        "published": "2025-03-01T06:00:00.000000000+00:00",
        "places": "Berlin; Paris",
        "text": 'Sie sagte: "Nein,\ndanke."',
    }
    assert graph.nodes[event]["encounter"] == "true"
    assert graph.nodes["Person:angela-merkel-1"]["label"] == "Angela Merkel"
    edges = [(*ends, told) for *ends, told in graph.edges(data=True) if told["label"] == "REPORTS"]
    assert edges == [
        (article, event, {"label": "REPORTS", "identifier": "1#1", "start": 0, "confidence": 0.5}),
        (article, event, {"label": "REPORTS", "identifier": "1#2", "start": 9, "confidence": 1.0}),
    ]
    assert len({key for *_, key in graph.edges(keys=True)}) == graph.number_of_edges() == 5


def read_table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_is_a_table_for_each_label_and_each_type_of_edge() -> None:
    with zipfile.ZipFile(io.BytesIO(write("csv"))) as archive:
        tables = {name: archive.read(name).decode() for name in archive.namelist()}
    assert list(tables) == [
        "edges-LOCATED_IN.csv",
        "edges-MENTIONS.csv",
        "edges-PARTICIPATED_IN.csv",
        "edges-REPORTS.csv",
        "nodes-Article.csv",
        "nodes-Country.csv",
        "nodes-Decision.csv",
        "nodes-Event.csv",
        "nodes-Person.csv",
    ]
    assert tables["nodes-Country.csv"] == "id,code,name,nameEn\nDE,DE,Deutschland,Germany\n"
    (article,) = read_table(tables["nodes-Article.csv"])
    assert article["text"] == 'Sie sagte: "Nein,\ndanke."'
    (mention,) = read_table(tables["edges-MENTIONS.csv"])
    assert mention == {
        "fromLabel": "Article",
        "fromId": ARTICLE[1],
        "toLabel": "Person",
        "toId": "angela-merkel-1",
        "name": "A. Merkel",
        "role": "",
        "starts": "0; 17",
        "surfaces": "Merkel; A. Merkel",
    }
    assert [row["id"] for row in read_table(tables["edges-REPORTS.csv"])] == ["1#1", "1#2"]


# rdflib's own reader of JSON-LD uses what rdflib advises against.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_jsonld_speaks_schema_org_of_nodes_and_links_and_keeps_what_edges_carry() -> None:
    graph = Graph().parse(data=write("jsonld"), format="json-ld")
    article = URIRef("urn:newsgraph:Article:https%3A%2F%2Fzeitung.example%2F%C3%A4%20b%3Fc%3D1")
    event = URIRef("urn:newsgraph:Event:treffen-1")
    person = URIRef("urn:newsgraph:Person:angela-merkel-1")
    country = URIRef("urn:newsgraph:Country:DE")
    assert set(graph.subject_objects(RDF.type)) >= {
        (article, SDO.NewsArticle),
        (event, SDO.Event),
        (person, SDO.Person),
        (country, SDO.Country),
        (URIRef("urn:newsgraph:Decision:d1"), URIRef("urn:newsgraph:Decision")),
    }
    assert {
        (article, SDO.mentions, person),
        (article, SDO.about, event),
        (event, SDO.location, country),
        (event, SDO.attendee, person),
        (country, SDO.name, Literal("Deutschland", lang="de")),
        (country, SDO.name, Literal("Germany", lang="en")),
        (person, SDO.alternateName, Literal("A. Merkel")),
        (person, SDO.alternateName, Literal("Merkel")),
    } <= set(graph)
    told = graph.query(
        """
        SELECT ?starts WHERE {
          ?mention rdf:subject ?article; rdf:predicate schema:mentions; rdf:object ?person;
            ours:starts ?starts.
          ?person schema:name "Angela Merkel".
          ?article schema:datePublished ?day. FILTER (year(?day) = 2025)
        }
        """,
        initNs={"rdf": RDF, "schema": SDO, "ours": "urn:newsgraph:"},
    )
    assert [json.loads(starts) for (starts,) in told] == [[0, 17]]  # type: ignore[misc] # SELECT
    assert len(set(graph.subjects(RDF.type, RDF.Statement))) == 5


@pytest.mark.parametrize("form", FORMS)
def test_the_same_graph_makes_the_same_bytes_in_a_stream_and_in_a_file(
    form: Form, tmp_path: Path
) -> None:
    file = tmp_path / "export.zip"
    export_graph(ELEMENTS, form, file, io.BytesIO())
    assert file.read_bytes() == write(form) == write(form)
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_graph_is_exported_as_one(form: Form) -> None:
    made = write(form, [])
    match form:
        case "jsonl":
            assert made == b""
        case "graphml":
            assert not networkx.read_graphml(io.BytesIO(made)).nodes
        case "csv":
            assert zipfile.ZipFile(io.BytesIO(made)).namelist() == []
        case "jsonld":
            assert json.loads(made)["@graph"] == []


def break_off() -> Iterator[Any]:
    yield from ELEMENTS
    raise ConnectionError


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["export.zip", "export"])
def test_what_breaks_off_leaves_the_earlier_export_and_nothing_beside_it(
    form: Form, name: str, tmp_path: Path
) -> None:
    output = tmp_path / name
    export_graph(ELEMENTS[:1], form, output, io.BytesIO())
    before = {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
    with pytest.raises(ConnectionError):
        export_graph(break_off(), form, output, io.BytesIO())
    assert {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")} == before


def test_a_folder_has_the_tables_of_the_last_export_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tables"
    export_graph(ELEMENTS, "csv", folder, io.BytesIO())
    assert len(list(folder.iterdir())) == 9
    export_graph(ELEMENTS[:1], "csv", folder, io.BytesIO())
    assert [path.name for path in folder.iterdir()] == ["nodes-Article.csv"]
    assert [path.name for path in folder.parent.iterdir()] == ["tables"]


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Liebe Angela")
    with pytest.raises(ExportError, match=r"something else .*letter\.txt"):
        export_graph(ELEMENTS, "csv", tmp_path, io.BytesIO())
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_link_and_a_device_stay_what_they_are(tmp_path: Path) -> None:
    link, file = tmp_path / "link", tmp_path / "file"
    link.symlink_to(file)
    export_graph(ELEMENTS, "jsonl", link, io.BytesIO())
    assert link.is_symlink()
    assert file.read_bytes() == write("jsonl")
    export_graph(ELEMENTS, "jsonl", Path("/dev/null"), io.BytesIO())
    assert Path("/dev/null").is_char_device()
