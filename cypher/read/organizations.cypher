// Purpose: one page of organisations by name, and how many there are in all
// Parameters:
//   $id – id of the one that is wanted, or null
//   $name – name of the one that is wanted, or null
//   $after – the cursor of the item before the page, [name, id]; or null
//   $limit – how many items at most
//   $count – whether the total is wanted
// Returns: items – maps of the organisations, each with its cursor; total – null unless wanted
CALL () {
  MATCH (o:Organization)
  WHERE ($id IS NULL OR o.id = $id) AND ($name IS NULL OR toLower(o.name) = toLower($name))
    AND ($after IS NULL OR o.name > $after[0] OR (o.name = $after[0] AND o.id > $after[1]))
  WITH o ORDER BY o.name, o.id LIMIT $limit
  RETURN collect(o {.*, cursor: [o.name, o.id]}) AS items
}
CALL () {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (o:Organization)
  WHERE ($id IS NULL OR o.id = $id) AND ($name IS NULL OR toLower(o.name) = toLower($name))
  RETURN count(o) AS counted
}
RETURN items, CASE WHEN $count THEN counted END AS total
