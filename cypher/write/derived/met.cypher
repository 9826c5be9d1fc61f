// Purpose: links each two persons who took part in an encounter that was held. The edge has no
//   direction in meaning; it runs from the lower to the higher id.
// Parameters: $events – ids of events whose links were not written yet
// Returns: nothing
UNWIND $events AS id
MATCH (event:Event {id: id})
WHERE event.encounter AND event.status = 'held'
MATCH (one:Person)-[:PARTICIPATED_IN]->(event)<-[:PARTICIPATED_IN]-(other:Person)
WHERE one.id < other.id
CREATE (one)-[met:MET]->(other)
SET met.event = event.id, met.kind = event.kind, met.place = event.place,
  met.dateFrom = event.dateFrom, met.dateTo = event.dateTo,
  met.datePrecision = event.datePrecision
