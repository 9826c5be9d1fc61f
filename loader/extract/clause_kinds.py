"""Stage 4: what kind of clause a stretch of words is, by its first words and its verbs."""

from typing import Literal

from loader.extract.function_words import read_function_words
from loader.extract.reading import Sentence, Token
from loader.extract.verb_forms import (
    VERBS,
    is_finite_auxiliary,
    is_participle,
    is_zu_infinitive,
)

ClauseKind = Literal["main", "relative", "subordinate", "infinitive"]
# Words that may stand behind the verb at the end of a relative clause.
_ENDS = (*VERBS, "ADP", "ADV", "PART")


def find_kind(
    tokens: tuple[Token, ...], segment: list[int]
) -> Literal["main", "relative", "subordinate", "infinitive", "fragment"]:
    """Return the kind of a stretch; without a verb it is a fragment of a clause around it."""
    words = [tokens[p] for p in segment]
    while words[-1].tag == "PUNCT" and len(words) > 1:  # the sentence's end
        words.pop()
    lead = next((w for w in words if w.tag != "CCONJ"), words[0])
    after_comma = segment[0] > 0 and tokens[segment[0] - 1].text == ","
    told = read_function_words()
    first = lead.text.lower()
    if first in told.infinitive_openers and _has_zu_infinitive(words):
        return "infinitive"
    if not any(w.tag in VERBS for w in words):
        return "fragment"
    if not _has_finite(words) and _ends_with_zu(words):
        return "infinitive"  # "…, bis Oktober in Malaba zusammenzukommen"
    opens = first in told.conjunctions and (after_comma or segment[0] == 0)
    if lead.tag == "SCONJ" or opens:
        compares = first == "als" and words[-1].tag not in VERBS  # "als Erster besuchte er …"
        return "main" if compares else "subordinate"
    if lead.tag in ("PRON", "DET") and _is_infinitive_only(words):
        return "infinitive"
    if after_comma and _is_relative(words, lead):
        return "relative"
    if not _has_finite(words) and _has_zu_infinitive(words):
        return "infinitive"
    return "main"


def find_dependent(tokens: tuple[Token, ...], segment: list[int]) -> ClauseKind | None:
    """Tell whether a stretch without a verb begins a clause that ends behind the next mark."""
    if segment[0] == 0 or tokens[segment[0] - 1].text != "," or len(segment) == 1:
        return None
    told = read_function_words()
    lead, second = tokens[segment[0]], tokens[segment[1]]
    first = lead.text.lower()
    if lead.tag == "SCONJ" or first in told.sure_conjunctions:
        return "subordinate"
    if first in told.infinitive_openers:
        # "traf, ohne Presse, den Präsidenten" begins none
        return "infinitive" if _has_zu_infinitive(list(tokens[segment[0] :])) else None
    if lead.tag == "PRON" and first in told.relatives:
        return "relative"
    governed = second.tag == "PRON" and second.text.lower() in told.relatives
    return "relative" if lead.tag == "ADP" and governed else None


def lacks_finite(sentence: Sentence, segment: list[int]) -> bool:
    """Tell whether a stretch's only verbs are a participle or infinitive at its end."""
    verbs = [p for p in segment if sentence.tokens[p].tag in VERBS]
    words = [p for p in segment if sentence.tokens[p].tag != "PUNCT"]
    if not verbs or not words or verbs != words[-len(verbs) :]:
        return False
    forms = [sentence.tokens[p].text for p in verbs]
    return all(is_participle(form) or form.endswith("en") for form in forms)


def _is_relative(words: list[Token], lead: Token) -> bool:
    """Tell whether a stretch behind a comma begins with a relative pronoun, as far as tags show."""
    relatives = read_function_words().relatives
    first, place = lead.text.lower(), words.index(lead)
    second = words[place + 1] if len(words) > place + 1 else None
    relative = (lead.tag == "PRON" and first in relatives) or first in ("deren", "dessen")
    if second is not None and lead.tag == "ADP":
        governed = second.text.lower()
        relative |= second.tag == "PRON" and governed in relatives
        relative |= governed in ("deren", "dessen")
        relative |= governed in relatives and _has_verb_last(words)
    return relative and (words[-1].tag in _ENDS or words[0].tag != "DET")


def _has_verb_last(words: list[Token]) -> bool:
    """Tell whether a stretch has its verbs at its end, the last a finite auxiliary."""
    verbs = [i for i, word in enumerate(words) if word.tag in VERBS]
    return is_finite_auxiliary(words[-1]) and verbs == list(range(verbs[0], len(words)))


def _has_zu_infinitive(words: list[Token]) -> bool:
    return any(is_zu_infinitive(words, i) for i in range(len(words)))


def _ends_with_zu(words: list[Token]) -> bool:
    verbs = [i for i, word in enumerate(words) if word.tag in VERBS]
    return bool(verbs) and is_zu_infinitive(words, verbs[-1])


def _has_finite(words: list[Token]) -> bool:
    return any(
        is_finite_auxiliary(word)
        or (word.tag == "VERB" and not is_zu_infinitive(words, i) and not _is_done(words, i))
        for i, word in enumerate(words)
    )


def _is_done(words: list[Token], position: int) -> bool:
    """Tell whether a verb goes with "zu" behind it: "getroffen zu haben", "treffen zu lassen"."""
    behind = [word.text.lower() for word in words[position + 1 : position + 3]]
    told = read_function_words()
    if len(behind) < 2 or behind[0] != "zu":
        return False
    return behind[1] in told.nonfinite_auxiliaries or behind[1] in told.letting


def _is_infinitive_only(words: list[Token]) -> bool:
    """Tell whether the only verbs are infinitives with "zu": "das Thema mit ihm zu erörtern"."""
    return all(is_zu_infinitive(words, i) for i, word in enumerate(words) if word.tag in VERBS)
