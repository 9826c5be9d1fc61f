"""Stage 2: a person's name where it stands in the text."""

from dataclasses import dataclass

from loader.extract.reading import Sentence


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A person's name: sentence number, first and last token, as printed, confidence."""

    sentence: int
    first: int
    last: int
    surface: str
    confidence: float

    @property
    def words(self) -> list[str]:
        """The words as printed."""
        return self.surface.split()

    @property
    def full(self) -> bool:
        """Whether it is more than a lone surname or first name."""
        return len(self.words) > 1


def make_span(
    text: str, number: int, sentence: Sentence, first: int, last: int, confidence: float
) -> NameSpan:
    """Return the span of the tokens from first to last."""
    surface = text[sentence.tokens[first].start : sentence.tokens[last].end]
    return NameSpan(number, first, last, surface, confidence)
