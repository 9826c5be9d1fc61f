// Purpose: tells which of these articles the graph has, and in which version
// Parameters: $ids – article ids
// Returns: id, digest – of each article that is there
UNWIND $ids.items AS id
MATCH (article:Article {id: id})
RETURN article.id AS id, article.digest AS digest
