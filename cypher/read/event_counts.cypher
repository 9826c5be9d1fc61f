// Purpose: how many events there are, by month, kind or something else that they have
// Parameters: $by – "month", "year", "kind", "status", "country", "regarding", "person" or "topic";
//   node is an event, each in its turn
// Returns: key – the month, kind …; events – how many; in the order of time, or the most frequent first
WITH node, CASE $by
  WHEN 'month' THEN [left(toString(node.day), 7)]
  WHEN 'year' THEN [left(toString(node.day), 4)]
  WHEN 'kind' THEN [node.kind]
  WHEN 'status' THEN [node.status]
  WHEN 'country' THEN [(node)-[:LOCATED_IN]->(land) | land.code]
  WHEN 'regarding' THEN [(node)-[:REGARDING]->(subject) | coalesce(subject.code, subject.id)]
  WHEN 'person' THEN [(node)<-[:PARTICIPATED_IN]-(person:Person) | person.id]
  ELSE node.topics
END AS keys
// The first day of all calendars stands for none.
UNWIND [key IN keys WHERE NOT key STARTS WITH '0001'] AS key
WITH key, count(*) AS events
ORDER BY CASE WHEN $by IN ['month', 'year'] THEN key END, events DESC, key
RETURN key, events
