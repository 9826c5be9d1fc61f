"""How far a report is felt: what is read around it is bounded by that."""

from hypothesis import given, settings
from hypothesis import strategies as st

from loader.resolve.reports import Report, anchor_of, group_reports
from loader.resolve.reports.reach import DEPENDENCE_DAYS
from tests.loader.resolve.reports.changes import show
from tests.loader.resolve.reports.drawing import PAIR, THIRD, draw_some
from tests.loader.resolve.reports.reporting import on, report

# Far more than was ever found, and far less than what is read.
FELT_DAYS = 120
RHYTHMS = ((7,), (5, 6, 7), (2, 5, 7), (13,), (13, 3), (1, 14), (1, 2, 3))
STATUSES = (
    ("planned",),
    ("held",),
    ("denied",),
    ("planned", "cancelled", "held"),
    ("denied", "refused", "planned"),
    ("cancelled", "denied", "planned", "held", "held"),
)


@st.composite
def draw_rhythm(draw: st.DrawFn) -> list[Report]:
    """Draw reports of one pair in a rhythm, so that each could push the next on."""
    steps, number = st.sampled_from(draw(st.sampled_from(RHYTHMS))), 0
    whens = draw_some(draw, ("day", "publication", "publication", "publication"))
    people = draw_some(draw, (PAIR, PAIR, f"{PAIR} {THIRD}"))
    statuses = st.sampled_from(draw(st.sampled_from(STATUSES)))
    reports = []
    for place in range(draw(st.integers(20, 50))):
        number += draw(steps)
        told = on(number) if draw(whens) == "day" else None
        reports.append(
            report(f"{place:02}", draw(people), status=draw(statuses), published=number, date=told)
        )
    return reports


@settings(max_examples=200, deadline=None)
@given(draw_rhythm(), st.integers(0, 9))
def test_in_a_chain_no_report_is_felt_nearly_so_far_as_is_read(
    reports: list[Report], place: int
) -> None:
    assert FELT_DAYS < DEPENDENCE_DAYS
    gone = reports[place]
    others = [one for one in reports if one is not gone]
    before = {members - {gone.id} for members in show(group_reports(reports))}
    now = show(group_reports(others))
    changed = {name for members in before - now for name in members}
    felt = [abs(anchor_of(one) - anchor_of(gone)).days for one in others if one.id in changed]
    assert max(felt, default=0) <= FELT_DAYS
