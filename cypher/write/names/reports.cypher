// Purpose: finds the events whose reports speak of these names
// Parameters: $rows – maps with name and person (the id of who it was, or null)
// Returns: columns, rows – event: the id of each
UNWIND $rows.items AS row
OPTIONAL MATCH (person:Person {id: row.person})
OPTIONAL MATCH (name:Name {id: row.name})
WITH row, coalesce(person, name) AS target
MATCH (target)<-[:MENTIONS {nameId: row.name}]-(:Article)-[said:REPORTS]->(event:Event)
WHERE 'Name:' + row.name IN said.parties
WITH collect(DISTINCT [event.id]) AS rows
RETURN rows, ['event'] AS columns
