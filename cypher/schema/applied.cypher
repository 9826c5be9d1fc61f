// Purpose: tells which migrations this database has
// Parameters: none
// Returns: version – a migration's number, ascending
MATCH (migration:Migration)
RETURN migration.version AS version
ORDER BY version
