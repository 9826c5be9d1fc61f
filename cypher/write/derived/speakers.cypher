// Purpose: lets one edge from a person to each country or organisation that they stand for have what
//   those who speak for it are sorted by: that of the lowest office
// Parameters: $persons – ids of persons
// Returns: nothing
UNWIND $persons.items AS id
MATCH (person:Person {id: id})-[stands:REPRESENTS]->(target)
USING INDEX SEEK person:Person(id)
WITH person, target, stands ORDER BY coalesce(stands.office, '')
WITH person, target, collect(stands) AS edges
UNWIND range(0, size(edges) - 1) AS place
WITH person, target, edges[place] AS stands, place = 0 AS first
WITH stands, CASE WHEN first THEN person.id END AS speaker,
  CASE WHEN first THEN person.name END AS name,
  CASE WHEN first THEN coalesce(target.code, target.id) END AS key
WHERE coalesce(stands.name, '') <> coalesce(name, '')
SET stands.speaker = speaker, stands.name = name, stands.target = key
