// Purpose: one page of articles, newest first, those without a date last; and how many in all
// Parameters:
//   $id – id of the one that is wanted, or null
//   $source – who published them, or null
//   $from, $to – first and last day of publication in UTC, or null
//   $after – the cursor of the item before the page, [milliseconds, id]; or null
//   $limit – how many items at most
//   $count – whether the total is wanted
// Returns: items – maps of the articles without their text, each with its cursor;
//   total – null unless wanted
CALL () {
  MATCH (a:Article)
  WHERE ($id IS NULL OR a.id = $id)
    AND ($source IS NULL OR toLower(a.source) = toLower($source))
    AND ($from IS NULL OR date(a.published) >= $from)
    AND ($to IS NULL OR date(a.published) <= $to)
  // The least integer that JSON readers keep exactly stands for "no date".
  WITH a, coalesce(a.published.epochMillis, -9007199254740991) AS moment
  WHERE $after IS NULL OR moment < $after[0] OR (moment = $after[0] AND a.id > $after[1])
  WITH a, moment ORDER BY moment DESC, a.id LIMIT $limit
  RETURN collect(a {
    .id, .name, .title, .url, .source, .places, .published, .language, cursor: [moment, a.id]
  }) AS items
}
CALL () {
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (a:Article)
  WHERE ($id IS NULL OR a.id = $id)
    AND ($source IS NULL OR toLower(a.source) = toLower($source))
    AND ($from IS NULL OR date(a.published) >= $from)
    AND ($to IS NULL OR date(a.published) <= $to)
  RETURN count(a) AS counted
}
RETURN items, CASE WHEN $count THEN counted END AS total
