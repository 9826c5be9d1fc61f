"""Stage 7: what kind of delegation a noun phrase is, if it is one.

"Vertreter", "eine Delegation", "die Außenminister", "die Amerikaner", "Kiew", "beide Seiten".
"""

from loader.extract.delegation_mentions import Mention, find_mentions, is_name
from loader.extract.delegation_words import Sort, read_delegation_words
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase
from loader.extract.reading import Token


class Sorting:
    """Tells the sorts of a document's phrases by their words and the states within them."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._words = read_delegation_words()
        self.mentions = find_mentions(document, lexicon)

    def find(self, phrase: Phrase) -> tuple[Sort | None, bool]:
        """Return what kind of delegation a phrase's last noun is, and whether it means several."""
        tokens = self._document.sentences[phrase.sentence].tokens
        noun = tokens[phrase.last].text
        mentions = self.find_within(phrase)
        last = next((m for m in mentions if m.last == phrase.last), None)
        named = last is not None and is_name(tokens, last, self._lexicon)
        if last is not None and named:
            before = tokens[last.first - 1] if last.first > phrase.first else None
            if before is None or before.tag not in ("NOUN", "PROPN") or self._is_bare(tokens, last):
                return self._sort_of_name(phrase, last)
            noun = before.text  # "Vertreter Israels"
        if self.means_sides(phrase):
            return "sides", True
        tail = noun.rpartition("-")[2]
        if tail != noun and tail in self._words.members:
            return "representatives", True
        if sort := self._words.sort(noun):
            return sort, _is_plural(phrase, noun)
        description = self._document.descriptions.get(phrase)
        if description and description.office and description.office.rank in self._words.ranks:
            return "office", description.plural
        if named or (mentions and _leads(tokens, mentions[0], phrase)):
            return "owner", False
        if len(mentions) == 2 and mentions[0].first == mentions[1].first:
            return "pair", True
        return None, False

    def _is_bare(self, tokens: tuple[Token, ...], mention: Mention) -> bool:
        """Tell "die Miliz Hamas", an apposition, from "die Küste Norwegens", a genitive."""
        words = " ".join(token.text for token in tokens[mention.first : mention.last + 1])
        lexicon = self._lexicon
        return any(words in k for k in (lexicon.names, lexicon.organizations, lexicon.capitals))

    def _sort_of_name(self, phrase: Phrase, mention: Mention) -> tuple[Sort | None, bool]:
        """Tell a state's name from its people: "die Amerikaner" count, "ein Amerikaner" not."""
        noun = self._document.sentences[phrase.sentence].tokens[mention.last].text
        demonym = self._lexicon.demonym(noun) if mention.country else None
        if demonym is None or self._lexicon.country_of_name(noun):
            return "name", False
        return ("people", True) if demonym.plural and phrase.determiner else (None, False)

    def find_within(self, phrase: Phrase) -> list[Mention]:
        """Return the states and organisations that a phrase names."""
        row = self.mentions[phrase.sentence]
        return [m for m in row if phrase.first <= m.first and m.last <= phrase.last]

    def means_sides(self, phrase: Phrase) -> bool:
        """Tell "beide Seiten", "beider Länder", "die Kriegsparteien"."""
        tokens = self._document.sentences[phrase.sentence].tokens
        noun = tokens[phrase.last].text
        if noun in self._words.parties:
            return True
        words = [token.text.lower() for token in tokens[phrase.first : phrase.last]]
        both = any(word in ("beide", "beiden", "beider") for word in words)
        return both and noun in self._words.sides


def _leads(tokens: tuple[Token, ...], mention: Mention, phrase: Phrase) -> bool:
    """Tell whether a phrase begins with a state's or an organisation's name."""
    return mention.first == phrase.first and tokens[mention.first].tag in ("NOUN", "PROPN")


def _is_plural(phrase: Phrase, noun: str) -> bool:
    """Tell whether "Vertreter" or "Delegationen" are several."""
    if phrase.determiner == "die":
        return noun.endswith(("er", "en", "e")) and not noun.endswith("te")  # "die Gesandte"
    return phrase.determiner in (None, "beide", "beiden", "den", "diese", "zwei")
