"""From one article's persons, countries and organisations to mentions of graph nodes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from loader.records import Findings, Person, Span
from loader.resolve.identity import make_organization_id, normalize_name
from loader.resolve.names import Name, identify_name
from loader.resolve.said.records import Claim, Mention, Target


def read_mentions(findings: Findings) -> tuple[Mention, ...]:
    """Return one mention a person, country and organisation of the article, sorted by target."""
    mentions = [
        *read_persons(findings),
        *(
            Mention(Target("Country", country.code), sort_spans(country.mentions))
            for country in findings.countries
        ),
        *(
            Mention(
                identify_organization(organization.name),
                sort_spans(organization.mentions),
                name=normalize_name(organization.name),
            )
            for organization in findings.organizations
        ),
    ]
    mentions.sort(key=lambda mention: mention.target)
    return tuple(
        merge_mentions(list(same))
        for _, same in groupby(mentions, key=lambda mention: mention.target)
    )


def read_persons(findings: Findings) -> Iterator[Mention]:
    for person, name in zip(findings.persons, name_persons(findings), strict=True):
        yield Mention(
            identify_person(name),
            sort_spans(person.mentions),
            name=name.form,
            country=person.country,
            role=person.role,
            claims=sort_claims(read_claims(person)),
        )


def name_persons(findings: Findings) -> list[Name]:
    """Return the names by which an article prints its persons, one for each of them.

    An article may hold one person twice, for instance with a country and without: what one of them
    lacks the other tells, unless they are of two countries.
    """
    forms = [normalize_name(person.name) for person in findings.persons]
    countries: defaultdict[str, set[str]] = defaultdict(set)
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for form, person in zip(forms, findings.persons, strict=True):
        countries[form].update([person.country] if person.country else [])
        roles[form].update([person.role] if person.role else [])
    return [
        Name(form, person.country, person.role)
        if len(countries[form]) > 1
        else Name(form, min(countries[form], default=None), min(roles[form], default=None))
        for form, person in zip(forms, findings.persons, strict=True)
    ]


def identify_person(name: Name) -> Target:
    return Target("Name", identify_name(name))


def identify_organization(name: str) -> Target:
    return Target("Organization", make_organization_id(name))


def read_claims(person: Person) -> Iterator[Claim]:
    """Yield what the person stands for; a claim may name a country and an organisation."""
    for claim in person.represents:
        if claim.country is not None:
            yield Claim(Target("Country", claim.country), claim.office, claim.evidence)
        if claim.organization is not None:
            yield Claim(identify_organization(claim.organization), claim.office, claim.evidence)


def merge_mentions(same: list[Mention]) -> Mention:
    """Make one mention of those of one target, whatever their order.

    An article may hold one name twice, with different mentions.
    """
    if len(same) == 1:
        return same[0]
    names = [mention.name for mention in same if mention.name]
    return Mention(
        same[0].target,
        sort_spans(span for mention in same for span in mention.spans),
        name=max(names, key=lambda name: (len(name), name), default=None),
        country=min((m.country for m in same if m.country), default=None),
        role=min((m.role for m in same if m.role), default=None),
        claims=sort_claims(claim for mention in same for claim in mention.claims),
    )


def sort_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


def sort_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims in text order, without repetitions."""
    return tuple(
        sorted(
            set(claims),
            key=lambda claim: (
                claim.evidence.start,
                claim.evidence.end,
                claim.target,
                claim.office or "",
                claim.evidence,
            ),
        )
    )
