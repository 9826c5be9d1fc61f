// Purpose: the country that a name is printed with
// Parameters: none; node is the name
// Returns: node – the country, or no row
MATCH (land:Country {code: node.country})
RETURN land AS node
