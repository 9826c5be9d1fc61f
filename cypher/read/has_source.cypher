// Purpose: whether an article of a publisher reports an event
// Parameters: $value – the publisher; node is the event
// Returns: a row if so
MATCH (node)<-[:REPORTS]-(article:Article) WHERE toLower(article.source) = toLower($value)
RETURN 1 AS value
