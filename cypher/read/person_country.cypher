// Purpose: the country that people speak for: the one most often told, ties by code
// Parameters: $keys – ids of people
// Returns: key – the person's id; items – a list of one map, of the country
UNWIND $keys AS key
MATCH (:Person {id: key})-[r:REPRESENTS]->(c:Country)
WITH key, c, count(r) AS times ORDER BY times DESC, c.code
RETURN key, collect(c {.*})[..1] AS items
