// Purpose: writes whom and what articles name
// Parameters: $rows – maps with article, one of person, name (of nobody certain), country and
//   organization (the others null), and said, the edge's properties
// Returns: nothing
UNWIND $rows.items AS row
MATCH (article:Article {id: row.article})
OPTIONAL MATCH (person:Person {id: row.person})
OPTIONAL MATCH (name:Name {id: row.name})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH row, article, coalesce(person, name, country, organization) AS target
CREATE (article)-[said:MENTIONS]->(target)
SET said = row.said
