// Purpose: reads people, those that most articles name first
// Parameters: $ids – of whom, or null for all
// Returns: id, name, aliases, articles (how many name them), countries (codes of those that they stand
//   for), names (ids of the names that are theirs) – of each person
MATCH (person:Person)
WHERE $ids IS NULL OR person.id IN $ids
WITH person,
  COUNT { MATCH (person)<-[:MENTIONS]-(article:Article) RETURN DISTINCT article } AS articles,
  COLLECT { MATCH (person)-[:REPRESENTS]->(c:Country) RETURN DISTINCT c.code AS code ORDER BY code }
    AS countries,
  COLLECT { MATCH (person)<-[:RESOLVED_TO]-(name:Name) RETURN name.id AS id ORDER BY id } AS names
ORDER BY articles DESC, person.name, person.id
RETURN person.id AS id, person.name AS name, person.aliases AS aliases, articles, countries, names
