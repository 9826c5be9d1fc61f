// Purpose: whether a person has any of these ids or spellings of the name: the name or another form as
//   a whole, or the last part of the name
// Parameters: $value – the list; node is the person
// Returns: a row if so
WITH node WHERE any(term IN $value WHERE node.id = term
  OR toLower(node.name) = toLower(term)
  OR toLower(node.name) ENDS WITH ' ' + toLower(term)
  OR any(alias IN node.aliases WHERE toLower(alias) = toLower(term)))
RETURN 1 AS value
