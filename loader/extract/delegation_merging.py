"""Stage 9: delegations join the encounters between persons, or make encounters of their own.

What names states where the text elsewhere names their people ("Washington und Kiew verhandeln",
then "Rubio traf Jermak") tells of the same encounter and makes none of its own.
"""

from loader.extract.delegation_meetings import Meeting
from loader.extract.document import Document
from loader.extract.encounters import Told
from loader.extract.scorer import StatusScorer
from loader.extract.status import StatusCues, find_status_features

_SENTENCES_BACK = 2


def add_delegations(
    document: Document,
    told: list[Told],
    meetings: list[Meeting],
    status_scorer: StatusScorer,
    cues: StatusCues,
) -> list[Told]:
    """Return all encounters of a text in its order.

    Args:
        document: the text.
        told: its encounters between persons; delegations are added to them.
        meetings: what `find_meetings` read of delegations.
        status_scorer: tells the status of those that no persons' encounter tells.
        cues: the words it goes by.
    """
    found = list(told)
    for meeting in meetings:
        host = _host(found, meeting)
        if host is not None:
            _join(document, host, meeting)
        elif not meeting.attending and not _is_told(document, found, meeting):
            statuses = status_scorer.score(find_status_features(document, meeting.trigger, cues))
            found.append(
                Told(
                    meeting.persons,
                    meeting.trigger,
                    max(statuses, key=lambda status: statuses[status]),
                    meeting.confidence,
                    meeting.rule,
                    countries=meeting.countries,
                    organizations=meeting.organizations,
                )
            )
    return sorted(found, key=lambda each: (each.trigger.sentence, each.trigger.position))


def _host(found: list[Told], meeting: Meeting) -> Told | None:
    """Return the encounter that a meeting adds to: of its sentence, or what is attended."""
    sentence = meeting.trigger.sentence
    if meeting.attending:
        near = [t for t in found if 0 <= sentence - t.trigger.sentence <= _SENTENCES_BACK]
        return max(near, key=lambda t: t.trigger.sentence, default=None)
    for told in found:
        if told.trigger.sentence == sentence and len(told.persons & meeting.persons) > 0:
            same_clause = told.trigger.clause is meeting.trigger.clause
            if same_clause or meeting.persons <= told.persons:
                return told
    return None


def _join(document: Document, told: Told, meeting: Meeting) -> None:
    own = {document.chains[number].country for number in told.persons}
    told.countries |= meeting.countries - own
    told.organizations |= meeting.organizations


def _is_told(document: Document, found: list[Told], meeting: Meeting) -> bool:
    """Tell whether an encounter already has all these parties, or people of theirs."""
    for told in found:
        chains = [document.chains[number] for number in told.persons]
        states = told.countries | {chain.country for chain in chains}
        bodies = told.organizations | {chain.organization for chain in chains}
        if (
            meeting.persons <= told.persons
            and meeting.countries <= states
            and meeting.organizations <= bodies
        ):
            return True
    return False
