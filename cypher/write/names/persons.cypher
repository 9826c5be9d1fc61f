// Purpose: tells who names are
// Parameters: $ids – names' ids
// Returns: columns, rows – id, person of each name that is a person
UNWIND $ids.items AS id
MATCH (name:Name {id: id})-[:RESOLVED_TO]->(person:Person)
USING INDEX SEEK name:Name(id)
WITH collect([id, person.id]) AS rows
RETURN rows, ['id', 'person'] AS columns
