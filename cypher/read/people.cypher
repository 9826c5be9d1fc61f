// Purpose: one page of people by name, and how many there are in all
// Parameters:
//   $name – a part of the name or of an alias, or null
//   $country – code or name of a country that they speak for, or null
//   $after – the cursor of the item before the page, [name, id]; or null
//   $limit – how many items at most
//   $count – whether the total is wanted
// Returns: items – maps of the people, each with its cursor; total – null unless wanted
CALL () {
  MATCH (p:Person)
  WHERE ($name IS NULL OR toLower(p.name) CONTAINS toLower($name)
      OR any(alias IN p.aliases WHERE toLower(alias) CONTAINS toLower($name)))
    AND ($country IS NULL OR EXISTS { (p)-[:REPRESENTS]->(c:Country)
      WHERE toLower($country) IN [toLower(c.code), toLower(c.name), toLower(c.nameEn)] })
    AND ($after IS NULL OR p.name > $after[0] OR (p.name = $after[0] AND p.id > $after[1]))
  WITH p ORDER BY p.name, p.id LIMIT $limit
  RETURN collect(p {.*, cursor: [p.name, p.id]}) AS items
}
CALL () {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (p:Person)
  WHERE ($name IS NULL OR toLower(p.name) CONTAINS toLower($name)
      OR any(alias IN p.aliases WHERE toLower(alias) CONTAINS toLower($name)))
    AND ($country IS NULL OR EXISTS { (p)-[:REPRESENTS]->(c:Country)
      WHERE toLower($country) IN [toLower(c.code), toLower(c.name), toLower(c.nameEn)] })
  RETURN count(p) AS counted
}
RETURN items, CASE WHEN $count THEN counted END AS total
