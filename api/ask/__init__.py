"""Questions in German and English: what they mean, and the operation that answers them.

`question` reads a question by `grammar.lark`, `names` finds in the graph whom and what it names,
`operations` writes the operation, and `meaning` does all three. What one of them cannot make out
is said and not guessed.
"""

from api.ask.meaning import run_on, understand
from api.ask.operations import Operation
from api.ask.question import EXAMPLES, UnclearError

__all__ = ["EXAMPLES", "Operation", "UnclearError", "run_on", "understand"]
