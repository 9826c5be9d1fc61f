"""The one question that is understood in plain words, in English and German."""

import re

from cypher import NewsgraphError

_QUESTION = re.compile(
    r"\s*(?:who\s+met\s+whom(?:\s+regarding\s+(?:the\s+)?(?P<about>.+?))?"
    r"|wer\s+traf\s+wen(?:\s+wegen\s+(?:de[rsnm]\s+|die\s+|das\s+)?(?P<wegen>.+?))?)\s*\??\s*",
    re.IGNORECASE,
)


class QuestionError(NewsgraphError):
    """A question in words that are not understood."""


def parse_question(question: str) -> str | None:
    """Return what the meetings asked for were about, None where the question leaves it open.

    Raises:
        QuestionError: when it is another question.
    """
    understood = _QUESTION.fullmatch(question)
    if understood is None:
        raise QuestionError(
            "this question is not understood",
            where=question,
            hint="Ask 'who met whom', 'who met whom regarding Ukraine' or 'wer traf wen wegen "
            "Ukraine', or use the options: see newsgraph query --help",
        )
    return understood["about"] or understood["wegen"]
