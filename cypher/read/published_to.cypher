// Purpose: whether an article was published on a day or earlier, in UTC
// Parameters: $value – the day; node is the article
// Returns: a row if so
WITH node WHERE node.published < datetime($value) + duration('P1D')
RETURN 1 AS value
