// Purpose: who of several people met whom of them at encounters that were held
// Parameters: $people – list of ids or spellings of names; $kind – list of kinds, or null; $since,
//   $until – first and last day, or null
// Returns: one, other – the people; times – how often; first, last – days, null where none is known;
//   events – the latest 20
CALL () {
  UNWIND $people AS term
  CALL (term) {
    MATCH (found:Person {id: term}) RETURN found
    UNION
    WITH '"' + replace(replace(term, '\\', '\\\\'), '"', '\\"') + '"' AS phrase
    CALL db.index.fulltext.queryNodes('person_name', phrase) YIELD node AS found
    WITH found WHERE toLower(found.name) = toLower(term)
      OR toLower(found.name) ENDS WITH ' ' + toLower(term)
      OR any(alias IN found.aliases WHERE toLower(alias) = toLower(term))
    RETURN found
  }
  RETURN collect(DISTINCT found) AS called
}
UNWIND called AS one
MATCH (one)-[met:MET]-(other:Person)
WHERE one.id < other.id AND other IN called
  AND ($kind IS NULL OR met.kind IN $kind)
  AND ($since IS NULL OR met.day >= date($since))
  AND ($until IS NULL OR met.day <= date($until))
WITH one, other, met ORDER BY met.day DESC, met.event DESC
// The first day of all calendars stands for none.
WITH one, other, count(*) AS times, collect(met.event)[..20] AS ids,
  min(CASE WHEN met.day > date('0001-01-01') THEN met.day END) AS first,
  max(CASE WHEN met.day > date('0001-01-01') THEN met.day END) AS last
CALL (ids) {
  UNWIND range(0, size(ids) - 1) AS i
  MATCH (event:Event {id: ids[i]})
  WITH event ORDER BY i
  RETURN collect(event) AS events
}
RETURN one, other, times, first, last, events
