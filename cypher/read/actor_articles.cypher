// Purpose: for each of several people, countries or organisations one page of the articles that
//   name it, newest first, those without a date last; and how many there are in all
// Parameters:
//   $keys – lists of label ("Person", "Country", "Organization") and id or code
//   $after – the cursor of the item before the page, [milliseconds, id]; or null
//   $limit – how many items at most for each
//   $count – whether the totals are wanted
// Returns: key; items – maps of the articles without their text, each with its cursor;
//   total – null unless wanted
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE key[0] = 'Person' MATCH (actor:Person {id: key[1]}) RETURN actor
  UNION
  WITH key WHERE key[0] = 'Country' MATCH (actor:Country {code: key[1]}) RETURN actor
  UNION
  WITH key WHERE key[0] = 'Organization' MATCH (actor:Organization {id: key[1]}) RETURN actor
}
CALL (actor) {
  MATCH (actor)<-[:MENTIONS]-(a:Article)
  WITH DISTINCT a, coalesce(a.published.epochMillis, -9007199254740991) AS moment
  WHERE $after IS NULL OR moment < $after[0] OR (moment = $after[0] AND a.id > $after[1])
  WITH a, moment ORDER BY moment DESC, a.id LIMIT $limit
  RETURN collect(a {
    .id, .name, .title, .url, .source, .places, .published, .language, cursor: [moment, a.id]
  }) AS items
}
CALL (actor) {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (actor)<-[:MENTIONS]-(a:Article)
  RETURN count(DISTINCT a) AS counted
}
RETURN key, items, CASE WHEN $count THEN counted END AS total
