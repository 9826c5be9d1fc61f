// Purpose: writes what articles speak of without naming it: the country of a place, the organisation
//   of an office. Countries and organisations are there as long as an article names or speaks of them.
// Parameters: $rows – maps with article, and country or organization (the other null)
// Returns: nothing
UNWIND $rows.items AS row
MATCH (article:Article {id: row.article})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH article, coalesce(country, organization) AS target
CREATE (article)-[:SPEAKS_OF]->(target)
