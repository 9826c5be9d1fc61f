// Purpose: tells who names are
// Parameters: $ids – names' ids
// Returns: id, person – of each name that is a person
UNWIND $ids.items AS id
MATCH (:Name {id: id})-[:RESOLVED_TO]->(person:Person)
RETURN id, person.id AS person
