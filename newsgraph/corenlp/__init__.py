"""Stanford CoreNLP's German tokens, tags and names, from a child process over a pipe."""

from newsgraph.corenlp.child import CoreNlp, CoreNlpError

__all__ = ["CoreNlp", "CoreNlpError"]
