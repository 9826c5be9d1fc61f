// Purpose: finds which meetings go on as others, though all that told of them is replaced: those of the
//   same kind, day and parties, else of the same id with two of the parties
// Parameters: $rows – the meetings that are held, as in `held`; $lost – ids of events without the
//   reports that they had
// Returns: event – the id of one that was held; heir – the id that it has from now on
UNWIND $lost.items AS id
MATCH (event:Event {id: id}) WHERE event.encounter AND event.status = 'held'
WITH id, coalesce(
  head([
    row IN $rows.items
    WHERE row.day = event.day AND row.kind = event.kind AND row.parties = event.parties
    | row.event
  ]),
  head([
    row IN $rows.items
    WHERE row.event = id AND size([party IN row.parties WHERE party IN event.parties]) > 1
    | row.event
  ])
) AS heir
WHERE heir IS NOT NULL
RETURN id AS event, heir
