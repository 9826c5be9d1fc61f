// Purpose: tells which of these are ids of articles
// Parameters: $told – texts
// Returns: id – of each such article
UNWIND $told AS id
MATCH (article:Article {id: id})
RETURN article.id AS id
