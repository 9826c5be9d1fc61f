// Purpose: removes articles and what they said
// Parameters: $articles – article ids
// Returns: nothing
UNWIND $articles AS id
MATCH (article:Article {id: id})
DETACH DELETE article
