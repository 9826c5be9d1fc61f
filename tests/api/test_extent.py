"""Which pages an operation's cost takes for such as may read their whole list."""

import pytest

from api.compile.cost import estimate
from api.compile.operation import read_arguments
from api.schema import prepare_compiler
from tests.api.test_costs import PAGES

DAYS = 'from: "2020-06-10", to: "2021-01-20"'
# One of several conditions is where reading starts; the other is tried on each item from there.
TRIED = "regarding with one who met few"


def estimate_field(field: str) -> int:
    """Return what an operation's dearest field may read."""
    compiler = prepare_compiler()
    names = [
        name for name in ("day", "time", "told", "often", "name", "most") if f"${name}" in field
    ]
    declared = f"({', '.join(f'${name}: String' for name in names)})" if names else ""
    read = compiler.read(f"query Page{declared} {{ {field} }}", None)
    values = compiler.coerce(read, {})
    assert not isinstance(values, list), values
    selection = compiler.select(read, values)
    assert selection is not None
    arguments = read_arguments(selection.sites, values)
    found = estimate(compiler.model, selection.root, selection.graph, arguments)
    return max(found.parts.values())


@pytest.mark.parametrize("page", sorted(PAGES.keys() - {TRIED}))
def test_what_is_read_in_the_order_of_an_index_costs_a_page(page: str) -> None:
    # 20 meetings are taken to have five participants each.
    assert estimate_field(PAGES[page]) <= (100 if page == "nested" else 20)


@pytest.mark.parametrize(
    "page",
    [
        f"meetings({DAYS}, order: SOURCES)",
        "meetings(kind: [CALL])",
        'meetings(place: "Paris")',
        'meetings(where: {text: "Ukraine"})',
        'meetings(where: {or: [{status: [PLANNED]}, {regarding: ["UA"]}]})',
        'meetings(asOf: "2025-08-06T12:00:00Z")',
        'people(name: "lukasch")',
        'people(country: "UA", order: MEETINGS)',
        'articles(where: {source: "dpa"})',
    ],
)
def test_what_no_index_compares_or_sorts_may_read_everything(page: str) -> None:
    assert estimate_field(f"{page} {{ edges {{ cursor }} }}") == 20 + 500


@pytest.mark.parametrize(
    "page",
    [
        "articles",
        "mentions",
        "contacts(kind: [CALL])",
        'contacts(from: "2025-01-01")',
        "meetings(kind: [CALL])",
        'meetings(regarding: ["UA"])',
        f"meetings({DAYS}, order: SOURCES)",
    ],
)
def test_of_what_hangs_on_one_person_that_is_less(page: str) -> None:
    field = f'person(id: "putin") {{ {page} {{ edges {{ cursor }} }} }}'
    assert estimate_field(field) == 20 + 100
