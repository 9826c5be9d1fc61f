// Purpose: waits for the writer's turn and keeps it until the transaction ends. Writers take turns,
//   so that what is derived from several articles sees all of them, and no two writers deadlock.
//   The lock is the write to the oldest migration, whose value stays as it is.
// Parameters: none
// Returns: version – 1; no row when the schema was never applied
MATCH (migration:Migration {version: 1})
SET migration.name = migration.name
RETURN migration.version AS version
