"""From one article's findings to what the graph keeps of it, whatever other articles say."""

from loader.records import Findings
from loader.resolve.identity import normalize_name
from loader.resolve.said.events import FindingsError, read_events, read_subject
from loader.resolve.said.mentions import identify_organization, name_persons, read_mentions
from loader.resolve.said.records import Claim, Label, Mention, Participant, Said, SaidEvent, Target

__all__ = [
    "Claim",
    "FindingsError",
    "Label",
    "Mention",
    "Participant",
    "Said",
    "SaidEvent",
    "Target",
    "read_said",
]


def read_said(findings: Findings) -> Said:
    """Return what an article says, in an order that depends on its findings' content alone.

    Raises:
        FindingsError: when an event names a person that the findings do not hold.
    """
    names = sorted(set(name_persons(findings)), key=repr)
    mentions = read_mentions(findings)
    events = read_events(findings, mentions)
    return Said(findings.article, tuple(names), mentions, events, name_organizations(findings))


def name_organizations(findings: Findings) -> dict[str, str]:
    """Return the names of all organisations that the findings speak of, by id."""
    subjects = {entry for event in findings.encounters for entry in event.regarding}
    names = {
        *(organization.name for organization in findings.organizations),
        *(claim.organization for person in findings.persons for claim in person.represents),
        *(name for event in findings.events for name in event.organizations),
        *(name for event in findings.encounters for name in event.organizations),
        *(name for name in subjects if read_subject(name, findings).label == "Organization"),
    }
    return {identify_organization(name).key: normalize_name(name) for name in names if name}
