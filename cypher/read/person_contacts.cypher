// Purpose: whom a person met at encounters that were held, and how often, of some kinds or days
// Parameters: $kind – list of kinds, or null; $from, $to – first and last day, or null; node is the
//   person
// Returns: node – the other; edge – a map of meetings, how many, and first and last, days, null where
//   none is known
MATCH (node)-[met:MET]-(other:Person)
WHERE ($kind IS NULL OR met.kind IN $kind)
  AND ($from IS NULL OR met.day >= date($from))
  AND ($to IS NULL OR met.day <= date($to))
// The first day of all calendars stands for none.
WITH other, CASE WHEN met.day > date('0001-01-01') THEN met.day END AS day
WITH other, count(*) AS meetings, min(day) AS first, max(day) AS last
RETURN other AS node, {meetings: meetings, first: first, last: last} AS edge
