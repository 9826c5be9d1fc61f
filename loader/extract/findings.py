"""Stage 11: the findings of an article, each with the sentence that says so."""

from typing import NamedTuple

from loader.extract.chains import Chain, Held
from loader.extract.date_features import DateFeatures
from loader.extract.document import Document
from loader.extract.encounter_days import choose_date
from loader.extract.encounter_places import choose_place
from loader.extract.encounter_telling import Told
from loader.extract.kinds import choose_kind
from loader.extract.lexicon import Lexicon
from loader.extract.place_features import PlaceFeatures
from loader.extract.states import find_states
from loader.extract.topic_features import TopicFeatures
from loader.extract.topics import find_states_about, find_topics
from loader.records import (
    Article,
    Encounter,
    Evidence,
    Person,
    Represents,
    Span,
)


def make_persons(document: Document) -> tuple[Person, ...]:
    """Return the persons of a text with their mentions and offices."""
    return tuple(
        Person(
            name=chain.name,
            country=chain.country,
            role=chain.role,
            mentions=_mentions(document, chain),
            represents=tuple(
                _represents(document, chain, held)
                for held in chain.held
                if held.country or chain.organization
            ),
        )
        for chain in document.chains
    )


def _mentions(document: Document, chain: Chain) -> tuple[Span, ...]:
    spans = []
    for span in chain.spans:
        tokens = document.sentences[span.sentence].tokens
        start, end = tokens[span.first].start, tokens[span.last].end
        spans.append(Span(start, end, document.text[start:end]))
    return tuple(spans)


def _represents(document: Document, chain: Chain, held: Held) -> Represents:
    sentence = document.sentences[held.sentence]
    evidence = Evidence(
        sentence=document.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        trigger=document.text[held.start : held.end],
        rule="office beside the name",
        confidence=0.95,
    )
    return Represents(
        office=held.office.noun,
        evidence=evidence,
        country=held.country,
        organization=None if held.country else chain.organization,
    )


class _Circumstances(NamedTuple):
    """The features of all states, places and days of a text, asked for each of its encounters."""

    topics: TopicFeatures
    places: PlaceFeatures
    days: DateFeatures


def make_encounters(
    document: Document, article: Article, told: list[Told], lexicon: Lexicon
) -> tuple[Encounter, ...]:
    """Return an article's encounters with their circumstances and evidence."""
    if not told:
        return ()
    published = article.published.date() if article.published else None
    circumstances = _Circumstances(
        TopicFeatures(document, find_states(document, lexicon), lexicon),
        PlaceFeatures(document, article.places, lexicon),
        DateFeatures(document, published),
    )
    return tuple(_make_encounter(document, each, circumstances, lexicon) for each in told)


def _make_encounter(
    document: Document, told: Told, circumstances: _Circumstances, lexicon: Lexicon
) -> Encounter:
    chains = [document.chains[number] for number in sorted(told.persons)]
    kind = choose_kind(document, told)
    place = choose_place(circumstances.places, told, kind)
    taking_part = {chain.country for chain in chains if chain.country} | told.countries
    return Encounter(
        kind=kind,
        status=told.status,
        evidence=_evidence(document, told),
        persons=tuple(chain.name for chain in chains),
        countries=tuple(sorted(told.countries)),
        organizations=tuple(sorted(told.organizations)),
        place=place.name if place else None,
        place_country=place.country if place else None,
        date=choose_date(circumstances.days, told, kind),
        regarding=find_states_about(told, circumstances.topics, taking_part, lexicon),
        topics=find_topics(document, told),
        offices={chain.name: chain.role for chain in chains if chain.role},
    )


def _evidence(document: Document, told: Told) -> Evidence:
    first, last = (document.sentences[told.sentences[end]] for end in (0, -1))
    return Evidence(
        sentence=document.text[first.start : last.end],
        start=first.start,
        end=last.end,
        trigger=told.trigger.surface,
        rule=told.rule,
        confidence=told.confidence,
    )
