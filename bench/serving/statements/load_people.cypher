// Purpose: people by id
// Parameters: $keys – ids
// Returns: key; row – a map
UNWIND $keys AS key
MATCH (person:Person {id: key})
RETURN key, person {.id, .name} AS row
