// Purpose: whether a country or organisation has any of these codes, names or ids
// Parameters: $value – the list; node is the country or organisation
// Returns: a row if so
WITH node WHERE any(term IN $value WHERE toLower(term) IN
  [toLower(node.code), toLower(node.name), toLower(node.nameEn), toLower(node.id)])
RETURN 1 AS value
