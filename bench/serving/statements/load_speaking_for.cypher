// Purpose: the countries that people speak for
// Parameters: $keys – ids of people
// Returns: key; row – a list of maps
UNWIND $keys AS key
MATCH (person:Person {id: key})
RETURN key, COLLECT { MATCH (person)-[:REPRESENTS]->(land:Country)
  WITH DISTINCT land ORDER BY land.name, land.code RETURN land {.code, .name} } AS row
