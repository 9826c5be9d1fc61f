// Purpose: finds a person by id, or by a spelling of the name
// Parameters: $id – the id, or null; $name – full name, alias or surname, or null
// Returns: person – a map of the person; rank – 1 for the id or the full name, 2 for an alias,
//   3 for the last part of the name
MATCH (p:Person)
WITH p, CASE
  WHEN p.id = $id OR toLower(p.name) = toLower($name) THEN 1
  WHEN any(alias IN p.aliases WHERE toLower(alias) = toLower($name)) THEN 2
  WHEN toLower(p.name) ENDS WITH ' ' + toLower($name) THEN 3
END AS rank
WHERE rank IS NOT NULL AND ($id IS NULL OR p.id = $id)
RETURN p {.*} AS person, rank ORDER BY rank, p.name, p.id LIMIT 20
