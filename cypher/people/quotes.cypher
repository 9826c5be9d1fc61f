// Purpose: reads some of the articles that print names, the earliest ones
// Parameters: $ids – of the names; $limit – how many articles of each
// Returns: name (id), article (id), title, surfaces – in the order of the text
UNWIND $ids AS id
MATCH (name:Name {id: id})
OPTIONAL MATCH (name)-[:RESOLVED_TO]->(person:Person)
WITH id, coalesce(person, name) AS target
CALL (id, target) {
  MATCH (target)<-[said:MENTIONS {nameId: id}]-(article:Article)
  RETURN article, said ORDER BY article.published, article.id LIMIT $limit
}
RETURN id AS name, article.id AS article, article.title AS title, said.surfaces AS surfaces
