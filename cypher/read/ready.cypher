// Purpose: tells whether the database answers
// Parameters: none
// Returns: row – an empty list
RETURN [] AS row
