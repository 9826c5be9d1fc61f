// Purpose: for each of several people one page of the encounters they took part in, and for each of
//   several countries or organisations of those that were about it, newest first, those without a
//   date last; and how many there are in all
// Parameters:
//   $keys – lists of label ("Person", "Country", "Organization") and id or code
//   $statuses, $kinds – lists of those wanted, null for all
//   $from, $to – first and last day, or null
//   $after – the cursor of the item before the page, [day, id]; or null
//   $limit – how many items at most for each
//   $count – whether the totals are wanted
// Returns: key; items – maps of the events, each with its country and cursor;
//   total – null unless wanted
UNWIND $keys AS key
CALL (key) {
  CALL (key) {
    WITH key WHERE key[0] = 'Person'
    MATCH (:Person {id: key[1]})-[:PARTICIPATED_IN]->(e:Event) RETURN e
    UNION
    WITH key WHERE key[0] = 'Country'
    MATCH (:Country {code: key[1]})<-[:REGARDING]-(e:Event) RETURN e
    UNION
    WITH key WHERE key[0] = 'Organization'
    MATCH (:Organization {id: key[1]})<-[:REGARDING]-(e:Event) RETURN e
  }
  WITH e
  WHERE e.encounter
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($kinds IS NULL OR e.kind IN $kinds)
    AND ($from IS NULL OR e.dateTo >= $from)
    AND ($to IS NULL OR e.dateFrom <= $to)
  RETURN collect(e) AS events
}
CALL (events) {
  UNWIND events AS e
  WITH e, coalesce(toString(e.dateFrom), '') AS day
  WHERE $after IS NULL OR day < $after[0] OR (day = $after[0] AND e.id > $after[1])
  WITH e, day ORDER BY day DESC, e.id LIMIT $limit
  RETURN collect(e {
    .*, cursor: [day, e.id],
    country: [(e)-[:LOCATED_IN]->(c:Country) | c {.*}][0]
  }) AS items
}
RETURN key, items, CASE WHEN $count THEN size(events) END AS total
