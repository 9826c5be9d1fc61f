// Purpose: the titles of what somebody wrote
// Parameters: $prefix – what they begin with; $limit – how many at most, or null
// Returns: value – the title
MATCH (node)-[:WROTE]->(work) WHERE work.title STARTS WITH $prefix
WITH work.title AS value ORDER BY value DESC LIMIT CASE WHEN $limit IS NULL THEN 1000 WHEN $limit < 0 THEN 0 ELSE $limit END
RETURN value
