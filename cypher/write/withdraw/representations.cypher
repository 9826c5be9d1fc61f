// Purpose: finds the persons of whom an office is known by these articles' evidence
// Parameters: $articles – article ids
// Returns: person – ids
UNWIND $articles.items AS id
MATCH (article:Article {id: id})-[:MENTIONS]->(person:Person)-[:REPRESENTS {article: id}]->()
USING INDEX SEEK article:Article(id)
RETURN DISTINCT person.id AS person
