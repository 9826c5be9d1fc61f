// Purpose: a person's meetings and who else was there, drawn as a graph; put another name (or a part
//   of one) into the first line
// Parameters: none
// Returns: person, part, event, other, otherPart – the nodes and edges to draw
WITH 'Putin' AS name
MATCH (person:Person)
WHERE any(known IN [person.name] + person.aliases WHERE known CONTAINS name)
MATCH (person)-[part:PARTICIPATED_IN]->(event:Event {encounter: true})
OPTIONAL MATCH (event)<-[otherPart:PARTICIPATED_IN]-(other)
WHERE other <> person
RETURN person, part, event, other, otherPart
LIMIT 300
