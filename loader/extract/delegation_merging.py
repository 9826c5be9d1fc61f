"""Stage 9: delegations join the encounters between persons, or make encounters of their own.

What names states where the text elsewhere names their people ("Washington und Kiew verhandeln",
then "Rubio traf Jermak") tells of the same encounter and makes none of its own.
"""

from loader.extract.delegation_attendance import Attendance
from loader.extract.delegation_meetings import Meeting
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.scorer import StatusScorer
from loader.extract.status_cues import StatusCues
from loader.extract.status_features import find_status_features
from loader.records import Status

_SENTENCES_BACK = 2
# The heading and the sentence under it sum up what the article tells with names.
_HEADING = 2


def add_delegations(
    document: Document,
    told: list[Told],
    meetings: list[Meeting],
    attendances: list[Attendance],
    status_scorer: StatusScorer,
    cues: StatusCues,
) -> list[Told]:
    """Return all encounters of a text in its order.

    Args:
        document: the text.
        told: its encounters between persons; delegations are added to them.
        meetings: what `find_meetings` read of delegations.
        attendances: who joins, as `find_attendances` gives them.
        status_scorer: tells the status of those that no persons' encounter tells.
        cues: the words it goes by.
    """
    found = list(told)
    for meeting in meetings:
        host = _host(found, meeting)
        if host is not None:
            _join(document, host, meeting.countries, meeting.organizations)
            continue
        statuses = status_scorer.score(find_status_features(document, meeting.trigger, cues))
        status = max(statuses, key=lambda each: statuses[each])
        if not _is_told(document, found, meeting) and not _is_retold(
            document, found, meeting, status
        ):
            found.append(
                Told(
                    meeting.persons,
                    meeting.trigger,
                    status,
                    meeting.confidence,
                    meeting.rule,
                    countries=meeting.countries,
                    organizations=meeting.organizations,
                )
            )
    for attendance in attendances:
        if (host := _attended(found, attendance)) is not None:
            joining = attendance.delegations
            countries = frozenset(d.country for d in joining if d.country)
            organizations = frozenset(d.organization for d in joining if d.organization)
            _join(document, host, countries, organizations)
    return sorted(found, key=lambda each: (each.trigger.sentence, each.trigger.position))


def _host(found: list[Told], meeting: Meeting) -> Told | None:
    """Return the encounter between persons that a meeting of the same sentence adds to."""
    for told in found:
        if told.trigger.sentence == meeting.trigger.sentence and told.persons & meeting.persons:
            same_clause = told.trigger.clause is meeting.trigger.clause
            if same_clause or meeting.persons <= told.persons:
                return told
    return None


def _attended(found: list[Told], attendance: Attendance) -> Told | None:
    """Return the encounter told last: in the same sentence or just before.

    Who is "anwesend" is so at an encounter told anywhere before.
    """
    furthest = attendance.sentence if attendance.rule == "present" else _SENTENCES_BACK
    back = [attendance.sentence - told.trigger.sentence for told in found]
    near = [
        told
        for told, distance in zip(found, back, strict=True)
        if 0 <= distance <= furthest and told.persons
    ]
    return max(near, key=lambda told: told.trigger.sentence, default=None)


def _join(
    document: Document, told: Told, countries: frozenset[str], organizations: frozenset[str]
) -> None:
    own = {document.chains[number].country for number in told.persons}
    told.countries |= countries - own
    told.organizations |= organizations


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


def _is_retold(document: Document, found: list[Told], meeting: Meeting, status: Status) -> bool:
    """Tell whether the text names people of all these states, who then are those that met.

    It names them with their states anywhere, or without where the meeting is told: "Delegationen
    der USA und der Ukraine berieten in Genf. Rubio sprach drei Stunden mit Jermak." What is only
    planned or wished has no people yet, if none are told so.
    """
    if meeting.persons or len(meeting.countries) < 2:
        return False
    named = {chain.country for chain in document.chains if chain.held}
    if status not in ("planned", "possible") and meeting.countries <= named:
        return True
    for told in found:
        states = {document.chains[number].country for number in told.persons}
        near = abs(told.trigger.sentence - meeting.trigger.sentence) <= _SENTENCES_BACK
        heading = meeting.trigger.sentence < _HEADING
        fits = states <= meeting.countries | {None} and told.status == status
        if fits and (near or heading):
            return True
    return False
