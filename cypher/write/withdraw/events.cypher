// Purpose: removes events that only these articles report, with the links derived from them
// Parameters: $articles – article ids
// Returns: nothing
UNWIND $articles AS id
MATCH (:Article {id: id})-[:REPORTS]->(event:Event)
WHERE NOT EXISTS {
  MATCH (other:Article)-[:REPORTS]->(event)
  WHERE NOT other.id IN $articles
}
WITH DISTINCT event
CALL (event) {
  MATCH (:Person)-[met:MET {event: event.id}]->(:Person)
  DELETE met
}
DETACH DELETE event
