// Purpose: the name that a person's name was compared with
// Parameters: none; edge is what leads from the name to the person
// Returns: node – the other name, or no row
MATCH (other:Name {id: edge.against})
RETURN other AS node
