// Purpose: tells of which of these persons much is told
// Parameters: $persons – ids of persons
// Returns: person – the id of each of them
UNWIND $persons.items AS id
MATCH (person:Person {id: id})
WHERE person.familiar
RETURN person.id AS person
