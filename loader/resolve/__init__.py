"""Which printed names are one person, and which reports one event: ids for all that was found.

`resolve_findings` turns one article's findings into its part of the graph. It knows of no other
article: what several articles decide together (a person's fullest name, the evidence of an office)
is derived in the database, from what all of them said.
"""

from loader.records import Findings
from loader.resolve.events import FindingsError, resolve_events, resolve_subject
from loader.resolve.identity import normalize_name
from loader.resolve.mentions import identify_organization, resolve_mentions
from loader.resolve.resolved import Resolved

__all__ = ["FindingsError", "Resolved", "resolve_findings"]


def resolve_findings(findings: Findings) -> Resolved:
    """Give every person, organisation and event of an article the id it has in the graph.

    Raises:
        FindingsError: when an event names a person that the findings do not hold.
    """
    mentions = resolve_mentions(findings)
    events = resolve_events(findings, mentions)
    return Resolved(findings.article, mentions, events, name_organizations(findings))


def name_organizations(findings: Findings) -> dict[str, str]:
    """Return the names of all organisations that the findings speak of, by id."""
    subjects = {entry for event in findings.encounters for entry in event.regarding}
    names = {
        *(organization.name for organization in findings.organizations),
        *(claim.organization for person in findings.persons for claim in person.represents),
        *(name for event in findings.events for name in event.organizations),
        *(name for event in findings.encounters for name in event.organizations),
        *(name for name in subjects if resolve_subject(name, findings).label == "Organization"),
    }
    return {identify_organization(name).key: normalize_name(name) for name in names if name}
