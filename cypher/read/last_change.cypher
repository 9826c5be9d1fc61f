// Purpose: tells the number of the last meeting that became held
// Parameters: none
// Returns: row – a list of the number alone, 0 before the first
OPTIONAL MATCH (migration:Migration {version: 1})
RETURN [coalesce(migration.changes, 0)] AS row
