// Purpose: how often a book was lent
// Parameters: none
// Returns: value – the number
RETURN COUNT { (node)-[:LENT]->() } AS value
