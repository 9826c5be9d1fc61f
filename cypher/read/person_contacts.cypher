// Purpose: whom a person met at encounters that were held, and how often, of some kinds or days
// Parameters: $kind – list of kinds, or null; $from, $to – first and last day, or null; node is the
//   person
// Returns: node – the other; edge – a map of meetings, how many, and first and last, days, null where
//   none is known
CALL (node) {
  // What was since a day is found by the person's encounters since then, and not by all of them.
  WITH node WHERE $from IS NOT NULL
  MATCH (node)-[part:PARTICIPATED_IN]->(:Event)
  USING INDEX SEEK part:PARTICIPATED_IN(participant, encounter, status, day, event)
  WHERE part.participant = node.id AND part.encounter = true AND part.status = 'held'
    AND part.day >= date($from) AND part.day <= coalesce(date($to), date({year: 99999}))
    AND part.event IS NOT NULL
  CALL (part) {
    MATCH (one:Person)-[met:MET]->(two:Person)
    USING INDEX SEEK met:MET(event)
    WHERE met.event = part.event
    RETURN met, one, two
  }
  WITH met, CASE node WHEN one THEN two WHEN two THEN one END AS other WHERE other IS NOT NULL
  RETURN met, other
  UNION ALL
  WITH node WHERE $from IS NULL
  MATCH (node)-[met:MET]-(other:Person)
  RETURN met, other
}
WITH met, other
WHERE ($kind IS NULL OR met.kind IN $kind)
  AND ($from IS NULL OR met.day >= date($from))
  AND ($to IS NULL OR met.day <= date($to))
// The first day of all calendars stands for none.
WITH other, CASE WHEN met.day > date('0001-01-01') THEN met.day END AS day
WITH other, count(*) AS meetings, min(day) AS first, max(day) AS last
RETURN other AS node, {meetings: meetings, first: first, last: last} AS edge
