// Purpose: tells who the names of blocks are
// Parameters: $blocks – keys of the blocks
// Returns: name (id), form, person (id or null), called (the person's name) – of each name
UNWIND $blocks AS block
MATCH (name:Name {block: block})
OPTIONAL MATCH (name)-[:RESOLVED_TO]->(person:Person)
RETURN name.id AS name, name.form AS form, person.id AS person, person.name AS called
ORDER BY form, name
