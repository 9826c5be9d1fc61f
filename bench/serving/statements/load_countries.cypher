// Purpose: countries by code
// Parameters: $keys – codes
// Returns: key; row – a map
UNWIND $keys AS key
MATCH (country:Country {code: key})
RETURN key, country {.code, .name} AS row
