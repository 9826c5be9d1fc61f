// Purpose: tells whom and what articles and their events speak of
// Parameters: $articles – article ids
// Returns: persons, countries, organizations – lists of keys
CALL () {
  UNWIND $articles AS id
  MATCH (:Article {id: id})-[:MENTIONS]->(target)
  RETURN target
  UNION
  UNWIND $articles AS id
  MATCH (:Article {id: id})-[:REPORTS]->(:Event)-[:REGARDING|LOCATED_IN|PARTICIPATED_IN]-(target)
  RETURN target
  UNION
  UNWIND $articles AS id
  MATCH (:Article {id: id})-[:MENTIONS]->(:Person)-[:REPRESENTS {article: id}]->(target)
  RETURN target
}
RETURN
  collect(DISTINCT CASE WHEN target:Person THEN target.id END) AS persons,
  collect(DISTINCT CASE WHEN target:Country THEN target.code END) AS countries,
  collect(DISTINCT CASE WHEN target:Organization THEN target.id END) AS organizations
