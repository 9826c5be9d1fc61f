// Purpose: makes sure organisations are there
// Parameters: $rows – maps with id and name
// Returns: nothing
UNWIND $rows.items AS row
MERGE (organization:Organization {id: row.id})
ON CREATE SET organization.meetings = 0
SET organization.name = row.name
