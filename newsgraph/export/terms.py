"""Which words of schema.org (https://schema.org/docs/full.html) say what the graph does."""

from typing import Any

from rdflib import SDO, XSD, Literal, URIRef

TYPES = {
    "Article": SDO.NewsArticle,
    "Country": SDO.Country,
    "Event": SDO.Event,
    "Organization": SDO.Organization,
    "Person": SDO.Person,
}

# By label and property. A list under a word of schema.org is several values, without an order.
PROPERTIES = {
    ("Article", "language"): SDO.inLanguage,
    ("Article", "name"): SDO.identifier,
    ("Article", "places"): SDO.dateline,
    ("Article", "published"): SDO.datePublished,
    ("Article", "text"): SDO.articleBody,
    ("Article", "title"): SDO.headline,
    ("Article", "url"): SDO.url,
    ("Country", "code"): SDO.identifier,
    ("Country", "name"): SDO.name,
    ("Country", "nameEn"): SDO.name,
    ("Event", "dateFrom"): SDO.startDate,
    ("Event", "dateTo"): SDO.endDate,
    ("Event", "title"): SDO.name,
    ("Event", "topics"): SDO.keywords,
    ("Organization", "name"): SDO.name,
    ("Person", "aliases"): SDO.alternateName,
    ("Person", "name"): SDO.name,
}

# Links from an edge's start to its end; those of REVERSED run the other way.
LINKS = {
    "LOCATED_IN": SDO.location,
    "MENTIONS": SDO.mentions,
    "PARTICIPATED_IN": SDO.attendee,
    "REGARDING": SDO.about,
    "REPORTS": SDO.about,
}
REVERSED = frozenset({"PARTICIPATED_IN"})

_LANGUAGES = {("Country", "name"): "de", ("Country", "nameEn"): "en"}
_DATATYPES = {
    "dateFrom": XSD.date,
    "dateTo": XSD.date,
    "day": XSD.date,
    "published": XSD.dateTime,
}


def make_literal(label: str, name: str, value: Any) -> Literal:
    """Return a value of a label's property, with its language or datatype."""
    language = _LANGUAGES.get((label, name))
    datatype: URIRef | None = _DATATYPES.get(name)
    return Literal(value, lang=language, datatype=datatype)
