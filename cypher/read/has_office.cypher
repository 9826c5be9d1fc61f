// Purpose: whether a person speaks for somebody in an office that has a part
// Parameters: $value – the part; node is the person
// Returns: a row if so
MATCH (node)-[stands:REPRESENTS]->() WHERE toLower(stands.office) CONTAINS toLower($value)
RETURN 1 AS value
