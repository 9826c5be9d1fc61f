// Purpose: for each of several countries or organisations one page of the people who speak for it,
//   by name; and how many there are in all
// Parameters:
//   $keys – lists of label ("Country", "Organization") and id or code
//   $after – the cursor of the item before the page, [name, id]; or null
//   $limit – how many items at most for each
//   $count – whether the totals are wanted
// Returns: key; items – maps of the people, each with its cursor; total – null unless wanted
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE key[0] = 'Country' MATCH (actor:Country {code: key[1]}) RETURN actor
  UNION
  WITH key WHERE key[0] = 'Organization' MATCH (actor:Organization {id: key[1]}) RETURN actor
}
CALL (actor) {
  MATCH (actor)<-[:REPRESENTS]-(p:Person)
  WITH DISTINCT p
  WHERE $after IS NULL OR p.name > $after[0] OR (p.name = $after[0] AND p.id > $after[1])
  WITH p ORDER BY p.name, p.id LIMIT $limit
  RETURN collect(p {.*, cursor: [p.name, p.id]}) AS items
}
CALL (actor) {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (actor)<-[:REPRESENTS]-(p:Person)
  RETURN count(DISTINCT p) AS counted
}
RETURN key, items, CASE WHEN $count THEN counted END AS total
