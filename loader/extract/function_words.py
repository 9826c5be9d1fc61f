"""The word lists of `lexicon/function_words.toml`: what the small words of a sentence do."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from loader.extract.word_lists import read_word_list


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """The lists, each as the file tells; tuples where beginnings of words are meant."""

    marks: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    sure_conjunctions: frozenset[str]
    infinitive_openers: frozenset[str]
    coordinators: frozenset[str]
    forward: frozenset[str]
    nonfinite_auxiliaries: frozenset[str]
    plural_verbs: frozenset[str]
    singular_verbs: frozenset[str]
    saying: frozenset[str]
    statements: frozenset[str]
    object_control: tuple[str, ...]
    accusing: tuple[str, ...]
    first_person: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    several: frozenset[str]
    demonstratives: frozenset[str]
    demonstratives_feminine: frozenset[str]
    pointing: frozenset[str]
    reflexives: frozenset[str]
    together: frozenset[str]
    no_subjects: frozenset[str]
    possessives: tuple[str, ...]
    third_person: tuple[str, ...]
    definites: frozenset[str]
    of_one: tuple[str, ...]
    indefinites: tuple[str, ...]
    counted: frozenset[str]
    plural_determiners: frozenset[str]
    opposed: frozenset[str]
    plural_leads: frozenset[str]
    feminine_determiners: frozenset[str]
    genitive_determiners: frozenset[str]
    dative: frozenset[str]
    accusative: frozenset[str]
    dative_contracted: frozenset[str]
    told_prepositions: frozenset[str]
    sources: frozenset[str]
    examples: frozenset[str]
    reasons: frozenset[str]
    leaving_out: frozenset[str]
    taken_back: frozenset[str]
    of_encounters: frozenset[str]
    of_encounters_loose: frozenset[str]
    ties: frozenset[str]
    likewise: frozenset[str]
    in_turn: frozenset[str]
    objects: frozenset[str]
    telling: frozenset[str]
    of_persons: frozenset[str]
    between: frozenset[str]
    origin: frozenset[str]
    leading: frozenset[str]
    joining: frozenset[str]
    fillers: frozenset[str]
    adding: frozenset[str]
    sequence: frozenset[str]
    listing: frozenset[str]
    absent: frozenset[str]
    absent_verbs: frozenset[str]
    excused: dict[str, frozenset[str]]
    excepting: frozenset[tuple[str, str]]
    negations: frozenset[str]
    leaving_aside: frozenset[str]
    in_vain: frozenset[str]
    never: frozenset[str]
    no_more: frozenset[str]
    planned: frozenset[str]
    nobody: frozenset[str]
    numbers: dict[str, int]
    cases_of_determiner: dict[str, str]
    cases_by_gender: dict[str, dict[str, str]]
    cases_of_pronoun: dict[str, str]
    tenses: dict[str, str]
    becoming: frozenset[str]
    letting: frozenset[str]
    denying: frozenset[str]

    def deny(self, told: Iterable[str]) -> bool:
        """Tell whether one of the words of a clause negates it."""
        return not self.denying.isdisjoint(told)


_BEGINNINGS = (
    *("object_control", "accusing", "possessives", "third_person", "of_one", "indefinites"),
)


@cache
def read_function_words() -> FunctionWords:
    """Read the word lists."""
    data = read_word_list("function_words")
    excused = [pair.split() for pair in data["excused"]]
    data["excused"] = {
        first: frozenset(other for lead, other in excused if lead == first) for first, _ in excused
    }
    data["excepting"] = [tuple(pair.split()) for pair in data["excepting"]]
    tenses = data["tenses"].items()
    data["tenses"] = {form: tense for tense, forms in tenses for form in forms.split()}
    lists: dict[str, Any] = {
        name: frozenset(words) if isinstance(words, list) else words for name, words in data.items()
    }
    lists |= {name: tuple(data[name]) for name in _BEGINNINGS}
    # The forms of "werden", and the words that negate, each together.
    becoming = [form for form, tense in data["tenses"].items() if tense in ("passive", "future")]
    lists["becoming"] = frozenset(becoming)
    lists["denying"] = lists["negations"] | lists["never"] | lists["nobody"]
    return FunctionWords(**lists)
