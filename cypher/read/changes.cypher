// Purpose: reads which meetings became held after a number, in that order
// Parameters: $after – the number; $first – how many at most
// Returns: row – pairs of number and event id
MATCH (change:Change) WHERE change.number > $after
WITH change ORDER BY change.number LIMIT $first
RETURN collect([change.number, change.event]) AS row
