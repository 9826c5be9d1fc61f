// Purpose: numbers the meetings that become held, one after the other, for those who follow them. The
//   last number is kept by what writers take turns for: numbers rise in the order of transactions,
//   and none is given twice. An event whose reports were held before, under this id or another, is
//   no new one.
// Parameters: $rows – maps with event (an id), day, and before: ids of the events that its reports
//   were of so far
// Returns: nothing
UNWIND $rows.items AS row
WITH row WHERE NOT EXISTS {
  MATCH (known:Event) WHERE known.id IN row.before AND known.encounter AND known.status = 'held'
}
WITH row ORDER BY row.day, row.event
WITH collect(row.event) AS events WHERE size(events) > 0
MATCH (migration:Migration {version: 1})
WITH events, migration, coalesce(migration.changes, 0) AS last
SET migration.changes = last + size(events)
WITH events, last
UNWIND range(1, size(events)) AS place
CREATE (:Change {number: last + place, event: events[place - 1]})
