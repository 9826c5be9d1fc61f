// Purpose: gives the place in the sequence of meetings to the id under which one goes on, so that nobody
//   who has not come so far misses it
// Parameters: $rows – as in `held`, which is run before; $lost – ids of events without the reports that
//   they had
// Returns: nothing
UNWIND $rows.items AS row
WITH row WHERE NOT EXISTS { (:Change {event: row.event}) }
UNWIND row.before AS id
WITH row, id WHERE id IN $lost.items
MATCH (change:Change {event: id})
WITH row, change ORDER BY change.number
WITH row, collect(change)[0] AS first
SET first.event = row.event
