// Purpose: waits for the writer's turn and keeps it until the transaction ends. Writers take turns,
//   so that what is derived from several articles sees all of them, and no two writers deadlock.
//   The lock is the write to the oldest migration, whose name stays as it is. The rules by which
//   the first writer derives are noted there; a graph without articles has none yet.
// Parameters: $rules – the number of the rules by which this writer derives
// Returns: rules – the number of those by which the graph is derived; no row when the schema was
//   never applied
MATCH (migration:Migration {version: 1})
SET migration.name = migration.name
WITH migration, COUNT { (:Article) } AS articles
SET migration.rules = CASE articles WHEN 0 THEN $rules ELSE coalesce(migration.rules, $rules) END
RETURN migration.rules AS rules
