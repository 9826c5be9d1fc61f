// Purpose: things whose name or title has a text
// Parameters: $text – the text
// Returns: node – the thing
MATCH (found:Book|Film|Person|Publisher) WHERE coalesce(found.title, found.name) CONTAINS $text
RETURN found AS node
