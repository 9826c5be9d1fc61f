// Purpose: whether a book was lent as often
// Parameters: $value – how often at least
// Returns: a row if it was
MATCH (node)-[:LENT]->(loan:Loan) WITH node, count(loan) AS times WHERE times >= $value RETURN 1 AS value
