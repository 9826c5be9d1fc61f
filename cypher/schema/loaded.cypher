// Purpose: tells whether the database holds articles
// Parameters: none
// Returns: article – the id of one, or no row
MATCH (article:Article)
RETURN article.id AS article
LIMIT 1
