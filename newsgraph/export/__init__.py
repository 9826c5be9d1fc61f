"""The whole graph as text: one form that two graphs can be compared by, and three for other tools.

Every form is written in an order that depends on the graph's content alone, so the same graph makes
the same bytes.
"""

from newsgraph.export.elements import Edge, Node, read_graph
from newsgraph.export.file import ExportError, Form, export_graph
from newsgraph.export.lines import to_line

__all__ = ["Edge", "ExportError", "Form", "Node", "export_graph", "read_graph", "to_line"]
