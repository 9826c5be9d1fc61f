// Purpose: a person's newest meetings that were held, and who was there, as one writes it at first
// Parameters: $id – the person; $first – how many
// Returns: row – the person, with a map for each meeting
MATCH (person:Person {id: $id})
CALL (person) {
  MATCH (person)-[:PARTICIPATED_IN]->(event:Event)
  WHERE event.encounter AND event.status = 'held'
  WITH event ORDER BY event.day DESC, event.id DESC LIMIT $first
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
