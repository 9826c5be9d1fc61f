"""Who is who: looked up, explained, and decided by people where the rules do not know."""

from newsgraph.people.change import Change, Group
from newsgraph.people.deciding import list_decisions, merge_people, split_person, undo
from newsgraph.people.explanation import explain_name, list_people
from newsgraph.people.records import (
    Answer,
    Candidate,
    Decision,
    Explanation,
    KnownPerson,
    PeopleError,
    PrintedName,
    Quote,
)

__all__ = [
    "Answer",
    "Candidate",
    "Change",
    "Decision",
    "Explanation",
    "Group",
    "KnownPerson",
    "PeopleError",
    "PrintedName",
    "Quote",
    "explain_name",
    "list_decisions",
    "list_people",
    "merge_people",
    "split_person",
    "undo",
]
