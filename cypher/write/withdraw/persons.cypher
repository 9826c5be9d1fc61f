// Purpose: removes persons whom no name stands for any more
// Parameters: $persons – ids of persons that may be among them
// Returns: nothing
UNWIND $persons.items AS id
MATCH (person:Person {id: id})
WHERE NOT EXISTS { (person)<-[:RESOLVED_TO]-() }
DETACH DELETE person
