// Purpose: removes the offices whose evidence is in these articles
// Parameters: $articles – article ids
// Returns: person, country, organization, office – of each one removed, as claims.cypher takes them
UNWIND $articles AS id
MATCH (:Article {id: id})-[:MENTIONS]->(person:Person)-[stands:REPRESENTS {article: id}]->(target)
WITH stands, person.id AS person, target.code AS country,
  CASE WHEN target:Organization THEN target.id END AS organization,
  coalesce(stands.office, '') AS office
DELETE stands
RETURN person, country, organization, office
