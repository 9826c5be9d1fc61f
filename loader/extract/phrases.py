"""Stage 2: noun phrases, the smallest pieces that can take part in something.

A phrase is a run such as "mit dem ungarischen Ministerpräsidenten Viktor Orbán": its preposition,
determiner, modifiers, and a head that is a name, a noun or a pronoun. A possessor in front
("Putins Berater") is a phrase of its own, marked genitive. Cases are read off the determiner, as
far as German shows them: "n", "g", "d", "a".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from loader.extract.lexicon import Gender, Lexicon
from loader.extract.reading import Sentence, Token

Head = Literal["name", "noun", "pronoun"]

_CASES_OF_DETERMINER = {
    "der": "ngd",
    "die": "na",
    "das": "na",
    "dem": "d",
    "den": "ad",
    "des": "g",
    "ein": "na",
    "eine": "na",
    "einen": "a",
    "einem": "d",
    "einer": "gd",
    "eines": "g",
}
_CASES_BY_GENDER: dict[tuple[str, Gender], str] = {
    ("der", "m"): "n",
    ("der", "f"): "gd",
    ("die", "m"): "na",
    ("ein", "m"): "n",
    ("den", "m"): "a",
}
_POSSESSIVES = ("sein", "ihr", "unser", "mein", "dein", "euer", "kein")
_CASES_OF_PRONOUN = {
    "er": "n",
    "ihn": "a",
    "ihm": "d",
    "sie": "na",
    "ihr": "d",
    "ihnen": "d",
    "beide": "na",
    "beiden": "dg",
    "dieser": "ngd",
    "diesen": "ad",
    "diesem": "d",
    "diese": "na",
    "der": "n",
    "die": "na",
    "das": "na",
    "dem": "d",
    "den": "a",
    "denen": "d",
    "dessen": "g",
    "deren": "g",
    "man": "n",
    "sich": "ad",
    "wer": "n",
    "wen": "a",
    "wem": "d",
    "ich": "n",
    "mich": "a",
    "mir": "d",
    "wir": "n",
    "einander": "ad",
    "miteinander": "d",
    "alle": "na",
}
_CONTRACTED = dict.fromkeys(["am", "im", "zum", "zur", "beim", "vom"], "d") | dict.fromkeys(
    ["ins", "ans", "aufs", "fürs", "ums", "durchs"], "a"
)
_WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"]
_DAYTIMES = ["morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "früh"]
# A time ends the phrase: "am Nachmittag | Staatspräsident Erdoğan" are two.
TIMES = frozenset(
    ["Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", "Frühjahr", "Frühling", "Sommer", "Herbst", "Winter", "Wochenende", "Jahr", "Monat", "Woche", "Stunde", "Stunden", "Minuten", "Tag", "Tage", "Tagen", "Wochen", "Monate", "Monaten", "Jahre", "Jahren", "Uhr", "Mal"]
    + _WEEKDAYS
    + [daytime.capitalize() for daytime in _DAYTIMES]
    + [day + "s" for day in _WEEKDAYS]
    + [day + daytime for day in _WEEKDAYS for daytime in _DAYTIMES]
)
NUMBERS = {"beiden": 2, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5}
_DATIVE = frozenset(["mit", "bei", "von", "zu", "nach", "aus", "seit", "gegenüber", "samt", "nebst", "binnen"])
_ACCUSATIVE = frozenset(["für", "ohne", "gegen", "durch", "um", "per"])
# Words the tagger takes for pronouns that can stand for persons or join clauses.
_NO_PRONOUNS = frozenset(["es", "was", "etwas", "nichts", "alles", "das", "dies", "man", "jemand", "niemand"])


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase: token positions in its sentence, and what the following stages find of it."""

    sentence: int
    first: int
    last: int
    head: Head
    head_first: int
    preposition: str | None
    cases: str
    determiner: str | None
    surface: str
    start: int
    end: int
    genitive: bool = False
    possessor: "Phrase | None" = None
    # filled by later stages
    person: int | None = None
    group: tuple[int, ...] = ()
    country: str | None = None
    organization: str | None = None
    apposition: bool = False
    unsure: bool = False
    list_head: "Phrase | None" = None
    clause: int = -1

    @property
    def persons(self) -> tuple[int, ...]:
        """The numbers of the chains it stands for."""
        return (self.person,) if self.person is not None else self.group

    def narrow_cases(self, gender: Gender) -> None:
        """Use the gender of whom it names: "der" is nominative of a man, not of a woman."""
        if self.preposition is None and self.determiner:
            self.cases = _CASES_BY_GENDER.get((self.determiner, gender), self.cases)
            self.genitive = self.genitive and "g" in self.cases


def find_phrases(
    number: int,
    sentence: Sentence,
    names: list[tuple[int, int]],
    genitives: set[int],
    lexicon: Lexicon,
) -> list[Phrase]:
    """Return the noun phrases of a sentence in order.

    Args:
        number: the sentence's number in the text.
        sentence: its words.
        names: the persons' names in it, as first and last token positions, in order.
        genitives: first token positions of those that stand in the genitive ("Putins").
        lexicon: tells offices, which join a name behind them.
    """
    phrases: list[Phrase] = []
    for first, last, head_first in _spans(sentence.tokens, dict(names), genitives, lexicon):
        previous = phrases[-1] if phrases else None
        phrase = _phrase(number, sentence.tokens, first, last, head_first)
        if previous is not None and previous.last + 1 == phrase.first and phrase.head != "pronoun":
            _relate(previous, phrase, sentence.tokens)
        phrases.append(phrase)
    return phrases


def _spans(
    tokens: tuple[Token, ...], name_at: dict[int, int], genitives: set[int], lexicon: Lexicon
) -> Iterator[tuple[int, int, int | None]]:
    """Yield first token, last token and the name's first token (none for a noun, -1 a pronoun)."""
    position = 0
    while position < len(tokens):
        if _counts(tokens, position):
            yield position, position + 1, -1
            position += 2
            continue
        if _is_pronoun(tokens, position) and position not in name_at:
            yield position, position, -1
            position += 1
            continue
        end = _phrase_end(tokens, position, name_at, genitives, lexicon)
        if end is None:
            position += 1
            continue
        last, name_first = end
        yield position, last, name_first
        position = last + 1


def _is_pronoun(tokens: tuple[Token, ...], position: int) -> bool:
    token = tokens[position]
    word = token.text.lower()
    if word in _NO_PRONOUNS and word != "das":
        return False
    if token.tag == "PRON":
        return word in _CASES_OF_PRONOUN and word != "das"
    return word in ("beide", "beiden") and _stands_alone(tokens, position)


def _counts(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether "die drei", "alle beide" begin here and name no thing counted."""
    if position + 1 >= len(tokens) or tokens[position + 1].text.lower() not in NUMBERS:
        return False
    if tokens[position].text.lower() not in ("die", "der", "den", "alle", "diese", "allen"):
        return False
    return _stands_alone(tokens, position + 1)


def _stands_alone(tokens: tuple[Token, ...], position: int) -> bool:
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return following is None or following.tag not in ("NOUN", "PROPN", "ADJ", "NUM")


def _phrase_end(
    tokens: tuple[Token, ...],
    first: int,
    name_at: dict[int, int],
    genitives: set[int],
    lexicon: Lexicon,
) -> tuple[int, int | None] | None:
    """Return the last token of the phrase that begins at `first`, and where its name begins."""
    position, last = first, None
    while position < len(tokens):
        token = tokens[position]
        if position in name_at:
            end = name_at[position]
            # "das Treffen | Putins mit …", "einem Berater | Putins", but "Präsident Putins Berater"
            titled = lexicon.office(tokens[last].text) if last is not None else None
            if last is not None and position in genitives:
                if titled is None or tokens[first].tag == "DET":
                    return last, None
            return end, position
        if token.tag in ("NOUN", "PROPN") and token.text[0].isalnum():
            if token.text in TIMES:
                return (position if last is None else last), None
            if position == first and _is_town_before_noun(tokens, position, lexicon):
                return position, None
            last = position
        elif (token.tag == "DET" and position == first) or (token.tag in ("ADJ", "NUM") and last is None and token.text[0].isalnum()) or (token.tag == "ADV" and last is None and _leads_on(tokens, position, first)):
            pass
        elif token.tag == "CCONJ" and last is None and position > first:
            pass  # "der frühere und künftige Präsident"
        elif token.tag == "CCONJ" and tokens[position - 1].text.endswith("-"):
            pass  # "Staats- und Regierungschefs"
        else:
            break
        position += 1
    return None if last is None else (last, None)


def _is_town_before_noun(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> bool:
    """Tell whether "in Rom | Ministerpräsidentin …" are two phrases."""
    if position == 0 or tokens[position - 1].tag != "ADP" or position + 1 >= len(tokens):
        return False
    return lexicon.is_place(tokens[position].text) and tokens[position + 1].tag == "NOUN"


def _leads_on(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    following = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    return position > first and following in ("ADJ", "NUM", "NOUN")


def _is_genitive(text: str) -> bool:
    return len(text) > 2 and text.endswith(("s", "'", "’", "x", "z", "ß"))


def _relate(previous: Phrase, phrase: Phrase, tokens: tuple[Token, ...]) -> None:
    """Mark a possessor in front of a phrase, or a genitive behind one."""
    in_front = phrase.determiner is None and tokens[phrase.first].tag in ("NOUN", "PROPN", "ADJ")
    if previous.head == "name" and in_front and _is_genitive(previous.surface):
        previous.genitive = True
        phrase.possessor = previous
        phrase.preposition, previous.preposition = previous.preposition, None
        phrase.cases = previous.cases
    elif (previous.head == "noun" and tokens[previous.last].tag == "NOUN") and (
        phrase.determiner in ("des", "eines", "der", "einer")
        or (phrase.determiner or "").endswith(("es", "er"))
        or (phrase.determiner is None and _is_genitive(tokens[phrase.last].text))
    ):
        phrase.genitive = True


def _phrase(
    number: int, tokens: tuple[Token, ...], first: int, last: int, head_first: int | None
) -> Phrase:
    determiner = tokens[first].text.lower() if tokens[first].tag == "DET" else None
    before = tokens[first - 1] if first else None
    preposition = before.text.lower() if before is not None and before.tag == "ADP" else None
    pronoun = head_first == -1
    cases = _cases(preposition, tokens[first].text.lower() if pronoun else determiner, pronoun)
    head: Head = "pronoun" if pronoun else "noun" if head_first is None else "name"
    return Phrase(
        sentence=number,
        first=first,
        last=last,
        head=head,
        head_first=last if head_first is None else first if pronoun else head_first,
        preposition=preposition,
        cases=cases,
        determiner=determiner,
        surface=_surface(tokens, first, last),
        start=tokens[first].start,
        end=tokens[last].end,
    )


def _cases(preposition: str | None, determiner: str | None, pronoun: bool) -> str:
    """Return the cases a phrase can stand in, by its determiner and its preposition."""
    cases = "nagd"
    if determiner and pronoun:
        cases = _CASES_OF_PRONOUN.get(determiner, cases)
    elif determiner:
        possessive = next((p for p in _POSSESSIVES if determiner.startswith(p)), None)
        article = "ein" + determiner.removeprefix(possessive) if possessive else determiner
        cases = _CASES_OF_DETERMINER.get(article, cases)
    if preposition in _CONTRACTED:
        return _CONTRACTED[preposition]
    if preposition in _DATIVE:
        return "d"
    if preposition in _ACCUSATIVE:
        return "a"
    if preposition:
        return "".join(case for case in cases if case != "n") or "da"
    return cases


def _surface(tokens: tuple[Token, ...], first: int, last: int) -> str:
    words = [tokens[first].text]
    for before, token in zip(tokens[first:last], tokens[first + 1 : last + 1], strict=True):
        words.append((" " if token.start > before.end else "") + token.text)
    return "".join(words)
