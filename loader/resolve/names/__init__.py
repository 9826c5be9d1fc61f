"""Which printed names are one person, over all articles: pure functions of sets of names.

1. `find_block`: names whose family names sound alike are a block; only they are compared.
2. Whole names are joined by the best links first, as far as no country, no other form and no
   bond (a decision, or an article that prints two people) parts them.
3. Initials, then family names alone, are placed with the one person whom they fit, or with nobody.
4. `describe_persons`: the fullest name of each person and the other forms.
"""

from loader.resolve.names.blocks import find_block
from loader.resolve.names.name import (
    Decision,
    Identity,
    Name,
    PersonSummary,
    identify_name,
)
from loader.resolve.names.persons import describe_persons
from loader.resolve.names.resolution import resolve_block
from loader.resolve.names.rules import RULES, explain_identity

__all__ = [
    "RULES",
    "Decision",
    "Identity",
    "Name",
    "PersonSummary",
    "describe_persons",
    "explain_identity",
    "find_block",
    "identify_name",
    "resolve_block",
]
