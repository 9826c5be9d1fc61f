// Purpose: what was decided on names of a person
// Parameters: none; node is the person
// Returns: node – a decision
MATCH (node)<-[:RESOLVED_TO]-(name:Name)
WITH collect(name.id) AS names
MATCH (decision:Decision)
WHERE any(name IN decision.left + decision.right WHERE name IN names)
WITH decision ORDER BY decision.kind, decision.id
RETURN decision AS node
