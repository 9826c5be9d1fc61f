// Purpose: writes what articles say of persons, countries and organisations
// Parameters: $rows – maps with article, one of person, country and organization (the others null),
//   and said, the edge's properties
// Returns: nothing
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
OPTIONAL MATCH (person:Person {id: row.person})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH row, article, coalesce(person, country, organization) AS target
CREATE (article)-[said:MENTIONS]->(target)
SET said = row.said
