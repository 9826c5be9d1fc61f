"""Questions in German and English: what they mean, and the operation that answers them.

`question` reads a question by `grammar.lark`, `names` finds in the graph whom and what it names,
`operations` writes the operation. What one of them cannot make out is said and not guessed.
"""

from api.ask.names import find_names
from api.ask.operations import Operation, write_operation
from api.ask.question import EXAMPLES, Question, UnclearError, read_question

__all__ = [
    "EXAMPLES",
    "Operation",
    "Question",
    "UnclearError",
    "find_names",
    "read_question",
    "write_operation",
]
