// Purpose: tells whether the database answers
// Parameters: none
// Returns: ready – true
RETURN true AS ready
