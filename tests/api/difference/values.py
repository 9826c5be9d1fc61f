"""Values for arguments: such as the graph has, so that operations find something."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from tests.api.difference.execution import PlainNews
from tests.api.difference.walking import key_of, walk


class Values:
    """Draws values from a graph."""

    def __init__(self, plain: PlainNews) -> None:
        self.plain = plain
        self.people = plain.labelled("Person")
        self.events = plain.labelled("Event")
        self.articles = plain.labelled("Article")

    def draw(self, chance: Random, owner: str, name: str, type_: str) -> Any:
        """Return a value for an argument or input field.

        Args:
            chance: what draws it.
            owner: the field or input type that has it.
            name: its own name.
            type_: the scalar.
        """
        match type_:
            case "Boolean":
                return chance.random() < 0.5
            case "Int":
                return chance.randint(1, 5)
            case "Date":
                day = chance.choice(self.events).properties["day"]
                return (day if day.year > 1 else self._moment(chance)).isoformat()[:10]
            case "DateTime":
                return (self._moment(chance) + timedelta(hours=chance.choice([0, 7]))).isoformat()
        draw_text = _TEXTS.get(f"{owner}.{name}") or _TEXTS.get(name, draw_land)
        return draw_text(self, chance, owner)

    def _moment(self, chance: Random) -> Any:
        published = [a.properties.get("published") for a in self.articles]
        return chance.choice([moment for moment in published if moment is not None])


def draw_person(values: Values, chance: Random, _owner: str) -> str:
    known = chance.choice(values.people).properties
    forms = [known["id"], known["name"], known["name"].split()[-1], *known["aliases"]]
    form: str = chance.choice(forms)
    return form.upper() if chance.random() < 0.1 and form != known["id"] else form


def draw_part(values: Values, chance: Random, owner: str) -> str:
    label = {"people": "Person"}.get(owner, owner.removesuffix("Filter"))
    name: str = chance.choice(values.plain.labelled(label)).properties["name"]
    return name[1:5].upper() if chance.random() < 0.5 else name[:4]


def draw_organization(values: Values, chance: Random, _owner: str) -> str:
    name: str = chance.choice(values.plain.labelled("Organization")).properties["name"]
    return name


def draw_land(values: Values, chance: Random, _owner: str) -> str:
    known = chance.choice(values.plain.labelled("Country")).properties
    form: str = chance.choice([known["code"], known["name"], known.get("nameEn") or "XX"])
    return form.lower() if chance.random() < 0.1 else form


def draw_code(values: Values, chance: Random, _owner: str) -> str:
    code: str = chance.choice(values.plain.labelled("Country")).properties["code"]
    return chance.choice([code, code.lower()])


def draw_subject(values: Values, chance: Random, owner: str) -> str:
    draw = draw_organization if chance.random() < 0.4 else draw_land
    return draw(values, chance, owner)


def draw_office(values: Values, chance: Random, _owner: str) -> str:
    offices = [
        edge.properties["office"]
        for person in values.people
        for edge, _ in [*walk(person, "REPRESENTS"), *walk(person, "PARTICIPATED_IN")]
        if edge.properties.get("office")
    ]
    office: str = chance.choice(offices)
    return office[:5]


def draw_source(values: Values, chance: Random, _owner: str) -> str:
    return str(chance.choice([a.properties.get("source") or "dpa" for a in values.articles]))


def draw_place(values: Values, chance: Random, owner: str) -> str:
    places = [e.properties["place"] for e in values.events if e.properties.get("place")]
    return chance.choice([str(chance.choice(places)), draw_land(values, chance, owner)])


def draw_dateline(values: Values, chance: Random, _owner: str) -> str:
    return str(chance.choice([p for a in values.articles for p in a.properties["places"]]))


def draw_words(values: Values, chance: Random, _owner: str) -> str:
    text: str = chance.choice(values.articles).properties["text"]
    words = [word for word in text.split() if word.isalpha() and len(word) > 3]
    picked = chance.sample(words, 1 + (chance.random() < 0.2))
    return " ".join(word[: chance.choice([4, 20])] for word in picked)


def draw_key(values: Values, chance: Random, owner: str) -> str:
    if owner == "node":
        found = [n for n in values.plain.nodes if {"id", "code"} & n.properties.keys()]
    else:
        found = values.plain.labelled({"EventFilter": "Event"}.get(owner, owner.capitalize()))
    return key_of(chance.choice(found))


_TEXTS: dict[str, Callable[[Values, Random, str], str]] = {
    **dict.fromkeys(("between", "with", "people", "met", "from", "to"), draw_person),
    "person.name": draw_person,
    "PersonFilter.called": draw_person,
    "people.name": draw_part,
    **{f"{label}Filter.name": draw_part for label in ("Person", "Country", "Organization")},
    "organization.name": draw_organization,
    **dict.fromkeys(
        ("organization", "organizations", "OrganizationFilter.called"), draw_organization
    ),
    **dict.fromkeys(("regarding", "called"), draw_subject),
    "id": draw_key,
    "code": draw_code,
    "office": draw_office,
    "source": draw_source,
    "language": lambda _values, _chance, _owner: "de",
    "text": draw_words,
    "place": draw_place,
    "ArticleFilter.place": draw_dateline,
}
