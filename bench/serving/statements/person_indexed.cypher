// Purpose: a person's newest meetings that were held, with who was there, read off the edges' index
// Parameters: $id – the person; $first – how many
// Returns: row – the person, with a map for each meeting
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
CALL (event) {
  MATCH (event)<-[:PARTICIPATED_IN]-(party)
  WITH party, CASE WHEN party:Person THEN 1 WHEN party:Organization THEN 2 ELSE 3 END AS rank
  ORDER BY rank, party.name, coalesce(party.id, party.code)
  RETURN collect({person: CASE WHEN party:Person THEN party {.id, .name, countries:
    COLLECT { MATCH (party)-[:REPRESENTS]->(land:Country)
      WITH DISTINCT land ORDER BY land.name, land.code RETURN land {.code} }} END}) AS participants
}
WITH person, collect({node: event {.id, .title,
  date: CASE WHEN event.dateFrom IS NOT NULL THEN {from: toString(event.dateFrom)} END,
  participants: participants}}) AS edges
RETURN {name: person.name, meetings: {edges: edges}} AS row
