// Purpose: makes sure persons are there; their names are derived from what articles say
// Parameters: $rows – maps with id
// Returns: nothing
UNWIND $rows AS row
MERGE (:Person {id: row.id})
