// Purpose: finds articles by words of headline and text
// Parameters: $value – a query of the full-text index
// Returns: node – an article, each once
CALL db.index.fulltext.queryNodes('article_text', $value) YIELD node AS found
RETURN found AS node
