// Purpose: how many events there are, by month, kind or something else that they have
// Parameters: $by – "day", "week", "month", "year", "kind", "status", "country", "regarding", "person",
//   "organization", "source" or "topic"; node is an event, each in its turn
// Returns: key – the month, kind …; subject – the country, organisation or person it is, or null;
//   number – how many; in the order of time, or the most frequent first
WITH node, CASE
    // The first day of all calendars stands for none.
    WHEN node.day > date('0001-01-01') AND NOT coalesce(node.datePrecision, 'day') IN CASE $by
      WHEN 'year' THEN [] WHEN 'month' THEN ['year'] ELSE ['year', 'month'] END
    THEN node.day
  END AS day
WITH node, CASE $by
  WHEN 'day' THEN [[toString(day), null]]
  WHEN 'week' THEN [[toString(CASE WHEN day IS NOT NULL THEN date.truncate('week', day) END), null]]
  WHEN 'month' THEN [[left(toString(day), 7), null]]
  WHEN 'year' THEN [[left(toString(day), 4), null]]
  WHEN 'kind' THEN [[node.kind, null]]
  WHEN 'status' THEN [[node.status, null]]
  WHEN 'country' THEN [(node)-[:LOCATED_IN]->(land) | [land.code, land]]
  WHEN 'regarding' THEN [(node)-[:REGARDING]->(about) | [coalesce(about.code, about.id), about]]
  WHEN 'person' THEN [(node)<-[:PARTICIPATED_IN]-(person:Person) | [person.id, person]]
  WHEN 'organization' THEN [(node)<-[:PARTICIPATED_IN]-(party:Organization) | [party.id, party]]
  WHEN 'source' THEN COLLECT {
    MATCH (node)<-[:REPORTS]-(article:Article) RETURN DISTINCT [article.source, null]
  }
  ELSE [topic IN node.topics | [topic, null]]
END AS pairs
UNWIND pairs AS pair
WITH pair[0] AS key, pair[1] AS subject WHERE key IS NOT NULL
WITH key, subject, count(*) AS number
ORDER BY CASE WHEN $by IN ['day', 'week', 'month', 'year'] THEN key END, number DESC, key
RETURN key, subject, number
