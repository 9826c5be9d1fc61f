// Purpose: the country that a person speaks for: the one most often told, ties by code
// Parameters: none; node is the person
// Returns: node – the country, or no row
MATCH (node)-[stands:REPRESENTS]->(land:Country)
WITH land, count(stands) AS times ORDER BY times DESC, land.code LIMIT 1
RETURN land AS node
