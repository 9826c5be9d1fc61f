// Purpose: the names on the left side of a decision, by form
// Parameters: none; node is the decision
// Returns: node – a name
MATCH (name:Name) WHERE name.id IN node.left
WITH name ORDER BY name.form, name.id
RETURN name AS node
