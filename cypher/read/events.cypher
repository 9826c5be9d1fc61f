// Purpose: one page of events, newest first, those without a date last; and how many there are in all
// Parameters:
//   $encounters – true for encounters alone, null for every event
//   $statuses, $kinds – lists of those wanted, null for all
//   $regarding – codes, names or ids of countries and organisations, any of which it was about; or null
//   $between – names or ids of people, all of whom took part; or null
//   $with – names or ids of people, any of whom took part; or null
//   $place – a place as printed, or a country's code or name; or null
//   $from, $to – first and last day; events without a date are in no such range; or null
//   $after – the cursor of the item before the page, [day, id]; or null
//   $limit – how many items at most
//   $count – whether the total is wanted
// Returns: items – maps of the events, each with its country and cursor; total – null unless wanted
CALL () {
  MATCH (s:Country|Organization)
  WHERE any(term IN $regarding WHERE toLower(term) IN
    [toLower(s.code), toLower(s.name), toLower(s.nameEn), toLower(s.id)])
  RETURN collect(s) AS subjects
}
CALL () {
  MATCH (c:Country)
  WHERE toLower($place) IN [toLower(c.code), toLower(c.name), toLower(c.nameEn)]
  RETURN collect(c) AS lands
}
CALL () {
  UNWIND coalesce($between, []) + coalesce($with, []) AS term
  MATCH (p:Person)
  WHERE p.id = term OR toLower(p.name) = toLower(term)
    OR toLower(p.name) ENDS WITH ' ' + toLower(term)
    OR any(alias IN p.aliases WHERE toLower(alias) = toLower(term))
  RETURN collect([term, p]) AS named
}
CALL (subjects, lands, named) {
  MATCH (e:Event)
  WHERE ($encounters IS NULL OR e.encounter = $encounters)
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($kinds IS NULL OR e.kind IN $kinds)
    AND ($regarding IS NULL OR EXISTS { (e)-[:REGARDING]->(s) WHERE s IN subjects })
    AND all(term IN coalesce($between, []) WHERE
      EXISTS { (e)<-[:PARTICIPATED_IN]-(p:Person) WHERE [term, p] IN named })
    AND ($with IS NULL OR any(term IN $with WHERE
      EXISTS { (e)<-[:PARTICIPATED_IN]-(p:Person) WHERE [term, p] IN named }))
    AND ($place IS NULL OR toLower(e.place) = toLower($place)
      OR EXISTS { (e)-[:LOCATED_IN]->(c) WHERE c IN lands })
    AND ($from IS NULL OR e.dateTo >= $from)
    AND ($to IS NULL OR e.dateFrom <= $to)
  WITH e, coalesce(toString(e.dateFrom), '') AS day
  WHERE $after IS NULL OR day < $after[0] OR (day = $after[0] AND e.id > $after[1])
  WITH e, day ORDER BY day DESC, e.id LIMIT $limit
  RETURN collect(e {
    .*, cursor: [day, e.id],
    country: [(e)-[:LOCATED_IN]->(c:Country) | c {.*}][0]
  }) AS items
}
CALL (subjects, lands, named) {
  // The same conditions as above, without the page's. A condition on $count alone would be checked
  // on each event; no row is none to begin with.
  UNWIND CASE WHEN $count THEN [true] ELSE [] END AS counting
  MATCH (e:Event)
  WHERE ($encounters IS NULL OR e.encounter = $encounters)
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($kinds IS NULL OR e.kind IN $kinds)
    AND ($regarding IS NULL OR EXISTS { (e)-[:REGARDING]->(s) WHERE s IN subjects })
    AND all(term IN coalesce($between, []) WHERE
      EXISTS { (e)<-[:PARTICIPATED_IN]-(p:Person) WHERE [term, p] IN named })
    AND ($with IS NULL OR any(term IN $with WHERE
      EXISTS { (e)<-[:PARTICIPATED_IN]-(p:Person) WHERE [term, p] IN named }))
    AND ($place IS NULL OR toLower(e.place) = toLower($place)
      OR EXISTS { (e)-[:LOCATED_IN]->(c) WHERE c IN lands })
    AND ($from IS NULL OR e.dateTo >= $from)
    AND ($to IS NULL OR e.dateFrom <= $to)
  RETURN count(e) AS counted
}
RETURN items, CASE WHEN $count THEN counted END AS total
