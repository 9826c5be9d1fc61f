"""From files to articles, without the pages' furniture.

Page texts, HTML, JSON lines, feeds and web archives, compressed or not.
"""

from loader.articles.compression import Meter
from loader.articles.documents import Document, Form, read_document
from loader.articles.inputs import read_articles, split_file, split_inputs
from loader.articles.page import Told
from loader.articles.paths import SUFFIXES, measure, sort_paths
from loader.articles.rejection import STDIN, Origin, Reason, Rejection, Unit

__all__ = [
    "STDIN",
    "SUFFIXES",
    "Document",
    "Form",
    "Meter",
    "Origin",
    "Reason",
    "Rejection",
    "Told",
    "Unit",
    "measure",
    "read_articles",
    "read_document",
    "sort_paths",
    "split_file",
    "split_inputs",
]
