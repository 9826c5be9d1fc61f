"""Who is who in a block: what makes two names one person, what two, and what nobody's."""

import pytest

from loader.resolve.names import RULES, Decision, Name, explain_identity, identify_name
from tests.loader.resolve.names.people import are_one, group, resolve

PUTIN = Name("Wladimir Putin", "RU", "Präsident")
MUELLER = Name("Michael Müller", "DE", "Bürgermeister")


@pytest.mark.parametrize(
    "names",
    [
        (Name("Wolodymyr Selenskyj", "UA"), Name("Volodymyr Zelenskyy"), Name("Selenski", "UA")),
        (Name("Alexander Lukaschenko", "BY"), Name("Lukashenko"), Name("A. Lukaschenko", "BY")),
        (Name("J. D. Vance", "US"), Name("JD Vance"), Name("Vance", "US", "Vizepräsident")),
        (Name("Donald J. Trump"), Name("Donald Trump", "US"), Name("Trump", "US")),
        (Name("Jan Müller", "DE"), Name("Jan Mueller", "DE"), Name("J. Müller", "DE")),
        (Name("Kim Jong Un", "KP"), Name("Kim Jong-un"), Name("Kim", "KP")),
        (Name("Papst Leo XIV.", "VA"), Name("Leo XIV."), Name("Papst Leo"), Name("Leo", "VA")),
        (Name("Papst Franziskus", "VA"), Name("Franziskus", None, "Papst"), Name("Franziskus")),
        (Name("Charles III.", "GB"), Name("Karl III."), Name("König Charles"), Name("Charles")),
        (
            Name("Mohammed bin Salman", "SA"),
            Name("bin Salman"),
            Name("Mohammed bin Salman al-Saud"),
        ),
        (Name("Lula", "BR"), Name("Luiz Inácio Lula da Silva", "BR"), Name("Lula da Silva")),
        (Name("Trump junior", "US"), Name("Donald Trump Jr.", "US")),
    ],
)
def test_these_are_one_person(names: tuple[Name, ...]) -> None:
    assert are_one(resolve(*names))


@pytest.mark.parametrize(
    "names",
    [
        (Name("Donald Trump", "US"), Name("Melania Trump", "US")),
        (Name("Donald Trump", "US"), Name("Donald Trump junior", "US")),
        (Name("Wolodymyr Selenskyj", "UA"), Name("Selenska", "UA")),
        (Name("Sergej Iwanow", "RU"), Name("Serhij Iwanow", "UA")),
        (Name("Peter Meier", "DE"), Name("Peter Meyer", "DE")),
        (Name("Stefan Hofmann", "DE"), Name("Stefan Hoffmann", "DE")),
        (Name("Michael Müller", "DE"), Name("Michael Müller", "CH")),
        (Name("Mohammed bin Salman", "SA", "Kronprinz"), Name("Salman", "SA", "König")),
        (Name("Kim Jong Un", "KP"), Name("Kim", "KR", "Außenminister")),
        (Name("Weidel", "DE"), Name("Weidel", "AT")),
        (Name("Albert II.", "MC", "Fürst"), Name("Albert II.", "BE", "König")),
    ],
)
def test_these_are_two_people(names: tuple[Name, Name]) -> None:
    one, other = resolve(*names).values()
    assert None not in (one.person, other.person)
    assert one.person != other.person


def test_a_rare_whole_name_with_a_wrongly_told_country_stays_one_person() -> None:
    abroad = Name("Wladimir Putin", "UA")
    identities = resolve(PUTIN, abroad)
    assert are_one(identities)
    assert identities[abroad].rule == "same_name_other_country"


def test_a_variant_and_another_country_are_two_doubts_too_many() -> None:
    assert not are_one(resolve(PUTIN, Name("Wolodymyr Putin", "UA")))


def test_a_frequent_name_without_a_country_could_be_either_of_two_namesakes() -> None:
    nowhere, told = Name("Michael Müller"), Name("Michael Müller", None, "Bürgermeister")
    identities = resolve(MUELLER, Name("Michael Müller", "CH"), nowhere, told)
    assert identities[nowhere].person is None
    assert identities[told].person == identities[MUELLER].person


def test_what_an_article_prints_as_two_people_is_two() -> None:
    father, son = Name("George Bush", "US"), Name("George W. Bush", "US")
    assert are_one(resolve(father, son))
    pair = frozenset((father, son))
    assert group(resolve(father, son, distinct=[pair])) == {
        frozenset(("George Bush",)),
        frozenset(("George W. Bush",)),
    }


def test_two_spellings_in_one_careless_article_do_not_part_a_person() -> None:
    names = Name("Sergej Lawrow", "RU"), Name("Sergey Lavrov", "RU")
    assert are_one(resolve(*names, distinct=[frozenset(names)]))


def test_a_name_that_fits_two_people_does_not_make_them_one() -> None:
    names = Name("Wladimir Putin", "RU"), Name("Viktor Putin", "RU"), Name("V. Putin", "RU")
    identities = resolve(*names)
    assert identities[names[2]].person is None
    assert identities[names[0]].person != identities[names[1]].person


TRUMPS = (
    Name("Donald Trump", "US", "Präsident"),
    Name("Melania Trump", "US", "First Lady"),
    Name("Fred Trump", "DE"),
)


@pytest.mark.parametrize(
    ("name", "whose", "rule"),
    [
        (Name("Trump", "US", "Staatschef"), TRUMPS[0], "surname_and_office"),
        (Name("Trump", None, "US-Präsident"), TRUMPS[0], "surname_and_office"),
        (Name("Trump", "DE"), TRUMPS[2], "surname_and_country"),
        (Name("Trump", "US"), None, "several_people"),
        (Name("Trump"), None, "several_people"),
        (Name("Trump", None, "Botschafter"), None, "several_people"),
    ],
)
def test_country_then_office_decide_whom_a_family_name_means(
    name: Name, whose: Name | None, rule: str
) -> None:
    identities = resolve(name, *TRUMPS)
    assert identities[name].person == (identities[whose].person if whose else None)
    assert identities[name].rule == rule


def test_a_family_name_from_another_country_is_another_person() -> None:
    abroad = Name("Putin", "US")
    identities = resolve(PUTIN, abroad)
    assert identities[abroad].person not in (None, identities[PUTIN].person)
    assert identities[abroad].rule == "surname_of_its_own"


def test_a_family_name_is_resolved_by_a_later_article_and_unresolved_without_it() -> None:
    bare = Name("Putin", "RU")
    before = resolve(bare)[bare]
    assert before.rule == "surname_of_its_own"
    after = resolve(bare, PUTIN)[bare]
    assert (after.person, after.against) == (resolve(PUTIN)[PUTIN].person, PUTIN)
    another = Name("Viktor Putin", "RU")
    assert resolve(bare, PUTIN, another)[bare].person is None
    assert resolve(bare, PUTIN)[bare] == after


def test_without_whole_names_there_is_one_person_for_a_family_name_and_a_country() -> None:
    names = Name("Weidel", "DE"), Name("Weidel", "DE", "AfD-Chefin"), Name("Weidel")
    assert are_one(resolve(*names))


def test_a_frequent_family_name_alone_is_nobody() -> None:
    bare = Name("Müller")
    assert resolve(bare)[bare][1:3] == (None, "frequent_surname")
    assert resolve(bare, MUELLER)[bare].person is None


def test_frequent_family_names_in_two_offices_are_two_people() -> None:
    names = Name("Müller", "DE", "Botschafter"), Name("Müller", "DE", "Trainer")
    silent = Name("Müller", "DE")
    identities = resolve(*names, silent)
    assert identities[names[0]].person != identities[names[1]].person
    assert identities[silent].person is None


def test_two_people_of_one_article_are_not_both_the_only_one_of_that_family_name() -> None:
    names = Name("Müller", "DE", "Bürgermeister"), Name("Müller", "DE")
    identities = resolve(MUELLER, *names, distinct=[frozenset(names)])
    assert identities[names[0]].person == identities[MUELLER].person
    assert identities[names[1]].person != identities[MUELLER].person


def merge(one: Name, other: Name) -> Decision:
    return Decision("merge", frozenset((identify_name(one),)), frozenset((identify_name(other),)))


def split(one: Name, other: Name) -> Decision:
    return Decision("split", frozenset((identify_name(one),)), frozenset((identify_name(other),)))


def test_a_decision_outranks_what_parts() -> None:
    names = Name("Donald Trump", "US"), Name("Donald Trump junior", "CA")
    pair = frozenset(names)
    identities = resolve(*names, distinct=[pair], decisions=[merge(*names)])
    assert are_one(identities)
    assert {(one.rule, one.score) for one in identities.values()} == {("decision", 1.0)}


def test_a_decision_outranks_what_joins() -> None:
    names = PUTIN, Name("Wladimir Putin", "RU")
    assert are_one(resolve(*names))
    assert not are_one(resolve(*names, decisions=[split(*names)]))


def test_a_decision_on_a_name_carries_its_like_with_it() -> None:
    """Whoever says that Kasner is Merkel says so of all the ways to print Merkel."""
    one, other = Name("Angela Merkel", "DE"), Name("Andrea Merkel", "DE")
    like = Name("Angela D. Merkel", "DE")
    assert are_one(resolve(one, other, like, decisions=[merge(one, other)]))


def test_a_decision_gives_a_family_name_to_one_of_several() -> None:
    bare = Name("Trump", "US")
    identities = resolve(bare, *TRUMPS, decisions=[merge(bare, TRUMPS[1])])
    assert identities[bare].person == identities[TRUMPS[1]].person


def test_a_split_keeps_a_family_name_from_the_only_person_of_that_name() -> None:
    bare = Name("Putin", "RU")
    identities = resolve(bare, PUTIN, decisions=[split(bare, PUTIN)])
    assert identities[bare].person not in (None, identities[PUTIN].person)


def test_frequent_family_names_that_a_decision_joins_are_somebody() -> None:
    names = Name("Müller"), Name("Müller", None, "Kollege")
    assert are_one(resolve(*names, decisions=[merge(*names)]))


def test_a_split_holds_against_a_merge() -> None:
    one, other, third = PUTIN, Name("Viktor Putin"), Name("Igor Putin")
    decisions = [merge(one, other), merge(other, third), split(one, third)]
    identities = resolve(one, other, third, decisions=decisions)
    assert identities[one].person != identities[third].person


def test_merges_lead_over_names_that_are_not_here() -> None:
    one, absent, other = PUTIN, Name("Viktor Putin"), Name("Igor Putin")
    assert are_one(resolve(one, other, decisions=[merge(one, absent), merge(absent, other)]))


def test_every_rule_can_be_told_in_words() -> None:
    bare = Name("Putin", "RU")
    identities = resolve(PUTIN, bare)
    assert explain_identity(identities[bare]) == (
        "the only person of this family name whose country fits: Wladimir Putin"
    )
    assert explain_identity(identities[PUTIN]) == RULES["own_name"]
