// Purpose: tells what articles said that others may support too
// Parameters: $articles – article ids
// Returns: for each article names (ids), persons, countries, organizations (keys of whom and what it
//   and its events speak of), events (ids) and story
UNWIND $articles AS id
MATCH (article:Article {id: id})
CALL (article) {
  CALL (article) {
    MATCH (article)-[said:MENTIONS]->(target)
    RETURN target, said.nameId AS name
    UNION
    MATCH (article)-[:REPORTS]->(:Event)
      -[:REGARDING|LOCATED_IN|PARTICIPATED_IN|EXPECTED_AT]-(target)
    RETURN target, null AS name
    UNION
    MATCH (article)-[:MENTIONS]->(:Person)-[:REPRESENTS {article: article.id}]->(target)
    RETURN target, null AS name
  }
  RETURN collect(DISTINCT name) AS names,
    collect(DISTINCT CASE WHEN target:Person THEN target.id END) AS persons,
    collect(DISTINCT CASE WHEN target:Country THEN target.code END) AS countries,
    collect(DISTINCT CASE WHEN target:Organization THEN target.id END) AS organizations
}
RETURN names, persons, countries, organizations, article.story AS story,
  COLLECT { MATCH (article)-[:REPORTS]->(event:Event) RETURN DISTINCT event.id } AS events
