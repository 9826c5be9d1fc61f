"""Measures what was extracted against a gold file: precision, recall, F1 by kind of fact."""

from newsgraph.evaluation.document import Document, GoldError, parse_document, read_documents
from newsgraph.evaluation.evaluation import Evaluation, evaluate
from newsgraph.evaluation.tally import Share, Tally

__all__ = [
    "Document",
    "Evaluation",
    "GoldError",
    "Share",
    "Tally",
    "evaluate",
    "parse_document",
    "read_documents",
]
