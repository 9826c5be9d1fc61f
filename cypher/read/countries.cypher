// Purpose: one page of countries by code, and how many there are in all
// Parameters:
//   $code – code of the one that is wanted, or null
//   $name – code, German or English name of the one that is wanted, or null
//   $after – the cursor of the item before the page, [code]; or null
//   $limit – how many items at most
//   $count – whether the total is wanted
// Returns: items – maps of the countries, each with its cursor; total – null unless wanted
CALL () {
  MATCH (c:Country)
  WHERE ($code IS NULL OR c.code = toUpper($code))
    AND ($name IS NULL
      OR toLower($name) IN [toLower(c.code), toLower(c.name), toLower(c.nameEn)])
    AND ($after IS NULL OR c.code > $after[0])
  WITH c ORDER BY c.code LIMIT $limit
  RETURN collect(c {.*, cursor: [c.code]}) AS items
}
CALL () {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (c:Country)
  WHERE ($code IS NULL OR c.code = toUpper($code))
    AND ($name IS NULL
      OR toLower($name) IN [toLower(c.code), toLower(c.name), toLower(c.nameEn)])
  RETURN count(c) AS counted
}
RETURN items, CASE WHEN $count THEN counted END AS total
