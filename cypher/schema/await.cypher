// Purpose: waits until every index answers
// Parameters: $seconds – how long at most
// Returns: nothing
CALL db.awaitIndexes($seconds)
