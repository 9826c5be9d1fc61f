// Purpose: offers evidence that persons stand for countries or organisations in an office. Of all
//   that was ever offered for one office the evidence of the lowest article id stays, so the order
//   of offers does not matter.
// Parameters: $rows – maps with person, country or organization (the other null), office (empty for
//   none) and evidence (the edge's properties); one for each office
// Returns: columns, rows – person: ids of those of whom an office is new, or known by other evidence now
UNWIND $rows.items AS row
MATCH (person:Person {id: row.person})
OPTIONAL MATCH (country:Country {code: row.country})
OPTIONAL MATCH (organization:Organization {id: row.organization})
WITH row, person, coalesce(country, organization) AS target
OPTIONAL MATCH (person)-[known:REPRESENTS]->(target)
WHERE coalesce(known.office, '') = row.office
WITH row, person, target, known
WHERE known IS NULL OR row.evidence.article < known.article
DELETE known
CREATE (person)-[stands:REPRESENTS]->(target)
SET stands = row.evidence
WITH collect(DISTINCT [row.person]) AS rows
RETURN rows, ['person'] AS columns
