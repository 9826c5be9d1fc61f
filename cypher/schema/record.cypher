// Purpose: records that a migration was applied, once
// Parameters: $version – its number; $name – its file's name without ending
// Returns: nothing
MERGE (migration:Migration {version: $version})
ON CREATE SET migration.name = $name, migration.applied = datetime()
