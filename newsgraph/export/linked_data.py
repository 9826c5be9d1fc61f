"""JSON-LD: nodes in the words of schema.org where these fit, edges as links and as statements.

An edge is a link from node to node (`schema:mentions`), and beside it an `rdf:Statement` of that
link, which carries what the edge does: sentence, offsets, date. What schema.org has no word for
keeps the name that it has in the graph, as `urn:newsgraph:NAME`; there a list is one JSON literal,
since several lists of an edge belong together item by item.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from rdflib import RDF, SDO, XSD, Graph, Literal, Namespace, URIRef
from rdflib.plugins.serializers.jsonld import from_rdf
from rdflib.plugins.shared.jsonld.context import Context

from loader.resolve.identity import make_hash
from newsgraph.export.elements import Edge, Node
from newsgraph.export.terms import LINKS, PROPERTIES, REVERSED, TYPES, make_literal

OURS = Namespace("urn:newsgraph:")
CONTEXT = {"@vocab": str(OURS), "rdf": str(RDF), "schema": str(SDO), "xsd": str(XSD)}


def write_linked_data(elements: Iterable[Node | Edge], stream: BinaryIO) -> None:
    """Write one JSON-LD document, an object a line; the memory is that of a node and its edges."""
    context = Context(CONTEXT)
    stream.write(b'{"@context": ' + json.dumps(CONTEXT).encode() + b', "@graph": [')
    border = b"\n"
    for graph in make_graphs(elements):
        for told in list_objects(graph, context):
            line = json.dumps(told, ensure_ascii=False, sort_keys=True)
            stream.write(border + line.encode())
            border = b",\n"
    stream.write(b"\n]}\n")


def make_graphs(elements: Iterable[Node | Edge]) -> Iterator[Graph]:
    """Yield for each node what is said of it and of the edges that follow it."""
    graph = Graph(bind_namespaces="none")
    for element in elements:
        if isinstance(element, Node):
            if graph:
                yield graph
            graph = Graph(bind_namespaces="none")
            add_node(graph, element)
        else:
            add_edge(graph, element)
    if graph:
        yield graph


def list_objects(graph: Graph, context: Context) -> list[dict[str, Any]]:
    """Return a graph's JSON-LD objects; rdflib's order is that of sets, so all is sorted."""
    told = from_rdf(graph, context)  # type: ignore[no-untyped-call] # rdflib types it in part
    objects = told.get("@graph", [told])
    for one in objects:
        one.pop("@context", None)
        for value in one.values():
            if isinstance(value, list):
                value.sort(key=lambda item: json.dumps(item, sort_keys=True))
    return sorted(objects, key=lambda one: str(one["@id"]))


def add_node(graph: Graph, node: Node) -> None:
    iri = identify(node[:2])
    graph.add((iri, RDF.type, TYPES.get(node.label, OURS[node.label])))
    add_properties(graph, iri, node.label, node.properties)


def add_edge(graph: Graph, edge: Edge) -> None:
    """Add a link, and the statement that tells more of it."""
    link = LINKS.get(edge.type, OURS[edge.type])
    ends = identify(edge.source), identify(edge.target)
    subject, target = reversed(ends) if edge.type in REVERSED else ends
    graph.add((subject, link, target))
    content = sorted(edge.properties.items())
    statement = OURS[f"{edge.type}:{make_hash(edge.source, edge.target, content)}"]
    graph.add((statement, RDF.type, RDF.Statement))
    graph.add((statement, RDF.subject, subject))
    graph.add((statement, RDF.predicate, link))
    graph.add((statement, RDF.object, target))
    add_properties(graph, statement, edge.type, edge.properties)


def add_properties(graph: Graph, iri: URIRef, label: str, properties: dict[str, Any]) -> None:
    for name, value in properties.items():
        term = PROPERTIES.get((label, name))
        if value is None or value == []:
            continue
        if isinstance(value, list) and term is None:
            told = [Literal(json.dumps(value, ensure_ascii=False), datatype=RDF.JSON)]
        else:
            values = value if isinstance(value, list) else [value]
            told = [make_literal(label, name, one) for one in values]
        for literal in told:
            graph.add((iri, OURS[name] if term is None else term, literal))


def identify(end: tuple[str, str]) -> URIRef:
    """Return a node's IRI: an article's id is an address, which is no name of the article here."""
    label, key = end
    return OURS[f"{label}:{quote(key, safe='')}"]
