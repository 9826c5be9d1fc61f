"""Stanford CoreNLP's German tokens, tags and names, from a child process over a pipe."""

from newsgraph.corenlp.child import CoreNlp, CoreNlpError
from newsgraph.corenlp.pool import CoreNlpPool

__all__ = ["CoreNlp", "CoreNlpError", "CoreNlpPool"]
