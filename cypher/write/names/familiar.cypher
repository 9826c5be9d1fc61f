// Purpose: tells of which of these persons much is told
// Parameters: $persons – ids of persons
// Returns: columns, rows – person: the id of each of them
UNWIND $persons.items AS id
MATCH (person:Person {id: id})
WHERE person.familiar
WITH collect([person.id]) AS rows
RETURN rows, ['person'] AS columns
