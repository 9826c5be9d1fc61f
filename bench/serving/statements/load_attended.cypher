// Purpose: a person's newest meetings, read off the edges' index
// Parameters: $id – the person; $first – how many
// Returns: row – a list of maps
MATCH (person:Person {id: $id})
CALL (person) {
  MATCH (person)-[part:PARTICIPATED_IN]->(event:Event)
  USING INDEX part:PARTICIPATED_IN(participant, encounter, status, day, event)
  WHERE part.participant = person.id AND part.encounter = true AND part.status = 'held'
    AND part.day IS NOT NULL AND part.event IS NOT NULL
  WITH part, event ORDER BY part.participant DESC, part.encounter DESC, part.status DESC,
    part.day DESC, part.event DESC LIMIT $first
  RETURN event
}
RETURN collect(event {.id, .kind, .status, .title, .place,
  from: toString(event.dateFrom), to: toString(event.dateTo)}) AS row
