// Purpose: writes persons
// Parameters: $rows – maps with id, name and aliases
// Returns: nothing
UNWIND $rows.items AS row
MERGE (person:Person {id: row.id})
ON CREATE SET person.meetings = 0
SET person.name = row.name, person.aliases = row.aliases
