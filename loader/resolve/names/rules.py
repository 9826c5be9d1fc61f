"""The rules of identity, in words."""

from loader.resolve.names.name import Identity

RULES = {
    "decision": "a person decided it",
    "own_name": "no other name is like it",
    "same_name": "the same name",
    "transliteration": "the same name in another transliteration",
    "given_name_variant": "the given names stand for each other",
    "middle_name": "the same name with fewer or more given names",
    "initials": "the initials fit, and fit nobody else",
    "initials_and_country": "the initials and the country fit, and fit nobody else",
    "initials_and_office": "the initials and the office fit, and fit nobody else",
    "later_given_name": "called by a later one of the given names",
    "mononym": "goes by one name",
    "regnal_name": "the ruler's name in another language, with the same number",
    "same_name_other_country": "the same whole name, though another country is told",
    "surname": "the only known person of this family name",
    "surname_and_country": "the only person of this family name whose country fits",
    "surname_and_office": "the only person of this family name whose office fits",
    "surname_of_its_own": "no known person of this family name fits",
    "several_people": "could be several people",
    "frequent_surname": "many bear this family name, and neither country nor office tells who",
}


def explain_identity(identity: Identity) -> str:
    """Return in a sentence why a name is who it is."""
    reason = RULES[identity.rule]
    return f"{reason}: {identity.against.form}" if identity.against else reason
