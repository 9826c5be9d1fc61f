// Purpose: removes articles and what they said
// Parameters: $articles – article ids
// Returns: nothing
UNWIND $articles.items AS id
MATCH (article:Article {id: id})
DETACH DELETE article
