"""From files to articles: page texts, HTML and JSON lines, without the pages' furniture."""

from loader.articles.inputs import SUFFIXES, read_articles
from loader.articles.rejection import Rejection

__all__ = ["SUFFIXES", "Rejection", "read_articles"]
