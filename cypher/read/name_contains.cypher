// Purpose: whether a person's name, or another form of it, has a part
// Parameters: $value – the part; node is the person
// Returns: a row if so
WITH node WHERE toLower(node.name) CONTAINS toLower($value)
  OR any(alias IN node.aliases WHERE toLower(alias) CONTAINS toLower($value))
RETURN 1 AS value
