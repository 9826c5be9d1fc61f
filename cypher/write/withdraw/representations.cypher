// Purpose: finds the persons of whom an office is known by these articles' evidence
// Parameters: $articles – article ids
// Returns: person – ids
UNWIND $articles.items AS id
MATCH (:Article {id: id})-[:MENTIONS]->(person:Person)-[:REPRESENTS {article: id}]->()
RETURN DISTINCT person.id AS person
