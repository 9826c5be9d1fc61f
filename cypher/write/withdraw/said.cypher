// Purpose: tells what articles said that others may support too
// Parameters: $articles – article ids
// Returns: for each article names (ids), countries, organizations (keys of what it speaks of), events
//   (ids) and story
UNWIND $articles.items AS id
MATCH (article:Article {id: id})
RETURN article.story AS story,
  COLLECT { MATCH (article)-[said:MENTIONS]->() WHERE said.nameId IS NOT NULL
    RETURN said.nameId } AS names,
  COLLECT { MATCH (article)-[:MENTIONS|SPEAKS_OF]->(country:Country)
    RETURN DISTINCT country.code } AS countries,
  COLLECT { MATCH (article)-[:MENTIONS|SPEAKS_OF]->(organization:Organization)
    RETURN DISTINCT organization.id } AS organizations,
  COLLECT { MATCH (article)-[:REPORTS]->(event:Event) RETURN DISTINCT event.id } AS events
