// Purpose: whether an event was at a building or in a town as told, or in a country by code or name
// Parameters: $value – the place or country; node is the event
// Returns: a row if so
// A building is kept with its town, "Kreml in Moskau", and found by either.
WITH node WHERE toLower(node.place) = toLower($value)
  OR toLower($value) IN split(toLower(node.place), ' in ') OR EXISTS {
  MATCH (node)-[:LOCATED_IN]->(land:Country)
  WHERE toLower($value) IN [toLower(land.code), toLower(land.name), toLower(land.nameEn)]
}
RETURN 1 AS value
