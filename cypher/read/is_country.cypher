// Purpose: whether a country has a code, German or English name
// Parameters: $value – the code or name; node is the country
// Returns: a row if so
WITH node WHERE toLower($value) IN [toLower(node.code), toLower(node.name), toLower(node.nameEn)]
RETURN 1 AS value
