// Purpose: for each of several people, countries or organisations one page of the places in texts
//   that name it, newest article first; and how many there are in all
// Parameters:
//   $keys – lists of label ("Person", "Country", "Organization") and id or code
//   $after – the cursor of the item before the page, [milliseconds, article's id, start]; or null
//   $limit – how many items at most for each
//   $count – whether the totals are wanted
// Returns: key; items – maps of surface, start, end and the article without its text, each with its
//   cursor; total – null unless wanted
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE key[0] = 'Person' MATCH (actor:Person {id: key[1]}) RETURN actor
  UNION
  WITH key WHERE key[0] = 'Country' MATCH (actor:Country {code: key[1]}) RETURN actor
  UNION
  WITH key WHERE key[0] = 'Organization' MATCH (actor:Organization {id: key[1]}) RETURN actor
}
CALL (actor) {
  MATCH (actor)<-[m:MENTIONS]-(a:Article)
  UNWIND range(0, size(m.starts) - 1) AS i
  WITH m, a, i, m.starts[i] AS start, coalesce(a.published.epochMillis, -9007199254740991) AS moment
  WHERE $after IS NULL OR moment < $after[0] OR (moment = $after[0]
    AND (a.id > $after[1] OR (a.id = $after[1] AND start > $after[2])))
  WITH m, a, i, start, moment ORDER BY moment DESC, a.id, start LIMIT $limit
  RETURN collect({
    surface: m.surfaces[i], start: start, end: m.ends[i], cursor: [moment, a.id, start],
    article: a {.id, .name, .title, .url, .source, .places, .published, .language}
  }) AS items
}
CALL (actor) {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (actor)<-[m:MENTIONS]-(:Article)
  RETURN sum(size(m.starts)) AS counted
}
RETURN key, items, CASE WHEN $count THEN counted END AS total
