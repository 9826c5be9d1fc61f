// Purpose: changes something in a transaction that is rolled back: for those that changed something
//   Neo4j keeps plans of their own
// Parameters: none
// Returns: nothing
CREATE ()
