// Purpose: writes articles
// Parameters: $rows – maps with id and properties
// Returns: nothing
UNWIND $rows.items AS row
MERGE (article:Article {id: row.id})
SET article += row.properties
